import type { Calendars } from '../../calendar/model.ts'
import { recordAct } from '../../identity/acts/record-act.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import type { Proposal, ScenarioChange, ScenarioResult } from '../model/planning.ts'
import type { DossierRoute } from '../model/routes.ts'
import { proposedChanges } from '../rules/proposals.ts'
import { lockRouteRow, stampOf } from '../store/routes.ts'
import { addScenarioRow, closeScenarioRow } from '../store/scenarios.ts'
import { planningOf } from '../views/planning.ts'
import { findOpenScenario, resultOf } from '../views/scenarios.ts'
import { applyChanges, type ChangeRefusal } from './apply-scenario.ts'
import { livingRoute, type OfRoute } from './routes.ts'

type Done = { readonly id: string }
type Changes = OfRoute & { readonly changes: readonly ScenarioChange[]; readonly calendars: Calendars }

/** What a scenario would make of the plan as it is now; nothing is kept. */
export async function tryRouteScenario(tx: Tx, { changes, calendars, ...of }: Changes): Promise<ScenarioResult | Refusal> {
  const route = await livingRoute(tx, of)
  if (isRefusal(route)) return route
  const planning = await planningOf(tx, route, { before: null, calendars })
  return resultOf(tx, changes, { planning, calendars })
}

/** A scenario is kept beside the route; it changes nothing of it. */
export async function keepRouteScenario(
  tx: Tx,
  actor: Actor,
  { name, ...wish }: Changes & { readonly name: string },
): Promise<Done | Refusal> {
  const route = await livingRoute(tx, wish)
  if (isRefusal(route)) return route
  const result = await tryRouteScenario(tx, wish)
  return isRefusal(result) ? result : keep(tx, actor, { route, name, changes: wish.changes })
}

type Kept = { readonly route: DossierRoute; readonly name: string; readonly changes: readonly ScenarioChange[] }

async function keep(tx: Tx, actor: Actor, { route, name: written, changes }: Kept): Promise<Done | Refusal<'scenario.without-name'>> {
  const name = written.trim()
  if (name === '') return refuse('scenario.without-name')
  const { dossier, programme } = route
  const id = await addScenarioRow(tx, { route: route.id, dossier, name, changes, by: actor.person })
  const after = { route: route.id, name, changes }
  await recordAct(tx, actor, { act: 'keepRouteScenario', thing: 'routeScenario', thingId: id, dossier, programme, after })
  return { id }
}

type Wish = OfRoute & {
  readonly name: string
  readonly proposal: Proposal
  readonly weeks?: number | undefined
  readonly calendars: Calendars
}

/** The planner's own scenario: all that is to come as early as it can be, as late as it may be, or so many weeks later. */
export async function proposeRouteScenario(
  tx: Tx,
  actor: Actor,
  { name, proposal, weeks, calendars, ...of }: Wish,
): Promise<Done | Refusal> {
  const route = await livingRoute(tx, of)
  if (isRefusal(route)) return route
  const { input } = await planningOf(tx, route, { before: null, calendars })
  const changes = proposedChanges(input, { proposal, weeks })
  return changes.length === 0 ? refuse('scenario.nothing-to-propose') : keep(tx, actor, { route, name, changes })
}

type Choosing = OfRoute & { readonly scenario: string }

/**
 * A scenario is chosen: what it changes is done, by the acts of who chooses. `stamp`: of the route that the chooser saw. What else was kept stays, beside
 * the plan as it was.
 */
export async function chooseRouteScenario(
  tx: Tx,
  actor: Actor,
  { scenario: id, stamp, ...of }: Choosing & { readonly stamp: number },
): Promise<Done | Refusal<'route.unknown' | 'route.ended' | 'scenario.unknown' | 'scenario.closed' | ChangeRefusal>> {
  const route = await livingRoute(tx, of)
  if (isRefusal(route)) return route
  await lockRouteRow(tx, route.id)
  const scenario = await findOpenScenario(tx, { route: route.id, id })
  if (isRefusal(scenario)) return scenario
  if ((await stampOf(tx, route.id)) !== stamp) return refuse('route.changed-meanwhile')
  const { changes } = scenario
  const refused = await applyChanges(tx, actor, { route, changes })
  if (refused) return refused
  await closeScenarioRow(tx, id, 'chosen_at')
  const { dossier, programme } = route
  await recordAct(tx, actor, { act: 'chooseRouteScenario', thing: 'routeScenario', thingId: id, dossier, programme, after: { changes } })
  return { id }
}

/** A scenario is no longer shown; that it was kept stays in the record. */
export async function withdrawRouteScenario(tx: Tx, actor: Actor, { scenario: id, ...of }: Choosing): Promise<Done | Refusal> {
  const route = await livingRoute(tx, of)
  if (isRefusal(route)) return route
  const scenario = await findOpenScenario(tx, { route: route.id, id })
  if (isRefusal(scenario)) return scenario
  await closeScenarioRow(tx, id, 'withdrawn_at')
  const { dossier, programme } = route
  await recordAct(tx, actor, { act: 'withdrawRouteScenario', thing: 'routeScenario', thingId: id, dossier, programme })
  return { id }
}
