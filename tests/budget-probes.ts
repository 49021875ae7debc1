import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../src/kernel/database.ts'
import type { Place } from './access-world.ts'

type Ids = Place['ids']
type Probe = (tx: Tx, ids: Ids) => Promise<boolean>

const nobody = '00000000-0000-4000-8000-00000000dead'
const line = {
  organisation: nobody,
  year: 2023,
  cents: '100',
  purpose: 'proef',
  source: '',
  state: 'decided',
  recurring: false,
  priceLevel: null,
}
const stated = {
  about: 'cover',
  organisation: null,
  item: nobody,
  source: '',
  firstYear: 2023,
  lastYear: 2023,
  cents: '1',
  statedIn: 'proef',
  fact: null,
}
const cost = { year: 2023, cents: '100', recurring: false, priceLevel: null, explanation: '' }

/** Valid input that changes nothing, of the endpoints of the money. */
export const budgetInput: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  addBudgetLine: { fields: line },
  changeBudgetLine: { fields: line },
  addMeasureCost: { fields: cost },
  changeMeasureCost: { fields: cost },
  addStatedTotal: { fields: stated },
  changeStatedTotal: { fields: stated },
  addScenario: { fields: { name: 'Proef', description: '' }, from: nobody },
  changeScenario: { fields: { name: 'Proef', description: '' } },
}

const reads = (table: string): Probe => touches(({ programme }) => sql`select from ${sql.table(table)} where programme_id = ${programme}`)
const changes = (table: string): Probe =>
  touches(({ programme }) => sql`update ${sql.table(table)} set demo = demo where programme_id = ${programme} returning 1`)
const measure = ({ programme }: Ids) => sql`(select id from programme_item where programme_id = ${programme} and kind = 'measure' limit 1)`

/** What each endpoint of the money asks of the database. */
export const budgetProbes: Readonly<Record<string, Probe>> = {
  listBudgetLines: reads('budget_line'),
  getBudgetLine: reads('budget_share'),
  addBudgetLine: touches(
    ({ programme }) => sql`insert into budget_line (programme_id, organisation_id, year, cents, purpose, state)
      values (${programme}, access_organisation(), 2023, 1, 'proef', 'decided') returning 1`,
  ),
  changeBudgetLine: changes('budget_line'),
  withdrawBudgetLine: changes('budget_line'),
  setBudgetShares: touches(({ programme }) => sql`update budget_share set cents = cents where programme_id = ${programme} returning 1`),
  getMoneyOverview: reads('measure_cost'),
  listActionLineMoney: reads('budget_share'),
  getBudgetChoices: reads('budget_line'),
  listMeasureMoney: reads('measure_cost'),
  getMeasureMoney: reads('measure_cost'),
  addMeasureCost: touches(
    (ids) =>
      sql`insert into measure_cost (programme_id, measure_id, year, cents) values (${ids.programme}, ${measure(ids)}, 2023, 1) returning 1`,
  ),
  changeMeasureCost: changes('measure_cost'),
  listStatedTotals: reads('stated_total'),
  addStatedTotal: touches(
    ({ programme }) => sql`insert into stated_total (programme_id, about, organisation_id, first_year, last_year, cents, stated_in)
      values (${programme}, 'cover', access_organisation(), 2023, 2023, 1, 'proef') returning 1`,
  ),
  changeStatedTotal: changes('stated_total'),
  withdrawStatedTotal: changes('stated_total'),
  compareScenarios: reads('scenario'),
  listScenarioMeasures: reads('scenario_measure'),
  addScenario: touches(({ programme }) => sql`insert into scenario (programme_id, name) values (${programme}, 'Proef') returning 1`),
  changeScenario: changes('scenario'),
  setScenarioMeasures: touches(
    ({ programme }) => sql`update scenario_measure set within = within where programme_id = ${programme} returning 1`,
  ),
  setScenarioCovers: touches(({ programme }) => sql`update scenario_cover set cents = cents where programme_id = ${programme} returning 1`),
  chooseScenario: changes('scenario'),
  withdrawScenario: changes('scenario'),
  withdrawMeasureCost: changes('measure_cost'),
}

function touches(statement: (ids: Ids) => RawBuilder<unknown>): Probe {
  return async (tx, ids) => (await statement(ids).execute(tx)).rows.length > 0
}
