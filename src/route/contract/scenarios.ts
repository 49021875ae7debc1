import { Type } from 'typebox'
import { type Endpoint, endpoint } from '../../kernel/endpoint.ts'
import { Id, Moment, OneOf } from '../../kernel/schema.ts'
import { proposals, RouteView, routeMakers, ScenarioChanges, ScenarioResult, ScenarioTable } from '../model/planning.ts'

const ofRoute = { dossier: Id, route: Id }
const ofScenario = { ...ofRoute, scenario: Id }
const Name = Type.String({ minLength: 1, maxLength: 200 })
const noLivingRoute = ['dossier.unknown', 'route.unknown', 'route.ended'] as const
const noScenario = [...noLivingRoute, 'scenario.unknown', 'scenario.closed'] as const
const cannotPlan = [
  'route.days-reversed',
  'route.day-out-of-reach',
  'scenario.step-unknown',
  'scenario.step-done',
  'scenario.body-unknown',
  'scenario.point-unknown',
  'scenario.reason-missing',
  'scenario.place-missing',
] as const

export const getScenarioTable = endpoint({
  name: 'getScenarioTable',
  method: 'GET',
  path: '/dossiers/:dossier/routes/:route/scenario-tables',
  who: 'readers',
  of: 'dossier',
  discloses: true,
  summary: 'The scenarios that were chosen from at a moment, beside the plan as it was just before.',
  input: Type.Object({ ...ofRoute, before: Moment }),
  output: ScenarioTable,
  refusals: ['dossier.unknown', 'route.unknown', 'scenario.unknown'],
})

export const tryRouteScenario = endpoint({
  name: 'tryRouteScenario',
  method: 'POST',
  path: '/dossiers/:dossier/routes/:route/scenario-trials',
  who: routeMakers,
  of: 'dossier',
  summary: 'What changes would make of a plan: where every step comes, what it gains and what it breaks. Nothing is kept.',
  input: Type.Object({ ...ofRoute, changes: ScenarioChanges }),
  output: ScenarioResult,
  refusals: [...noLivingRoute, ...cannotPlan],
})

export const keepRouteScenario = endpoint({
  name: 'keepRouteScenario',
  method: 'POST',
  path: '/dossiers/:dossier/routes/:route/scenarios',
  who: routeMakers,
  of: 'dossier',
  summary: 'Keep a scenario beside the plan; it changes nothing of the route.',
  input: Type.Object({ ...ofRoute, name: Name, changes: ScenarioChanges }),
  output: RouteView,
  refusals: [...noLivingRoute, ...cannotPlan, 'scenario.without-name'],
})

export const proposeRouteScenario = endpoint({
  name: 'proposeRouteScenario',
  method: 'POST',
  path: '/dossiers/:dossier/routes/:route/proposals',
  who: routeMakers,
  of: 'dossier',
  summary:
    'Keep as a scenario what the planner proposes: all that is to come as early as it can be, as late as the fixed points allow, or so many weeks later.',
  input: Type.Object({
    ...ofRoute,
    name: Name,
    proposal: OneOf(proposals),
    weeks: Type.Optional(Type.Integer({ minimum: 1, maximum: 52 })),
  }),
  output: RouteView,
  refusals: [...noLivingRoute, 'scenario.without-name', 'scenario.nothing-to-propose'],
})

export const chooseRouteScenario = endpoint({
  name: 'chooseRouteScenario',
  method: 'POST',
  path: '/dossiers/:dossier/routes/:route/scenarios/:scenario/choice',
  who: routeMakers,
  of: 'dossier',
  summary:
    'Do what a scenario changes, on the stamp of the route that was seen. An extra meeting is added only by who keeps the bodies. What else was kept stays to be seen.',
  input: Type.Object({ ...ofScenario, stamp: Type.Integer() }),
  output: RouteView,
  refusals: [
    ...noScenario,
    ...cannotPlan,
    'route.changed-meanwhile',
    'scenario.needs-keeper',
    'body.unknown',
    'body.abolished',
    'meeting.unknown',
    'meeting.at-the-same-time',
    'meeting.papers-after',
    'step.unknown',
    'step.changed-meanwhile',
    'step.without-label',
    'step.other-body',
    'step.skipped-without-reason',
    'step.nowhere-held',
    'point.unknown',
    'point.changed-meanwhile',
    'point.without-label',
    'point.fact-unknown',
    'route.without-name',
    'route.without-programme',
    'template.unknown',
  ],
})

export const withdrawRouteScenario = endpoint({
  name: 'withdrawRouteScenario',
  method: 'POST',
  path: '/dossiers/:dossier/routes/:route/scenarios/:scenario/withdrawal',
  who: routeMakers,
  of: 'dossier',
  summary: 'Withdraw a scenario about which nothing was chosen yet.',
  input: Type.Object(ofScenario),
  output: RouteView,
  refusals: noScenario,
})

export const scenarioEndpoints: readonly Endpoint[] = [
  getScenarioTable,
  tryRouteScenario,
  keepRouteScenario,
  proposeRouteScenario,
  chooseRouteScenario,
  withdrawRouteScenario,
]
