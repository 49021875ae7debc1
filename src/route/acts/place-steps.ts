import { recordActs } from '../../identity/acts/record-act.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import type { RouteStep, StepPlace } from '../model/routes.ts'
import { settledPlace } from '../rules/places.ts'
import { placeStepRows } from '../store/portfolio.ts'

export type Placing = { readonly step: RouteStep; readonly place: StepPlace }

/**
 * Plans many open steps at once, each as `changeRouteStep` plans one and so recorded; one by one would keep everybody else's acts waiting
 * for as long as a large plan takes. All of them, or refused where one was changed meanwhile.
 */
export async function placeSteps(
  tx: Tx,
  actor: Actor,
  { programme, placings }: { readonly programme: string; readonly placings: readonly Placing[] },
): Promise<null | Refusal<'step.changed-meanwhile'>> {
  const rows = placings.map(({ step, place }) => ({ id: step.id, revision: step.revision, ...settledPlace(place) }))
  if ((await placeStepRows(tx, rows, actor.person)) !== rows.length) return refuse('step.changed-meanwhile')
  await recordActs(
    tx,
    actor,
    placings.map(({ step, place }) => ({
      ...{ act: 'changeRouteStep', thing: 'routeStep', thingId: step.id, dossier: step.dossier, programme },
      ...{ before: step, after: place },
    })),
  )
  return null
}
