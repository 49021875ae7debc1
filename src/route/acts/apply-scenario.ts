import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import { rolesInProgramme } from '../../programme/views/programmes.ts'
import { keepers } from '../model/bodies.ts'
import type { ScenarioChange } from '../model/planning.ts'
import type { DossierRoute } from '../model/routes.ts'
import { findPointRow, listPointRows } from '../store/points.ts'
import { findRouteRow } from '../store/routes.ts'
import { findStepRow, listStepRows } from '../store/steps.ts'
import { addMeeting } from './meetings.ts'
import { addRoutePoint, changeRoutePoint, dropRoutePoint } from './route-points.ts'
import { addRouteStep, changeRouteStep } from './route-steps.ts'
import { addRoute, changeRoute } from './routes.ts'
import { setStepStatus } from './step-status.ts'

type Change<Kind extends ScenarioChange['kind']> = Extract<ScenarioChange, { kind: Kind }>
type Shifted = Awaited<ReturnType<typeof changeRouteStep>> | Refusal<'scenario.step-unknown'>
type Pointed =
  | Awaited<ReturnType<typeof addRoutePoint | typeof changeRoutePoint | typeof dropRoutePoint>>
  | Refusal<'scenario.point-unknown'>
type Added = Awaited<ReturnType<typeof addMeeting | typeof addRoute | typeof addRouteStep>> | Refusal<'scenario.needs-keeper'>
type Applied = Shifted | Pointed | Added | Awaited<ReturnType<typeof changeRoute | typeof setStepStatus>>
export type ChangeRefusal = Extract<Applied, Refusal>['refused']

/** Writes the changes of a scenario to its route, each by the act that a person would do it with. The first "no" undoes all. */
export async function applyChanges(
  tx: Tx,
  actor: Actor,
  { route, changes }: { readonly route: DossierRoute; readonly changes: readonly ScenarioChange[] },
): Promise<Refusal<ChangeRefusal> | null> {
  for (const change of changes) {
    const applied = await applyChange(tx, actor, { route, change })
    if (isRefusal(applied)) return applied
  }
  return null
}

type One<C extends ScenarioChange = ScenarioChange> = { readonly route: DossierRoute; readonly change: C }

function applyChange(tx: Tx, actor: Actor, { route, change }: One): Promise<Applied> {
  switch (change.kind) {
    case 'shift':
      return applyShift(tx, actor, { route, change })
    case 'extra-meeting':
      return addExtra(tx, actor, { route, change })
    case 'skip':
      return skip(tx, actor, { route, change })
    case 'split':
      return split(tx, actor, { route, change })
    case 'put-point':
      return putPoint(tx, actor, { route, change })
    case 'drop-point':
      return dropPoint(tx, actor, { route, change })
    case 'ready':
      return readyOn(tx, actor, { route, change })
  }
}

const at = ({ id: route, dossier }: DossierRoute) => ({ route, dossier })

/** A step goes to another place. */
export async function applyShift(tx: Tx, actor: Actor, { route, change }: One<Change<'shift'>>): Promise<Shifted> {
  const step = await findStepRow(tx, change.step)
  if (!step) return refuse('scenario.step-unknown')
  return changeRouteStep(tx, actor, { ...at(route), step: step.id, revision: step.revision, ...change.to })
}

/** Bodies are not of a dossier: only who keeps them adds a meeting. */
async function addExtra(tx: Tx, actor: Actor, { route, change }: One<Change<'extra-meeting'>>): Promise<Applied> {
  const { programme } = route
  if (!rolesInProgramme(actor, programme).some((role) => keepers.some((keeper) => keeper === role))) return refuse('scenario.needs-keeper')
  const { body, day, startsAt } = change
  const fields = { kind: 'extra', minutes: 60, place: '', papersDay: null, papersHour: null, roomMinutes: null } as const
  const added = await addMeeting(tx, actor, { programme, body, day, startsAt, ...fields })
  if (isRefusal(added) || change.step === null) return added
  const to = { meeting: added.id, firstDay: null, lastDay: null, precision: 'day' } as const
  return applyShift(tx, actor, { route, change: { kind: 'shift', step: change.step, to } })
}

async function skip(tx: Tx, actor: Actor, { route, change }: One<Change<'skip'>>): Promise<Applied> {
  const step = await findStepRow(tx, change.step)
  if (!step) return refuse('scenario.step-unknown')
  const wish = { ...at(route), step: step.id, revision: step.revision, status: 'skipped', reason: change.reason } as const
  return setStepStatus(tx, actor, wish)
}

async function putPoint(tx: Tx, actor: Actor, { route, change }: One<Change<'put-point'>>): Promise<Pointed> {
  if (change.point === null) return addRoutePoint(tx, actor, { ...at(route), ...change.fields, fact: null })
  const point = await findPointRow(tx, change.point)
  if (!point) return refuse('scenario.point-unknown')
  return changeRoutePoint(tx, actor, { ...at(route), point: point.id, revision: point.revision, ...change.fields })
}

async function dropPoint(tx: Tx, actor: Actor, { route, change }: One<Change<'drop-point'>>): Promise<Pointed> {
  const point = await findPointRow(tx, change.point)
  return point ? dropRoutePoint(tx, actor, { ...at(route), point: point.id, revision: point.revision }) : refuse('scenario.point-unknown')
}

async function readyOn(tx: Tx, actor: Actor, { route, change }: One<Change<'ready'>>): Promise<Applied> {
  const { revision } = (await findRouteRow(tx, route.id)) ?? route
  return changeRoute(tx, actor, { ...at(route), revision, readyOn: change.on })
}

/** A part that follows later becomes a route of its own, with the steps that are still to come and the points that only it must meet. */
async function split(tx: Tx, actor: Actor, { route, change }: One<Change<'split'>>): Promise<Applied> {
  const { priority, dossier } = route
  const part = await addRoute(tx, actor, { dossier, template: null, name: change.later, readyOn: change.readyOn, priority })
  if (isRefusal(part)) return part
  const steps = new Map<string, string>()
  for (const { id, status, label, body, minDays, minutes } of await listStepRows(tx, [route.id])) {
    if (status !== 'planned') continue
    const added = await addRouteStep(tx, actor, { dossier, route: part.id, label, body, minDays, minutes })
    if (isRefusal(added)) return added
    steps.set(id, added.id)
  }
  for (const point of await listPointRows(tx, [route.id])) {
    if (!change.points.includes(point.id)) continue
    const { kind, label, firstDay, lastDay, precision, daysBefore, fact } = point
    const fields = { kind, label, firstDay, lastDay, precision, daysBefore, fact, step: steps.get(point.step ?? '') ?? null }
    const added = await addRoutePoint(tx, actor, { dossier, route: part.id, ...fields })
    if (isRefusal(added)) return added
    const dropped = await dropPoint(tx, actor, { route, change: { kind: 'drop-point', point: point.id } })
    if (isRefusal(dropped)) return dropped
  }
  return part
}
