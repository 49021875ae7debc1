import type { Calendars } from '../../calendar/model.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { isRefusal } from '../../kernel/refusal.ts'
import type { RouteGoal } from '../model/planning.ts'
import { proposedChanges } from '../rules/proposals.ts'
import { planningOf } from '../views/planning.ts'
import { applyShift } from './apply-scenario.ts'
import { addRoutePoint } from './route-points.ts'
import { addRoute, livingRoute } from './routes.ts'

type Wish = Parameters<typeof addRoute>[2] & { readonly towards?: RouteGoal | null | undefined; readonly calendars: Calendars }

/** A new route; with a goal it begins there: the goal stands fast for the last step, and every step is planned as late as it allows. */
export async function startRoute(tx: Tx, actor: Actor, { towards = null, calendars, ...wish }: Wish) {
  const made = await addRoute(tx, actor, wish)
  if (isRefusal(made) || towards === null) return made
  const of = { dossier: wish.dossier, route: made.id }
  const { day, ...goal } = towards
  const point = { ...goal, step: null, firstDay: day, lastDay: day, precision: 'day', fact: null } as const
  const added = await addRoutePoint(tx, actor, { ...of, ...point })
  if (isRefusal(added)) return added
  const route = await livingRoute(tx, of)
  if (isRefusal(route)) return route
  const { input } = await planningOf(tx, route, { before: null, calendars })
  for (const change of proposedChanges(input, { proposal: 'latest' })) {
    const shifted = change.kind === 'shift' ? await applyShift(tx, actor, { route, change }) : null
    if (isRefusal(shifted)) return shifted
  }
  return made
}
