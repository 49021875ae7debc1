import { sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'

export type InScenario = { readonly programme: string; readonly scenario: string; readonly by: string }
export type MeasureInScenario = { readonly measure: string; readonly within: boolean; readonly own: boolean | null }

/** Puts measures within a scenario or takes them out. `own` null leaves what they cost there as it was. */
export async function setScenarioMeasureRows(tx: Tx, of: InScenario, measures: readonly MeasureInScenario[]): Promise<void> {
  for (const own of [true, false, null]) {
    const part = measures.filter((one) => one.own === own)
    if (part.length === 0) continue
    await tx
      .insertInto('scenario_measure')
      .values(part.map(({ measure, within }) => ({ ...columnsOf(of), measure_id: measure, within, own_cost: own ?? false })))
      .onConflict((on) =>
        on.columns(['scenario_id', 'measure_id']).doUpdateSet((eb) => ({
          within: eb.ref('excluded.within'),
          changed_by: eb.ref('excluded.changed_by'),
          ...(own === null ? {} : { own_cost: own }),
        })),
      )
      .execute()
  }
}

/** Says what a measure costs in a scenario by itself; years that are not named cost nothing. */
export async function setOwnCostRows(
  tx: Tx,
  of: InScenario,
  { measure, costs }: { readonly measure: string; readonly costs: readonly { readonly year: number; readonly cents: string }[] },
): Promise<void> {
  await tx
    .updateTable('scenario_cost')
    .set({ cents: '0', changed_by: of.by })
    .where('scenario_id', '=', of.scenario)
    .where('measure_id', '=', measure)
    .where('cents', '>', '0')
    .where((eb) =>
      costs.length === 0
        ? eb.lit(true)
        : eb(
            'year',
            'not in',
            costs.map(({ year }) => year),
          ),
    )
    .execute()
  if (costs.length === 0) return
  await tx
    .insertInto('scenario_cost')
    .values(costs.map((cost) => ({ ...columnsOf(of), measure_id: measure, ...cost })))
    .onConflict((on) =>
      on
        .columns(['scenario_id', 'measure_id', 'year'])
        .doUpdateSet((eb) => ({ cents: eb.ref('excluded.cents'), changed_by: eb.ref('excluded.changed_by') }))
        .where(sql<boolean>`scenario_cost.cents <> excluded.cents`),
    )
    .execute()
}

/** Says what organisations would cover in a scenario; null goes back to what their lines say. */
export async function setCoverRows(
  tx: Tx,
  of: InScenario,
  covers: readonly { readonly organisation: string; readonly year: number; readonly cents: string | null }[],
): Promise<void> {
  if (covers.length === 0) return
  await tx
    .insertInto('scenario_cover')
    .values(covers.map(({ organisation, ...cover }) => ({ ...columnsOf(of), organisation_id: organisation, ...cover })))
    .onConflict((on) =>
      on
        .columns(['scenario_id', 'organisation_id', 'year'])
        .doUpdateSet((eb) => ({ cents: eb.ref('excluded.cents'), changed_by: eb.ref('excluded.changed_by') }))
        .where(sql<boolean>`scenario_cover.cents is distinct from excluded.cents`),
    )
    .execute()
}

/** Everything that is in one scenario, put into another as well. */
export async function copyScenarioParts(tx: Tx, of: InScenario, from: string): Promise<void> {
  const { programme, scenario, by } = of
  await sql`insert into scenario_measure (programme_id, scenario_id, measure_id, within, own_cost, changed_by)
    select programme_id, ${scenario}, measure_id, within, own_cost, ${by} from scenario_measure
    where scenario_id = ${from} and programme_id = ${programme}`.execute(tx)
  await sql`insert into scenario_cost (programme_id, scenario_id, measure_id, year, cents, changed_by)
    select programme_id, ${scenario}, measure_id, year, cents, ${by} from scenario_cost
    where scenario_id = ${from} and programme_id = ${programme} and cents > 0`.execute(tx)
  await sql`insert into scenario_cover (programme_id, scenario_id, organisation_id, year, cents, changed_by)
    select programme_id, ${scenario}, organisation_id, year, cents, ${by} from scenario_cover
    where scenario_id = ${from} and programme_id = ${programme} and cents is not null`.execute(tx)
}

function columnsOf({ programme, scenario, by }: InScenario) {
  return { programme_id: programme, scenario_id: scenario, changed_by: by }
}
