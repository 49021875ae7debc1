import { loadCalendars } from '../../calendar/load-calendars.ts'
import type { Tx } from '../../kernel/database.ts'
import { dayAt } from '../../kernel/day.ts'
import { isRefusal, type Refusal } from '../../kernel/refusal.ts'
import * as points from '../../route/acts/route-points.ts'
import * as steps from '../../route/acts/route-steps.ts'
import * as templates from '../../route/acts/route-templates.ts'
import * as routes from '../../route/acts/routes.ts'
import * as scenarios from '../../route/acts/scenarios.ts'
import { startRoute } from '../../route/acts/start-route.ts'
import { setStepStatus } from '../../route/acts/step-status.ts'
import * as contract from '../../route/contract/planning.ts'
import * as stepContract from '../../route/contract/route-steps.ts'
import * as ofScenarios from '../../route/contract/scenarios.ts'
import type { RouteView } from '../../route/model/planning.ts'
import { daysInWords } from '../../route/rules/days-in-words.ts'
import { listTemplatesFor } from '../../route/views/route-templates.ts'
import * as views from '../../route/views/routes.ts'
import { type Route, route } from '../calls.ts'
import type { Means } from '../means.ts'

const calendars = loadCalendars()

export function routePlanningRoutes(_means: Means): Route[] {
  return [...reading(), ...ofRoute(), ...ofSteps(), ...ofPoints(), ...comparing()]
}

type Outcome = readonly [{ readonly dossier: string; readonly route: string }, { readonly id: string } | Refusal]

/** After every act the plan is reckoned anew, and answered. */
async function after(tx: Tx, [{ dossier, route: id }, outcome]: Outcome): Promise<RouteView | Refusal> {
  return isRefusal(outcome) ? outcome : views.getRoute(tx, { dossier, route: id }, calendars)
}

function reading(): Route[] {
  return [
    route(contract.listRoutes, ({ tx, input }) => views.listRoutes(tx, input.dossier)),
    route(contract.listRouteTemplates, ({ tx, input }) => listTemplatesFor(tx, input.dossier)),
    route(contract.readDays, ({ input }) => Promise.resolve({ days: daysInWords(input.text, dayAt(new Date())) })),
    route(contract.getRoute, ({ tx, input }) => views.getRoute(tx, input, calendars)),
    route(contract.getRouteThen, ({ tx, input }) => views.getRouteThen(tx, input, calendars)),
    route(contract.getRouteChoices, ({ tx, input }) => views.listRouteChoices(tx, input, calendars)),
    route(stepContract.listPointsFromFacts, ({ tx, input }) => views.listPointsFromFacts(tx, input)),
  ]
}

function ofRoute(): Route[] {
  return [
    route(contract.addRoute, async ({ tx, actor, input }) => {
      const made = await startRoute(tx, actor, { ...input, calendars })
      return isRefusal(made) ? made : after(tx, [{ dossier: input.dossier, route: made.id }, made])
    }),
    route(contract.changeRoute, async ({ tx, actor, input }) => after(tx, [input, await routes.changeRoute(tx, actor, input)])),
    route(contract.endRoute, async ({ tx, actor, input }) => after(tx, [input, await routes.endRoute(tx, actor, input)])),
    route(contract.saveRouteTemplate, ({ tx, actor, input }) => templates.saveRouteTemplate(tx, actor, input)),
    route(contract.endRouteTemplate, ({ tx, actor, input }) => templates.endRouteTemplate(tx, actor, input)),
  ]
}

function ofSteps(): Route[] {
  return [
    route(stepContract.addRouteStep, async ({ tx, actor, input }) => after(tx, [input, await steps.addRouteStep(tx, actor, input)])),
    route(stepContract.changeRouteStep, async ({ tx, actor, input }) => after(tx, [input, await steps.changeRouteStep(tx, actor, input)])),
    route(stepContract.moveRouteStep, async ({ tx, actor, input }) => after(tx, [input, await steps.moveRouteStep(tx, actor, input)])),
    route(stepContract.setStepStatus, async ({ tx, actor, input }) => after(tx, [input, await setStepStatus(tx, actor, input)])),
    route(stepContract.removeRouteStep, async ({ tx, actor, input }) => after(tx, [input, await steps.removeRouteStep(tx, actor, input)])),
  ]
}

function ofPoints(): Route[] {
  return [
    route(stepContract.addRoutePoint, async ({ tx, actor, input }) => after(tx, [input, await points.addRoutePoint(tx, actor, input)])),
    route(stepContract.changeRoutePoint, async ({ tx, actor, input }) =>
      after(tx, [input, await points.changeRoutePoint(tx, actor, input)]),
    ),
    route(stepContract.dropRoutePoint, async ({ tx, actor, input }) => after(tx, [input, await points.dropRoutePoint(tx, actor, input)])),
  ]
}

function comparing(): Route[] {
  return [
    route(ofScenarios.getScenarioTable, ({ tx, input }) => views.getRoads(tx, input, calendars)),
    route(ofScenarios.tryRouteScenario, ({ tx, input }) => scenarios.tryRouteScenario(tx, { ...input, calendars })),
    route(ofScenarios.keepRouteScenario, async ({ tx, actor, input }) =>
      after(tx, [input, await scenarios.keepRouteScenario(tx, actor, { ...input, calendars })]),
    ),
    route(ofScenarios.proposeRouteScenario, async ({ tx, actor, input }) =>
      after(tx, [input, await scenarios.proposeRouteScenario(tx, actor, { ...input, calendars })]),
    ),
    route(ofScenarios.chooseRouteScenario, async ({ tx, actor, input }) =>
      after(tx, [input, await scenarios.chooseRouteScenario(tx, actor, input)]),
    ),
    route(ofScenarios.withdrawRouteScenario, async ({ tx, actor, input }) =>
      after(tx, [input, await scenarios.withdrawRouteScenario(tx, actor, input)]),
    ),
  ]
}
