import { type Selectable, sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'
import type { Tables } from '../../kernel/tables.generated.ts'
import type { Observation, ObservationFields, ObservationState, Point } from '../model/indicators.ts'

/** The values of one indicator, the oldest first; without `indicator` of all. Withdrawn ones are among them. */
export async function listObservationRows(tx: Tx, programme: string, indicator: string | null = null): Promise<Observation[]> {
  const rows = await tx
    .selectFrom('observation')
    .selectAll()
    .where('programme_id', '=', programme)
    .where((eb) => (indicator === null ? eb.val(true) : eb('indicator_id', '=', indicator)))
    .orderBy('indicator_id')
    .orderBy('breakdown')
    .orderBy('starts_on')
    .orderBy('period')
    .execute()
  return rows.map(observationOf)
}

export async function findObservationRow(tx: Tx, programme: string, id: string): Promise<Observation | undefined> {
  const row = await tx.selectFrom('observation').selectAll().where('programme_id', '=', programme).where('id', '=', id).executeTakeFirst()
  return row && observationOf(row)
}

export type MainSeries = { readonly breakdown: string; readonly points: readonly Point[] }

type PointRow = { indicator: string; breakdown: string; points: Point[] }

/** Of each indicator the last values of the breakdown that speaks for it, the oldest first: at most `last` of them. */
export async function listMainSeries(
  tx: Tx,
  { programme, indicators, last }: { programme: string; indicators: readonly string[] | null; last: number },
): Promise<ReadonlyMap<string, MainSeries>> {
  const { rows } = await sql<PointRow>`
    select i.id as indicator, m.breakdown, p.points
    from indicator i
      cross join lateral (
        select g.breakdown from unnest(array[''] || i.breakdowns) with ordinality g (breakdown, place)
        where exists (select from observation o where o.indicator_id = i.id and o.breakdown = g.breakdown and not o.withdrawn)
        order by g.place limit 1) m
      cross join lateral (
        select json_agg(json_build_object('period', l.period, 'startsOn', l.starts_on, 'value', trim_scale(l.value),
          'low', trim_scale(l.low), 'high', trim_scale(l.high), 'breaksSeries', l.breaks_series) order by l.starts_on, l.period) as points
        from (
          select o.* from observation o where o.indicator_id = i.id and o.breakdown = m.breakdown and not o.withdrawn
          order by o.starts_on desc, o.period desc limit ${last}) l) p
    where i.programme_id = ${programme} and (${indicators}::uuid[] is null or i.id = any (${indicators}::uuid[]))`.execute(tx)
  return new Map(rows.map(({ indicator, breakdown, points }) => [indicator, { breakdown, points }]))
}

const stateColumns = [
  's.id',
  's.indicator_id',
  's.breakdown',
  's.period',
  's.starts_on',
  's.value',
  's.low',
  's.high',
  's.note',
  's.source',
  's.breaks_series',
  's.correction',
  's.withdrawn',
  's.demo',
  's.revision',
  's.since',
] as const
const by = sql<string>`coalesce((select p.name from person p where p.id = s.changed_by), '')`.as('by')

/** Every state of the values of an indicator that were ever corrected, by period and the newest state first. */
export async function listObservationStates(tx: Tx, programme: string, indicator: string): Promise<ObservationState[]> {
  const replaced = tx
    .selectFrom('observation_history as s')
    .select(stateColumns)
    .select(by)
    .where('s.programme_id', '=', programme)
    .where('s.indicator_id', '=', indicator)
  const rows = await tx
    .selectFrom('observation as s')
    .select(stateColumns)
    .select(by)
    .where('s.programme_id', '=', programme)
    .where('s.indicator_id', '=', indicator)
    .where('s.revision', '>', 1)
    .unionAll(replaced)
    .orderBy('starts_on', 'desc')
    .orderBy('period')
    .orderBy('breakdown')
    .orderBy('revision', 'desc')
    .limit(500)
    .execute()
  return rows.map((row) => ({ ...observationOf(row), by: row.by }))
}

export type NewObservation = {
  readonly id: string
  readonly programme: string
  readonly indicator: string
  readonly breakdown: string
  readonly period: string
  readonly startsOn: string
  readonly fields: ObservationFields
  readonly demo: boolean
  readonly by: string
}

/** Adds values; answers how many of them were not there yet. */
export async function insertObservations(tx: Tx, all: readonly NewObservation[]): Promise<number> {
  let added = 0
  for (let at = 0; at < all.length; at += 500) {
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('observation')
      .values(
        all.slice(at, at + 500).map(({ id, programme, indicator, breakdown, period, startsOn, fields, demo, by }) => ({
          ...rowOf(fields),
          id,
          programme_id: programme,
          indicator_id: indicator,
          breakdown,
          period,
          starts_on: startsOn,
          demo,
          changed_by: by,
        })),
      )
      .onConflict((conflict) => conflict.columns(['indicator_id', 'breakdown', 'period']).doNothing())
      .executeTakeFirst()
    added += Number(numInsertedOrUpdatedRows ?? 0)
  }
  return added
}

export type Correction = ObservationFields & { readonly correction: string; readonly withdrawn: boolean; readonly by: string }

/** Writes a new state if the value still has this revision. */
export async function correctObservationRow(
  tx: Tx,
  { id, revision }: Pick<Observation, 'id' | 'revision'>,
  { correction, withdrawn, by, ...fields }: Correction,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('observation')
    .set({ ...rowOf(fields), correction, withdrawn, changed_by: by })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

function rowOf({ value, low, high, note, source, breaksSeries }: ObservationFields) {
  const decimal = (number: number | null) => (number === null ? null : String(number))
  return { value: String(value), low: decimal(low), high: decimal(high), note, source, breaks_series: breaksSeries }
}

type Row = Omit<Selectable<Tables['observation']>, 'programme_id' | 'created_at' | 'changed_by'>

function observationOf(row: Row): Observation {
  return {
    id: row.id,
    indicator: row.indicator_id,
    breakdown: row.breakdown,
    period: row.period,
    startsOn: row.starts_on,
    value: Number(row.value),
    low: row.low === null ? null : Number(row.low),
    high: row.high === null ? null : Number(row.high),
    note: row.note,
    source: row.source,
    breaksSeries: row.breaks_series,
    correction: row.correction,
    withdrawn: row.withdrawn,
    demo: row.demo,
    revision: row.revision,
    since: row.since.toISOString(),
  }
}
