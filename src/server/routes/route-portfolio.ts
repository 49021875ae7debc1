import { loadCalendars } from '../../calendar/load-calendars.ts'
import { isRefusal } from '../../kernel/refusal.ts'
import { adoptPlan } from '../../route/acts/adopt-plan.ts'
import { makePlan } from '../../route/acts/portfolio-plans.ts'
import * as contract from '../../route/contract/portfolio.ts'
import { momentAt } from '../../route/rules/clock.ts'
import type { At } from '../../route/views/portfolio.ts'
import { listAgendaRooms, listRouteLines } from '../../route/views/portfolio-lines.ts'
import { getPlanChoices, weighMove } from '../../route/views/portfolio-move.ts'
import { getPlan, getPlanHead, listPlans } from '../../route/views/portfolio-plan.ts'
import { type Route, route, streamRoute } from '../calls.ts'
import type { Means } from '../means.ts'

const calendars = loadCalendars()

function at(): At {
  return { now: momentAt(new Date()), calendars }
}

/** All routes of a programme over the same agendas, and plans for them. */
export function routePortfolioRoutes({ jobs }: Means): Route[] {
  return [
    route(contract.listRouteLines, ({ tx, input }) => listRouteLines(tx, input, at())),
    route(contract.listAgendaRooms, ({ tx, input }) => listAgendaRooms(tx, input, at())),
    route(contract.listPlans, ({ tx, input }) => listPlans(tx, input.programme)),
    streamRoute(contract.makePlan, async ({ actor, input: { programme }, inTransaction }) => {
      const made = await inTransaction((tx) => makePlan(tx, actor, { programme, ...at() }))
      if (isRefusal(made)) return made
      // Only once it is kept: another process may take it at once.
      if (made.improves) await jobs.improveLater([made.id])
      return inTransaction((tx) => getPlanHead(tx, { programme, plan: made.id }))
    }),
    route(contract.getPlanHead, ({ tx, input }) => getPlanHead(tx, input)),
    route(contract.getPlan, ({ tx, input }) => getPlan(tx, input, at())),
    route(contract.getPlanChoices, ({ tx, input }) => getPlanChoices(tx, input, at())),
    route(contract.weighMove, ({ tx, input }) => weighMove(tx, input, at())),
    route(contract.adoptPlan, ({ tx, actor, input }) => adoptPlan(tx, actor, { ...input, ...at() })),
  ]
}
