import { randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import { addMeasureCost } from '../src/budget/acts/costs.ts'
import { addBudgetLine, setBudgetShares } from '../src/budget/acts/lines.ts'
import type { CostFields } from '../src/budget/model/costs.ts'
import type { LineFields } from '../src/budget/model/lines.ts'
import { addBudgetLineRows, setShareRows } from '../src/budget/store/lines.ts'
import { addMeasureCostRows } from '../src/budget/store/measures.ts'
import { setCoverRows, setScenarioMeasureRows } from '../src/budget/store/scenario-parts.ts'
import { addScenarioRow } from '../src/budget/store/scenarios.ts'
import type { Tables } from '../src/kernel/tables.generated.ts'
import { emptyFields } from '../src/programme/rules/items.ts'
import { addItemRows } from '../src/programme/store/items.ts'
import { type Member, must, type ProgrammeWorld } from './programme-world.ts'

export function lineOf(organisation: string, fields: Partial<LineFields> = {}): LineFields {
  const plain = { year: 2023, cents: '100', purpose: 'Proef', source: '', state: 'decided', recurring: false, priceLevel: null } as const
  return { organisation, ...plain, ...fields }
}

export function costOf(fields: Partial<CostFields> = {}): CostFields {
  return { year: 2023, cents: '100', recurring: false, priceLevel: null, explanation: '', ...fields }
}

/** Adds a line as somebody, with what it pays of which measures. */
export async function withLine(
  { as, programme }: ProgrammeWorld,
  who: Member,
  { shares = {}, ...fields }: Partial<LineFields> & { readonly shares?: Readonly<Record<string, string>> },
): Promise<string> {
  return as(who, async (tx, actor) => {
    const { id } = must(await addBudgetLine(tx, actor, { programme, fields: lineOf(who.organisation, fields) }))
    const wish = Object.entries(shares).map(([measure, cents]) => ({ measure, cents }))
    if (wish.length > 0) must(await setBudgetShares(tx, actor, { programme, line: id, revision: 1, shares: wish }))
    return id
  })
}

/** Says as the co-ordinator what a measure needs. */
export async function withCost(
  { as, programme, coordinator }: ProgrammeWorld,
  measure: string,
  fields: Partial<CostFields>,
): Promise<void> {
  await as(coordinator, async (tx, actor) => must(await addMeasureCost(tx, actor, { programme, measure, fields: costOf(fields) })))
}

/** One of everything that money is, straight into the tables, for the matrix of who may do what. */
export async function fillBudget(
  db: Kysely<Tables>,
  { programme, organisation, by }: { readonly programme: string; readonly organisation: string; readonly by: string },
): Promise<void> {
  const [line, measure] = [randomUUID(), randomUUID()]
  const item = { programme, position: 1, demo: false, by }
  const titled = (title: string) => ({ title, lead: organisation })
  await addItemRows(db, [
    { ...item, id: line, kind: 'actionLine', parent: null, fields: { ...emptyFields('actionLine'), ...titled('Actielijn') } },
    { ...item, id: measure, kind: 'measure', parent: line, fields: { ...emptyFields('measure'), ...titled('Maatregel') } },
  ])
  const budgetLine = randomUUID()
  await addBudgetLineRows(db, [{ id: budgetLine, programme, fields: lineOf(organisation), demo: false, by }])
  await setShareRows(db, [{ line: budgetLine, measure, cents: '50', programme, by }])
  await addMeasureCostRows(db, [{ id: randomUUID(), programme, measure, fields: costOf(), demo: false, by }])
  const years = { first_year: 2023, last_year: 2023, cents: '1', stated_in: 'proef', about: 'cover' }
  await db
    .insertInto('stated_total')
    .values({ programme_id: programme, organisation_id: organisation, ...years })
    .execute()
  const scenario = randomUUID()
  await addScenarioRow(db, { id: scenario, programme, fields: { name: 'Ambitie', description: '' }, demo: false, by })
  await setScenarioMeasureRows(db, { programme, scenario, by }, [{ measure, within: true, own: false }])
  await setCoverRows(db, { programme, scenario, by }, [{ organisation, year: 2023, cents: '1' }])
}
