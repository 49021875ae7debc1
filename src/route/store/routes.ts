import { sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'
import type { DossierRoute, RouteFields } from '../model/routes.ts'

function routes(tx: Tx) {
  return tx.selectFrom('route').selectAll()
}

type Row = Awaited<ReturnType<ReturnType<typeof routes>['execute']>>[number]

/** The routes of a dossier, those that ended too, the newest first. */
export async function listRoutesOfDossier(tx: Tx, dossier: string): Promise<DossierRoute[]> {
  return (await routes(tx).where('dossier_id', '=', dossier).orderBy('since', 'desc').execute()).map(routeOf)
}

/** The routes on their way in a programme that the reader may see, the most urgent first. */
export async function listRoutesOfProgramme(tx: Tx, programme: string): Promise<DossierRoute[]> {
  const rows = await routes(tx)
    .where('programme_id', '=', programme)
    .where('ended_at', 'is', null)
    .orderBy('priority')
    .orderBy('name')
    .execute()
  return rows.map(routeOf)
}

export async function findRouteRow(tx: Tx, id: string): Promise<DossierRoute | undefined> {
  const row = await routes(tx).where('id', '=', id).executeTakeFirst()
  return row && routeOf(row)
}

/** A route as it was just before a moment; undefined where it was not there yet. */
export async function findRouteRowBefore(tx: Tx, id: string, before: Date): Promise<DossierRoute | undefined> {
  const still = await routes(tx).where('id', '=', id).where('since', '<', before).executeTakeFirst()
  if (still) return routeOf(still)
  const former = tx.selectFrom('route_history').selectAll().where('id', '=', id).where('since', '<', before).where('until', '>=', before)
  const row = await former.executeTakeFirst()
  return row && routeOf(row)
}

export function routeOf(row: Row): DossierRoute {
  return {
    id: row.id,
    dossier: row.dossier_id,
    programme: row.programme_id,
    name: row.name,
    readyOn: row.ready_on,
    priority: row.priority,
    endedAt: row.ended_at?.toISOString() ?? null,
    demo: row.demo,
    revision: row.revision,
    since: row.since.toISOString(),
  }
}

export type NewRoute = RouteFields & Pick<DossierRoute, 'id' | 'dossier' | 'programme' | 'demo'> & { readonly by: string }

export async function addRouteRow(tx: Tx, { id, dossier, programme, name, readyOn, priority, demo, by }: NewRoute): Promise<void> {
  const row = { id, name, priority, demo, dossier_id: dossier, programme_id: programme, ready_on: readyOn, created_by: by, changed_by: by }
  await tx.insertInto('route').values(row).execute()
}

export type RouteChange = Partial<RouteFields> & { readonly endedAt?: Date; readonly by: string }

/** Changes a route if it still has this revision. False when somebody was first. */
export async function changeRouteRow(
  tx: Tx,
  route: Pick<DossierRoute, 'id' | 'revision'>,
  { by, readyOn, endedAt, ...same }: RouteChange,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('route')
    .set({ ...same, ...(readyOn !== undefined && { ready_on: readyOn }), ...(endedAt && { ended_at: endedAt }), changed_by: by })
    .where('id', '=', route.id)
    .where('revision', '=', route.revision)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Whoever orders the steps of a route does so alone. */
export async function lockRouteRow(tx: Tx, id: string): Promise<void> {
  await tx.selectFrom('route').select('id').where('id', '=', id).forNoKeyUpdate().execute()
}

/** A number that grows with every change of a route, its steps and its fixed points, also of those that are gone. */
export async function stampOf(tx: Tx, route: string): Promise<number> {
  const { rows } = await sql<{ readonly stamp: number }>`
    select ((select revision from route where id = ${route})
      + (select coalesce(sum(revision), 0) from route_step where route_id = ${route})
      + (select coalesce(sum(revision), 0) from route_fixed_point where route_id = ${route}))::int as stamp`.execute(tx)
  return rows[0]?.stamp ?? 0
}

/** The moments at which a route, a step of it or a fixed point of it became what it was or is, the newest first. */
export async function listChangeMoments(tx: Tx, route: string): Promise<Date[]> {
  const { rows } = await sql<{ readonly since: Date }>`
    select since from route where id = ${route}
    union select since from route_history where id = ${route}
    union select since from route_step where route_id = ${route}
    union select since from route_step_history where route_id = ${route}
    union select since from route_fixed_point where route_id = ${route}
    union select since from route_fixed_point_history where route_id = ${route}
    order by since desc limit 500`.execute(tx)
  return rows.map(({ since }) => since)
}
