import { randomUUID } from 'node:crypto'
import { listFactsSaying } from '../../dossier/views/facts.ts'
import { recordAct } from '../../identity/acts/record-act.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import type { DossierRoute, PointFields, RoutePoint } from '../model/routes.ts'
import { refuseSpan, type SpanRefusal } from '../rules/places.ts'
import { factKinds } from '../rules/point-from-fact.ts'
import { addPointRow, changePointRow, findPointRow } from '../store/points.ts'
import { findStepRow } from '../store/steps.ts'
import { livingRoute, type OfRoute } from './routes.ts'

type Done = { readonly id: string }
type Written = SpanRefusal | 'point.without-label' | 'point.fact-unknown' | 'step.unknown'
type PointAt = OfRoute & { readonly point: string; readonly revision: number }
export type PointRefusal = 'route.unknown' | 'route.ended' | 'point.unknown' | 'point.changed-meanwhile'

async function refusePoint(tx: Tx, { id }: DossierRoute, point: PointFields): Promise<Refusal<Written> | null> {
  if (point.label.trim() === '') return refuse('point.without-label')
  if (point.step !== null && (await findStepRow(tx, point.step))?.route !== id) return refuse('step.unknown')
  return refuseSpan(point)
}

async function refuseFact(tx: Tx, dossier: string, fact: string | null): Promise<Refusal<'point.fact-unknown'> | null> {
  if (fact === null) return null
  return (await listFactsSaying(tx, dossier, factKinds)).some(({ id }) => id === fact) ? null : refuse('point.fact-unknown')
}

/** What stands fast around a route: a commitment, a debate or an event, with the fact that it came from where there is one. */
export async function addRoutePoint(
  tx: Tx,
  actor: Actor,
  { dossier, route: of, ...fields }: OfRoute & PointFields,
): Promise<Done | Refusal<'route.unknown' | 'route.ended' | Written>> {
  const route = await livingRoute(tx, { dossier, route: of })
  if (isRefusal(route)) return route
  const refused = (await refusePoint(tx, route, fields)) ?? (await refuseFact(tx, dossier, fields.fact))
  if (refused) return refused
  const id = randomUUID()
  await addPointRow(tx, { ...fields, label: fields.label.trim(), id, route: route.id, dossier, by: actor.person })
  const { programme } = route
  await recordAct(tx, actor, { act: 'addRoutePoint', thing: 'routePoint', thingId: id, dossier, programme, after: fields })
  return { id }
}

type Found = { readonly route: DossierRoute; readonly point: RoutePoint }

async function pointToChange(tx: Tx, { point, revision, ...of }: PointAt): Promise<Found | Refusal<PointRefusal>> {
  const route = await livingRoute(tx, of)
  if (isRefusal(route)) return route
  const found = await findPointRow(tx, point)
  if (found?.route !== route.id) return refuse('point.unknown')
  return found.revision === revision ? { route, point: found } : refuse('point.changed-meanwhile')
}

/** Moves or changes a fixed point; what is not named stays. */
export async function changeRoutePoint(
  tx: Tx,
  actor: Actor,
  { dossier, route: of, point: id, revision, ...written }: PointAt & Partial<PointFields>,
): Promise<Done | Refusal<PointRefusal | Written>> {
  const found = await pointToChange(tx, { dossier, route: of, point: id, revision })
  if (isRefusal(found)) return found
  const { route, point } = found
  const refused = (await refusePoint(tx, route, { ...point, ...written })) ?? (await refuseFact(tx, dossier, written.fact ?? null))
  if (refused) return refused
  if (!(await changePointRow(tx, point, { ...written, by: actor.person }))) return refuse('point.changed-meanwhile')
  const { programme } = route
  await recordAct(tx, actor, {
    act: 'changeRoutePoint',
    thing: 'routePoint',
    thingId: id,
    dossier,
    programme,
    before: point,
    after: written,
  })
  return { id }
}

/** A fixed point is dropped; it is kept, and what was planned before still shows it. */
export async function dropRoutePoint(tx: Tx, actor: Actor, at: PointAt): Promise<Done | Refusal<PointRefusal>> {
  const found = await pointToChange(tx, at)
  if (isRefusal(found)) return found
  const { route, point } = found
  if (!(await changePointRow(tx, point, { gone: true, by: actor.person }))) return refuse('point.changed-meanwhile')
  const { dossier, programme } = route
  await recordAct(tx, actor, { act: 'dropRoutePoint', thing: 'routePoint', thingId: point.id, dossier, programme, before: point })
  return { id: point.id }
}
