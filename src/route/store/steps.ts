import type { Tx } from '../../kernel/database.ts'
import type { RouteStep, StepFields, StepPlace } from '../model/routes.ts'

function steps(tx: Tx) {
  return tx.selectFrom('route_step').selectAll().where('gone', '=', false)
}

type Row = Awaited<ReturnType<ReturnType<typeof steps>['execute']>>[number]

/** The steps of routes, each route's in their order. */
export async function listStepRows(tx: Tx, routes: readonly string[]): Promise<RouteStep[]> {
  if (routes.length === 0) return []
  return (await steps(tx).where('route_id', 'in', routes).orderBy('route_id').orderBy('position').execute()).map(stepOf)
}

/** The steps of a route as they were just before a moment, in their order. */
export async function listStepRowsBefore(tx: Tx, route: string, before: Date): Promise<RouteStep[]> {
  const still = await steps(tx).where('route_id', '=', route).where('since', '<', before).execute()
  const former = await tx
    .selectFrom('route_step_history')
    .selectAll()
    .where('route_id', '=', route)
    .where('gone', '=', false)
    .where('since', '<', before)
    .where('until', '>=', before)
    .execute()
  return [...still, ...former].map(stepOf).sort((one, other) => one.position - other.position)
}

/** The steps that are planned or were held at a meeting; of one dossier where that is said. */
export async function listStepsAtMeeting(tx: Tx, meeting: string, dossier: string | null = null): Promise<RouteStep[]> {
  const rows = await steps(tx)
    .where('meeting_id', '=', meeting)
    .$if(dossier !== null, (query) => query.where('dossier_id', '=', dossier ?? ''))
    .execute()
  return rows.map(stepOf)
}

export async function findStepRow(tx: Tx, id: string): Promise<RouteStep | undefined> {
  const row = await steps(tx).where('id', '=', id).executeTakeFirst()
  return row && stepOf(row)
}

function stepOf(row: Row): RouteStep {
  // The table's constraints hold the words of the closed lists.
  return {
    id: row.id,
    route: row.route_id,
    dossier: row.dossier_id,
    position: row.position,
    label: row.label,
    body: row.body_id,
    minDays: row.min_days,
    minutes: row.minutes,
    meeting: row.meeting_id,
    firstDay: row.first_day,
    lastDay: row.last_day,
    precision: row.precision as RouteStep['precision'],
    status: row.status as RouteStep['status'],
    reason: row.reason,
    revision: row.revision,
    since: row.since.toISOString(),
  }
}

function columnsOf({ body, minDays, meeting, firstDay, lastDay, ...same }: Partial<StepFields & StepPlace>) {
  return {
    ...same,
    ...(body !== undefined && { body_id: body }),
    ...(minDays !== undefined && { min_days: minDays }),
    ...(meeting !== undefined && { meeting_id: meeting }),
    ...(firstDay !== undefined && { first_day: firstDay }),
    ...(lastDay !== undefined && { last_day: lastDay }),
  }
}

export type NewStep = StepFields & StepPlace & Pick<RouteStep, 'id' | 'route' | 'dossier' | 'position'> & { readonly by: string }

export async function addStepRows(tx: Tx, added: readonly NewStep[]): Promise<void> {
  if (added.length === 0) return
  const rows = added.map(({ id, route, dossier, position, by, ...fields }) => ({
    ...columnsOf(fields),
    label: fields.label,
    id,
    position,
    route_id: route,
    dossier_id: dossier,
    changed_by: by,
  }))
  await tx.insertInto('route_step').values(rows).execute()
}

export type StepChange = Partial<StepFields & StepPlace & Pick<RouteStep, 'position' | 'status' | 'reason'>> & {
  readonly gone?: boolean
  readonly by: string
}

/** Changes a step if it still has this revision. False when somebody was first. */
export async function changeStepRow(
  tx: Tx,
  step: Pick<RouteStep, 'id' | 'revision'>,
  { by, position, status, reason, gone, ...fields }: StepChange,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('route_step')
    .set({
      ...columnsOf(fields),
      ...(position !== undefined && { position }),
      ...(status && { status }),
      ...(reason !== undefined && { reason }),
      ...(gone !== undefined && { gone }),
      changed_by: by,
    })
    .where('id', '=', step.id)
    .where('revision', '=', step.revision)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
