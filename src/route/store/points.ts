import type { Tx } from '../../kernel/database.ts'
import type { PointFields, RoutePoint } from '../model/routes.ts'

function points(tx: Tx) {
  return tx.selectFrom('route_fixed_point').selectAll().where('gone', '=', false)
}

type Row = Awaited<ReturnType<ReturnType<typeof points>['execute']>>[number]

/** What stands fast around routes, in order of time. */
export async function listPointRows(tx: Tx, routes: readonly string[]): Promise<RoutePoint[]> {
  if (routes.length === 0) return []
  return (await points(tx).where('route_id', 'in', routes).orderBy('last_day').orderBy('label').execute()).map(pointOf)
}

/** What stood fast around a route just before a moment, in order of time. */
export async function listPointRowsBefore(tx: Tx, route: string, before: Date): Promise<RoutePoint[]> {
  const still = await points(tx).where('route_id', '=', route).where('since', '<', before).execute()
  const former = await tx
    .selectFrom('route_fixed_point_history')
    .selectAll()
    .where('route_id', '=', route)
    .where('gone', '=', false)
    .where('since', '<', before)
    .where('until', '>=', before)
    .execute()
  return [...still, ...former].map(pointOf).sort((one, other) => one.lastDay.localeCompare(other.lastDay))
}

export async function findPointRow(tx: Tx, id: string): Promise<RoutePoint | undefined> {
  const row = await points(tx).where('id', '=', id).executeTakeFirst()
  return row && pointOf(row)
}

function pointOf(row: Row): RoutePoint {
  // The table's constraints hold the words of the closed lists.
  return {
    id: row.id,
    route: row.route_id,
    kind: row.kind as RoutePoint['kind'],
    label: row.label,
    step: row.step_id,
    firstDay: row.first_day,
    lastDay: row.last_day,
    precision: row.precision as RoutePoint['precision'],
    daysBefore: row.days_before,
    fact: row.fact_id,
    revision: row.revision,
    since: row.since.toISOString(),
  }
}

function columnsOf({ step, firstDay, lastDay, daysBefore, fact, ...same }: Partial<PointFields>) {
  return {
    ...same,
    ...(step !== undefined && { step_id: step }),
    ...(firstDay !== undefined && { first_day: firstDay }),
    ...(lastDay !== undefined && { last_day: lastDay }),
    ...(daysBefore !== undefined && { days_before: daysBefore }),
    ...(fact !== undefined && { fact_id: fact }),
  }
}

export type NewPoint = PointFields & { readonly id: string; readonly route: string; readonly dossier: string; readonly by: string }

export async function addPointRow(tx: Tx, { id, route, dossier, by, ...fields }: NewPoint): Promise<void> {
  const { kind, label, firstDay, lastDay } = fields
  const row = {
    ...columnsOf(fields),
    kind,
    label,
    first_day: firstDay,
    last_day: lastDay,
    id,
    route_id: route,
    dossier_id: dossier,
    changed_by: by,
  }
  await tx.insertInto('route_fixed_point').values(row).execute()
}

export type PointChange = Partial<PointFields> & { readonly gone?: boolean; readonly by: string }

/** Changes a fixed point if it still has this revision. False when somebody was first. */
export async function changePointRow(
  tx: Tx,
  point: Pick<RoutePoint, 'id' | 'revision'>,
  { by, gone, ...fields }: PointChange,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('route_fixed_point')
    .set({ ...columnsOf(fields), ...(gone !== undefined && { gone }), changed_by: by })
    .where('id', '=', point.id)
    .where('revision', '=', point.revision)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
