import { sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'
import type { ScenarioFields } from '../model/scenarios.ts'
import type { CostFlow } from '../rules/scenarios.ts'

function scenarios(tx: Tx, programme: string) {
  return tx
    .selectFrom('scenario as s')
    .select(['s.id', 's.name', 's.description', 's.position', 's.state', 's.reason', 's.demo', 's.revision'])
    .where('s.programme_id', '=', programme)
    .where('s.withdrawn', '=', false)
}

export type ScenarioRecord = Awaited<ReturnType<ReturnType<typeof scenarios>['execute']>>[number]

/** The scenarios of a programme in their order, at most 20. */
export function listScenarioRows(tx: Tx, programme: string): Promise<ScenarioRecord[]> {
  return scenarios(tx, programme).orderBy('s.position').orderBy('s.id').limit(20).execute()
}

/** A scenario that nobody else changes until the transaction ends. */
export function lockScenarioRow(tx: Tx, programme: string, id: string): Promise<ScenarioRecord | undefined> {
  return scenarios(tx, programme).where('s.id', '=', id).forUpdate().executeTakeFirst()
}

type Costs = { readonly scenario: string } & CostFlow
type CostRow = Omit<Costs, 'priceLevel' | 'cents'> & { readonly price_level: number | null; readonly cents: string }

/** What the measures of every scenario cost, by who leads them; added up by the database. */
export async function listScenarioCosts(tx: Tx, programme: string): Promise<Costs[]> {
  const { rows } = await sql<CostRow>`
    with within as materialized (
      select w.scenario_id, w.measure_id, w.own_cost, m.lead_id
      from scenario_measure w join scenario s on s.id = w.scenario_id and not s.withdrawn
        join programme_item m on m.id = w.measure_id and m.gone is null
      where w.programme_id = ${programme} and w.within)
    select w.scenario_id as scenario, w.lead_id as key, c.year, c.recurring, c.price_level, sum(c.cents)::bigint as cents, false as own
    from within w join measure_cost c on c.measure_id = w.measure_id and not c.withdrawn
    where not w.own_cost group by w.scenario_id, w.lead_id, c.year, c.recurring, c.price_level
    union all
    select w.scenario_id, w.lead_id, c.year, false, null, sum(c.cents)::bigint, true
    from within w join scenario_cost c on c.scenario_id = w.scenario_id and c.measure_id = w.measure_id and c.cents > 0
    where w.own_cost group by w.scenario_id, w.lead_id, c.year`.execute(tx)
  return rows.map(({ price_level, cents, ...row }) => ({ ...row, priceLevel: price_level, cents: BigInt(cents) }))
}

/** What was written that organisations would cover, in every scenario. */
export async function listTypedCovers(tx: Tx, programme: string) {
  const rows = await tx
    .selectFrom('scenario_cover')
    .select(['scenario_id', 'organisation_id', 'year', 'cents'])
    .where('programme_id', '=', programme)
    .where('cents', 'is not', null)
    .execute()
  return rows.map(({ scenario_id, organisation_id, year, cents }) => ({
    scenario: scenario_id,
    organisation: organisation_id,
    year,
    cents: BigInt(cents ?? 0),
  }))
}

/** How many measures every scenario has. */
export function listMeasureCounts(tx: Tx, programme: string) {
  return tx
    .selectFrom('scenario_measure as w')
    .innerJoin('programme_item as m', 'm.id', 'w.measure_id')
    .select(['w.scenario_id', sql<number>`count(*)::int`.as('count')])
    .where('w.programme_id', '=', programme)
    .where('w.within', '=', true)
    .where('m.gone', 'is', null)
    .groupBy('w.scenario_id')
    .execute()
}

/** Where measures are within scenarios; without `measures` all of them. */
export function listScenarioMeasureRows(tx: Tx, programme: string, measures?: readonly string[]) {
  return tx
    .selectFrom('scenario_measure as w')
    .innerJoin('scenario as s', 's.id', 'w.scenario_id')
    .select(['w.scenario_id', 'w.measure_id', 'w.within', 'w.own_cost'])
    .where('w.programme_id', '=', programme)
    .where('s.withdrawn', '=', false)
    .$if(measures !== undefined, (query) => query.where('w.measure_id', 'in', measures ?? []))
    .execute()
}

/** What measures cost by themselves in scenarios, year by year; without `measures` all of them. */
export function listOwnCostRows(tx: Tx, programme: string, measures?: readonly string[]) {
  return tx
    .selectFrom('scenario_cost as c')
    .select(['c.scenario_id', 'c.measure_id', 'c.year', 'c.cents'])
    .where('c.programme_id', '=', programme)
    .where('c.cents', '>', '0')
    .$if(measures !== undefined, (query) => query.where('c.measure_id', 'in', measures ?? []))
    .orderBy('c.year')
    .execute()
}

export type NewScenario = {
  readonly id: string
  readonly programme: string
  readonly fields: ScenarioFields
  readonly demo: boolean
  readonly by: string
}

export async function addScenarioRow(tx: Tx, { id, programme, fields, demo, by }: NewScenario): Promise<void> {
  const { last } = await tx
    .selectFrom('scenario')
    .select(sql<number>`coalesce(max(position), 0)`.as('last'))
    .where('programme_id', '=', programme)
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('scenario')
    .values({ ...fields, id, programme_id: programme, position: last + 1, demo, changed_by: by })
    .execute()
}

type ScenarioChange = Partial<ScenarioFields> & {
  readonly state?: 'draft' | 'chosen'
  readonly reason?: string
  readonly withdrawn?: boolean
  readonly by: string
}

/** Changes a scenario if it still has this revision. */
export async function changeScenarioRow(
  tx: Tx,
  scenario: { readonly id: string; readonly revision: number },
  { by, ...change }: ScenarioChange,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('scenario')
    .set({ ...change, changed_by: by })
    .where('id', '=', scenario.id)
    .where('revision', '=', scenario.revision)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Whatever was chosen becomes a draft again. */
export async function unchooseScenarios(tx: Tx, programme: string, by: string): Promise<void> {
  await tx
    .updateTable('scenario')
    .set({ state: 'draft', reason: '', changed_by: by })
    .where('programme_id', '=', programme)
    .where('state', '=', 'chosen')
    .execute()
}
