import { randomUUID } from 'node:crypto'
import { guardDossier } from '../../dossier/views/guards.ts'
import { recordAct } from '../../identity/acts/record-act.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import type { DossierRoute, RouteFields, StepFields } from '../model/routes.ts'
import { nowhere } from '../rules/places.ts'
import { stepsFrom } from '../rules/templates.ts'
import { listBodyRows } from '../store/bodies.ts'
import { addRouteRow, changeRouteRow, findRouteRow } from '../store/routes.ts'
import { addStepRows } from '../store/steps.ts'
import { findTemplate } from '../views/route-templates.ts'

export type OfRoute = { readonly dossier: string; readonly route: string }
export type RouteRefusal = 'route.unknown' | 'route.ended' | 'route.changed-meanwhile'

/** A route on its way, in the dossier that was named. */
export async function livingRoute(tx: Tx, { dossier, route }: OfRoute): Promise<DossierRoute | Refusal<'route.unknown' | 'route.ended'>> {
  const found = await findRouteRow(tx, route)
  if (found?.dossier !== dossier) return refuse('route.unknown')
  return found.endedAt === null ? found : refuse('route.ended')
}

type Wish = RouteFields & { readonly dossier: string; readonly template: string | null; readonly demo?: boolean }

/** A route of a dossier, with the steps of a template over the bodies of its programme, or without any yet. */
export async function addRoute(
  tx: Tx,
  actor: Actor,
  { dossier, template, demo = false, ...fields }: Wish,
): Promise<{ id: string } | Refusal<'route.without-name' | 'route.without-programme' | 'route.day-out-of-reach' | 'template.unknown'>> {
  const programme = (await guardDossier(tx, dossier))?.programme ?? null
  if (programme === null) return refuse('route.without-programme')
  const refused = refuseFields(fields)
  if (refused) return refused
  const steps = template === null ? [] : await stepsOfTemplate(tx, programme, template)
  if (isRefusal(steps)) return steps
  const route = { ...fields, name: fields.name.trim(), id: randomUUID(), dossier, programme, demo }
  await addRouteRow(tx, { ...route, by: actor.person })
  const at = { route: route.id, dossier, by: actor.person, ...nowhere }
  await addStepRows(
    tx,
    steps.map((step, index) => ({ ...step, ...at, id: randomUUID(), position: index * 1024 })),
  )
  const after = { ...fields, template, steps }
  await recordAct(tx, actor, { act: 'addRoute', thing: 'route', thingId: route.id, dossier, programme, after })
  return { id: route.id }
}

function refuseFields({
  name,
  readyOn,
}: Pick<RouteFields, 'name' | 'readyOn'>): Refusal<'route.without-name' | 'route.day-out-of-reach'> | null {
  if (name.trim() === '') return refuse('route.without-name')
  return readyOn !== null && (readyOn < '1990-01-01' || readyOn > '2100-12-31') ? refuse('route.day-out-of-reach') : null
}

async function stepsOfTemplate(tx: Tx, programme: string, id: string): Promise<StepFields[] | Refusal<'template.unknown'>> {
  const template = await findTemplate(tx, programme, id)
  return template ? stepsFrom(template.steps, await listBodyRows(tx, programme)) : refuse('template.unknown')
}

type Changing = OfRoute & { readonly revision: number }

/** Changes what a route is called, when its papers can be there first, and how urgent it is; what is not named stays. */
export async function changeRoute(
  tx: Tx,
  actor: Actor,
  { dossier, route: id, revision, ...written }: Changing & Partial<RouteFields>,
): Promise<{ id: string } | Refusal<RouteRefusal | 'route.without-name' | 'route.day-out-of-reach'>> {
  const route = await livingRoute(tx, { dossier, route: id })
  if (isRefusal(route)) return route
  const refused = refuseFields({ ...route, ...written })
  if (refused) return refused
  if (!(await changeRouteRow(tx, { id, revision }, { ...written, by: actor.person }))) return refuse('route.changed-meanwhile')
  const { programme } = route
  await recordAct(tx, actor, { act: 'changeRoute', thing: 'route', thingId: id, dossier, programme, before: route, after: written })
  return { id }
}

/** A route ends; it stays to be seen, with what was planned when, and no longer takes room on agendas. */
export async function endRoute(tx: Tx, actor: Actor, { revision, ...of }: Changing): Promise<{ id: string } | Refusal<RouteRefusal>> {
  const route = await livingRoute(tx, of)
  if (isRefusal(route)) return route
  const { id, dossier, programme } = route
  if (!(await changeRouteRow(tx, { id, revision }, { endedAt: new Date(), by: actor.person }))) return refuse('route.changed-meanwhile')
  await recordAct(tx, actor, { act: 'endRoute', thing: 'route', thingId: id, dossier, programme })
  return { id }
}
