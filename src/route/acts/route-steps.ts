import { randomUUID } from 'node:crypto'
import { recordAct } from '../../identity/acts/record-act.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import type { DossierRoute, RouteStep, StepFields, StepPlace } from '../model/routes.ts'
import { positionsWith } from '../rules/order-steps.ts'
import { nowhere, refuseSpan, type SpanRefusal, settledPlace } from '../rules/places.ts'
import { findBodyRow } from '../store/bodies.ts'
import { findMeetingRow } from '../store/meetings.ts'
import { lockRouteRow } from '../store/routes.ts'
import { addStepRows, changeStepRow, findStepRow, listStepRows } from '../store/steps.ts'
import { livingRoute, type OfRoute } from './routes.ts'

export type StepAt = OfRoute & { readonly step: string; readonly revision: number }
export type StepRefusal = 'route.unknown' | 'route.ended' | 'step.unknown' | 'step.changed-meanwhile'
type Written = SpanRefusal | 'step.without-label' | 'step.other-body' | 'body.unknown' | 'meeting.unknown'
type Done = { readonly id: string }
type Found = { readonly route: DossierRoute; readonly step: RouteStep }

export async function stepToChange(tx: Tx, { step, revision, ...of }: StepAt): Promise<Found | Refusal<StepRefusal>> {
  const route = await livingRoute(tx, of)
  if (isRefusal(route)) return route
  const found = await findStepRow(tx, step)
  if (found?.route !== route.id) return refuse('step.unknown')
  return found.revision === revision ? { route, step: found } : refuse('step.changed-meanwhile')
}

/** What cannot be kept: a body or meeting that is not of the programme, or a meeting of another body than the step's. */
async function refuseStep(tx: Tx, { programme }: DossierRoute, step: StepFields & StepPlace): Promise<Refusal<Written> | null> {
  if (step.label.trim() === '') return refuse('step.without-label')
  if (step.body !== null && !(await findBodyRow(tx, programme, step.body))) return refuse('body.unknown')
  if (step.meeting === null) return refuseSpan(step)
  const meeting = await findMeetingRow(tx, programme, step.meeting)
  if (!meeting) return refuse('meeting.unknown')
  return meeting.body === step.body ? null : refuse('step.other-body')
}

type NewStep = OfRoute & StepFields & Partial<StepPlace> & { readonly before?: string | null }

/** A step of a route, before another one or at the end. */
export async function addRouteStep(
  tx: Tx,
  actor: Actor,
  { dossier, route: id, before = null, ...written }: NewStep,
): Promise<Done | Refusal<'route.unknown' | 'route.ended' | 'step.unknown' | Written>> {
  const route = await livingRoute(tx, { dossier, route: id })
  if (isRefusal(route)) return route
  const { meeting, firstDay, lastDay, precision } = { ...nowhere, ...written }
  const { label, body, minDays, minutes } = written
  const wish = { label: label.trim(), body, minDays, minutes, ...settledPlace({ meeting, firstDay, lastDay, precision }) }
  const refused = (await refuseStep(tx, route, wish)) ?? refuseSpan({ firstDay, lastDay })
  if (refused) return refused
  await lockRouteRow(tx, id)
  const steps = await listStepRows(tx, [id])
  if (before !== null && !steps.some((step) => step.id === before)) return refuse('step.unknown')
  const step = randomUUID()
  const positions = positionsWith(steps, { step, before })
  await reposition(tx, steps, { positions, by: actor.person })
  await addStepRows(tx, [{ ...wish, id: step, route: id, dossier, position: positions.get(step) ?? 0, by: actor.person }])
  const { programme } = route
  await recordAct(tx, actor, { act: 'addRouteStep', thing: 'routeStep', thingId: step, dossier, programme, after: wish })
  return { id: step }
}

type Order = { readonly positions: ReadonlyMap<string, number>; readonly by: string }

async function reposition(tx: Tx, steps: readonly RouteStep[], { positions, by }: Order): Promise<void> {
  for (const step of steps) {
    const position = positions.get(step.id)
    if (position !== undefined && position !== step.position) await changeStepRow(tx, step, { position, by })
  }
}

/** Changes a step or plans it: at a meeting, on days, or nowhere. What is not named stays; at another body a meeting of the former is let go. */
export async function changeRouteStep(
  tx: Tx,
  actor: Actor,
  { dossier, route: of, step: id, revision, ...written }: StepAt & Partial<StepFields & StepPlace>,
): Promise<Done | Refusal<StepRefusal | Written>> {
  const found = await stepToChange(tx, { dossier, route: of, step: id, revision })
  if (isRefusal(found)) return found
  const { route, step } = found
  const changed = { ...written, ...(written.label !== undefined && { label: written.label.trim() }), ...placeAfter(step, written) }
  const refused = refuseSpan({ firstDay: written.firstDay ?? null, lastDay: written.lastDay ?? null })
  if (refused && written.firstDay !== undefined) return refused
  const wrong = await refuseStep(tx, route, { ...step, ...changed })
  if (wrong) return wrong
  if (!(await changeStepRow(tx, step, { ...changed, by: actor.person }))) return refuse('step.changed-meanwhile')
  const { programme } = route
  await recordAct(tx, actor, {
    act: 'changeRouteStep',
    thing: 'routeStep',
    thingId: id,
    dossier,
    programme,
    before: step,
    after: written,
  })
  return { id }
}

function placeAfter(step: RouteStep, written: Partial<StepFields & StepPlace>): Partial<StepPlace> {
  const { meeting, firstDay, lastDay, precision } = written
  const names = [meeting, firstDay, lastDay].some((one) => one !== undefined)
  if (names)
    return settledPlace({ meeting: meeting ?? null, firstDay: firstDay ?? null, lastDay: lastDay ?? null, precision: precision ?? 'day' })
  const leaves = written.body !== undefined && written.body !== step.body && step.meeting !== null
  return leaves ? nowhere : {}
}

/** Puts a step before another one (null: at the end). */
export async function moveRouteStep(
  tx: Tx,
  actor: Actor,
  { before, ...at }: StepAt & { readonly before: string | null },
): Promise<Done | Refusal<StepRefusal>> {
  const found = await stepToChange(tx, at)
  if (isRefusal(found)) return found
  const { route, step } = found
  await lockRouteRow(tx, route.id)
  const steps = await listStepRows(tx, [route.id])
  if (before !== null && (before === step.id || !steps.some(({ id }) => id === before))) return refuse('step.unknown')
  await reposition(tx, steps, { positions: positionsWith(steps, { step: step.id, before }), by: actor.person })
  const { dossier, programme } = route
  await recordAct(tx, actor, { act: 'moveRouteStep', thing: 'routeStep', thingId: step.id, dossier, programme, after: { before } })
  return { id: step.id }
}

/** A step is taken out of a route; it is kept, and what was planned before still shows it. */
export async function removeRouteStep(tx: Tx, actor: Actor, at: StepAt): Promise<Done | Refusal<StepRefusal>> {
  const found = await stepToChange(tx, at)
  if (isRefusal(found)) return found
  const { route, step } = found
  if (!(await changeStepRow(tx, step, { gone: true, by: actor.person }))) return refuse('step.changed-meanwhile')
  const { dossier, programme } = route
  await recordAct(tx, actor, { act: 'removeRouteStep', thing: 'routeStep', thingId: step.id, dossier, programme, before: step })
  return { id: step.id }
}
