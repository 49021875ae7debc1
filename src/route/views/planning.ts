import type { Calendars } from '../../calendar/model.ts'
import type { Tx } from '../../kernel/database.ts'
import { addDays, type Day, parseDay } from '../../kernel/day.ts'
import type { PlanInput } from '../model/planner.ts'
import type { RoutePlan } from '../model/plans.ts'
import type { DossierRoute, RoutePoint, RouteStep } from '../model/routes.ts'
import { momentAt } from '../rules/clock.ts'
import { planRoute } from '../rules/plan-route.ts'
import { routeToPlan } from '../rules/route-to-plan.ts'
import { daysOfMeetings } from '../store/meetings.ts'
import { listPointRows, listPointRowsBefore } from '../store/points.ts'
import { findRouteRowBefore } from '../store/routes.ts'
import { listStepRows, listStepRowsBefore } from '../store/steps.ts'
import { bodiesToPlan } from './plan-input.ts'

/** A route with what stands around it, and its plan. */
export type Planning = {
  readonly route: DossierRoute
  readonly steps: readonly RouteStep[]
  readonly points: readonly RoutePoint[]
  readonly input: PlanInput
  readonly plan: RoutePlan
}

const reach = 731

/** Plans a route over the meetings of its programme: as all of it is now, or as it was just before a moment. */
export async function planningOf(
  tx: Tx,
  route: DossierRoute,
  { before, calendars }: { readonly before: Date | null; readonly calendars: Calendars },
): Promise<Planning> {
  const then = before === null ? route : ((await findRouteRowBefore(tx, route.id, before)) ?? route)
  const steps = before === null ? await listStepRows(tx, [route.id]) : await listStepRowsBefore(tx, route.id, before)
  const points = before === null ? await listPointRows(tx, [route.id]) : await listPointRowsBefore(tx, route.id, before)
  const now = momentAt(before ?? new Date())
  const days = await daysAround(tx, { steps, now: now.day })
  const start = parseDay(then.readyOn ?? '') ?? days.first
  const period = { from: addDays(start < days.first ? start : days.first, -31), to: addDays(days.last, reach) }
  const { bodies, absences } = await bodiesToPlan(tx, { programme: route.programme, without: route.dossier, before, ...period }, calendars)
  const input = { route: routeToPlan(then, { steps, points, absences }, start), bodies, calendars, now }
  return { route: then, steps, points, input, plan: planRoute(input) }
}

/** The first and the last day that count for a route: today and the days of its steps. A route that says no first day can start on that first one. */
async function daysAround(
  tx: Tx,
  { steps, now }: { readonly steps: readonly RouteStep[]; readonly now: Day },
): Promise<{ first: Day; last: Day }> {
  const meetings = steps.flatMap(({ meeting }) => meeting ?? [])
  const held = meetings.length === 0 ? null : await daysOfMeetings(tx, meetings)
  const texts = [held?.from, held?.to, ...steps.flatMap(({ firstDay, lastDay }) => [firstDay, lastDay])]
  const days = [now, ...texts.flatMap((text) => parseDay(text ?? '') ?? [])].sort()
  return { first: days[0] ?? now, last: days.at(-1) ?? now }
}
