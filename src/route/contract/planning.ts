import { Type } from 'typebox'
import { type Endpoint, endpoint } from '../../kernel/endpoint.ts'
import { DayText, Id, Nullable, OneOf } from '../../kernel/schema.ts'
import { planStatuses } from '../model/planner.ts'
import { PlannedDays, PointFromFact, RouteChoices, RouteTemplate, RouteThen, RouteView } from '../model/planning.ts'
import { DossierRoute, PointFields, RouteFields, StepFields, StepPlace } from '../model/routes.ts'
import { keepers } from './bodies.ts'
import { scenarioEndpoints } from './scenarios.ts'

/** Who makes the routes of a dossier. */
export const makers = ['coordinator', 'author'] as const
const ofDossier = { dossier: Id }
const ofRoute = { ...ofDossier, route: Id }
const ofStep = { ...ofRoute, step: Id }
const ofPoint = { ...ofRoute, point: Id }
const Revision = Type.Integer({ minimum: 1 })
const Reason = Type.String({ maxLength: 1000 })
const noRoute = ['dossier.unknown', 'route.unknown'] as const
const noLivingRoute = [...noRoute, 'route.ended'] as const
const noDays = ['route.days-reversed', 'route.day-out-of-reach'] as const
const noStep = [...noLivingRoute, 'step.unknown', 'step.changed-meanwhile'] as const
const cannotWriteStep = [...noDays, 'step.without-label', 'step.other-body', 'body.unknown', 'meeting.unknown'] as const
const noPoint = [...noLivingRoute, 'point.unknown', 'point.changed-meanwhile'] as const
const cannotWritePoint = [...noDays, 'point.without-label', 'point.fact-unknown', 'step.unknown'] as const

export const listRoutes = endpoint({
  name: 'listRoutes',
  method: 'GET',
  path: '/dossiers/:dossier/routes',
  who: 'readers',
  of: 'dossier',
  summary: 'The routes of a dossier, the newest first; also those that ended.',
  input: Type.Object(ofDossier),
  output: Type.Array(DossierRoute),
  refusals: ['dossier.unknown'],
})

export const listRouteTemplates = endpoint({
  name: 'listRouteTemplates',
  method: 'GET',
  path: '/dossiers/:dossier/route-templates',
  who: 'readers',
  of: 'dossier',
  summary: 'The templates that a route of a dossier can be made from: those of its programme, then those that are shipped.',
  input: Type.Object(ofDossier),
  output: Type.Array(RouteTemplate),
  refusals: ['dossier.unknown'],
})

export const readDays = endpoint({
  name: 'readDays',
  method: 'GET',
  path: '/dossiers/:dossier/days-in-words',
  who: 'readers',
  of: 'dossier',
  summary: 'The days that somebody wrote in words, such as ‘week 42’ or ‘rond 17 oktober’; null where none are recognised.',
  input: Type.Object({ ...ofDossier, text: Type.String({ minLength: 1, maxLength: 200 }) }),
  output: Type.Object({ days: Nullable(PlannedDays) }),
  refusals: ['dossier.unknown'],
})

export const addRoute = endpoint({
  name: 'addRoute',
  method: 'POST',
  path: '/dossiers/:dossier/routes',
  who: makers,
  of: 'dossier',
  summary: 'Make a route from a template over the bodies of the programme, or an empty one.',
  input: Type.Object({ ...ofDossier, ...RouteFields.properties, template: Nullable(Type.String({ maxLength: 100 })) }),
  output: RouteView,
  refusals: [...noRoute, 'route.without-name', 'route.without-programme', 'route.day-out-of-reach', 'template.unknown'],
})

export const getRoute = endpoint({
  name: 'getRoute',
  method: 'GET',
  path: '/dossiers/:dossier/routes/:route',
  who: 'readers',
  of: 'dossier',
  discloses: true,
  summary:
    'A route with its plan, reckoned anew: earliest, latest, slack and last papers of every step, what goes wrong and why, and its scenarios.',
  input: Type.Object(ofRoute),
  output: RouteView,
  refusals: noRoute,
})

export const changeRoute = endpoint({
  name: 'changeRoute',
  method: 'POST',
  path: '/dossiers/:dossier/routes/:route',
  who: makers,
  of: 'dossier',
  summary: 'Change the name of a route, when its papers can be there first, or how urgent it is; what is not sent stays.',
  input: Type.Object({ ...ofRoute, revision: Revision, ...Type.Partial(RouteFields).properties }),
  output: RouteView,
  refusals: [...noLivingRoute, 'route.changed-meanwhile', 'route.without-name', 'route.day-out-of-reach'],
})

export const endRoute = endpoint({
  name: 'endRoute',
  method: 'POST',
  path: '/dossiers/:dossier/routes/:route/ending',
  who: makers,
  of: 'dossier',
  summary: 'End a route; it stays to be seen and takes no more room on agendas.',
  input: Type.Object({ ...ofRoute, revision: Revision }),
  output: RouteView,
  refusals: [...noLivingRoute, 'route.changed-meanwhile'],
})

export const getRouteThen = endpoint({
  name: 'getRouteThen',
  method: 'GET',
  path: '/dossiers/:dossier/routes/:route/then',
  who: 'readers',
  of: 'dossier',
  discloses: true,
  summary:
    'A route as it was planned at the end of a day, beside the route of now: by how many days every step moved, and what went wrong then.',
  input: Type.Object({ ...ofRoute, on: DayText }),
  output: RouteThen,
  refusals: noRoute,
})

export const getRouteChoices = endpoint({
  name: 'getRouteChoices',
  method: 'GET',
  path: '/dossiers/:dossier/routes/:route/choices',
  who: 'readers',
  of: 'dossier',
  summary: 'The bodies that a step of a route can be at, and their meetings until two years on.',
  input: Type.Object(ofRoute),
  output: RouteChoices,
  refusals: noRoute,
})

export const addRouteStep = endpoint({
  name: 'addRouteStep',
  method: 'POST',
  path: '/dossiers/:dossier/routes/:route/steps',
  who: makers,
  of: 'dossier',
  summary: 'Add a step, before another one or at the end, planned or not.',
  input: Type.Object({
    ...ofRoute,
    ...StepFields.properties,
    ...Type.Partial(StepPlace).properties,
    before: Type.Optional(Nullable(Id)),
  }),
  output: RouteView,
  refusals: [...noLivingRoute, 'step.unknown', ...cannotWriteStep],
})

export const changeRouteStep = endpoint({
  name: 'changeRouteStep',
  method: 'POST',
  path: '/dossiers/:dossier/routes/:route/steps/:step',
  who: makers,
  of: 'dossier',
  summary: 'Change a step or plan it at a meeting or on days; fields that are not sent stay, days and meeting go together.',
  input: Type.Object({
    ...ofStep,
    revision: Revision,
    ...Type.Partial(StepFields).properties,
    ...Type.Partial(StepPlace).properties,
  }),
  output: RouteView,
  refusals: [...noStep, ...cannotWriteStep],
})

export const moveRouteStep = endpoint({
  name: 'moveRouteStep',
  method: 'POST',
  path: '/dossiers/:dossier/routes/:route/steps/:step/place',
  who: makers,
  of: 'dossier',
  summary: 'Put a step before another one, or (null) at the end.',
  input: Type.Object({ ...ofStep, revision: Revision, before: Nullable(Id) }),
  output: RouteView,
  refusals: noStep,
})

export const setStepStatus = endpoint({
  name: 'setStepStatus',
  method: 'POST',
  path: '/dossiers/:dossier/routes/:route/steps/:step/status',
  who: makers,
  of: 'dossier',
  summary: 'A step was held, is skipped (with the reason), or is to come after all.',
  input: Type.Object({ ...ofStep, revision: Revision, status: OneOf(planStatuses), reason: Reason }),
  output: RouteView,
  refusals: [...noStep, 'step.skipped-without-reason', 'step.nowhere-held'],
})

export const removeRouteStep = endpoint({
  name: 'removeRouteStep',
  method: 'POST',
  path: '/dossiers/:dossier/routes/:route/steps/:step/removal',
  who: makers,
  of: 'dossier',
  summary: 'Take a step out of a route; what was planned before still shows it.',
  input: Type.Object({ ...ofStep, revision: Revision }),
  output: RouteView,
  refusals: noStep,
})

export const listPointsFromFacts = endpoint({
  name: 'listPointsFromFacts',
  method: 'GET',
  path: '/dossiers/:dossier/routes/:route/points-from-facts',
  who: 'readers',
  of: 'dossier',
  discloses: true,
  summary: 'Confirmed commitments and events of a dossier that can stand fast around a route, each with its sentence.',
  input: Type.Object(ofRoute),
  output: Type.Array(PointFromFact),
  refusals: noRoute,
})

export const addRoutePoint = endpoint({
  name: 'addRoutePoint',
  method: 'POST',
  path: '/dossiers/:dossier/routes/:route/points',
  who: makers,
  of: 'dossier',
  summary: 'Add what stands fast: a commitment, a debate so many days before which a step must be, or an event that waits for a step.',
  input: Type.Object({ ...ofRoute, ...PointFields.properties }),
  output: RouteView,
  refusals: [...noLivingRoute, ...cannotWritePoint],
})

export const changeRoutePoint = endpoint({
  name: 'changeRoutePoint',
  method: 'POST',
  path: '/dossiers/:dossier/routes/:route/points/:point',
  who: makers,
  of: 'dossier',
  summary: 'Move or change a fixed point; fields that are not sent stay.',
  input: Type.Object({ ...ofPoint, revision: Revision, ...Type.Partial(PointFields).properties }),
  output: RouteView,
  refusals: [...noPoint, ...cannotWritePoint],
})

export const dropRoutePoint = endpoint({
  name: 'dropRoutePoint',
  method: 'POST',
  path: '/dossiers/:dossier/routes/:route/points/:point/removal',
  who: makers,
  of: 'dossier',
  summary: 'Drop a fixed point; what was planned before still shows it.',
  input: Type.Object({ ...ofPoint, revision: Revision }),
  output: RouteView,
  refusals: noPoint,
})

const TemplateDone = Type.Object({ id: Id })

export const saveRouteTemplate = endpoint({
  name: 'saveRouteTemplate',
  method: 'POST',
  path: '/programmes/:programme/route-templates',
  who: keepers,
  of: 'programme',
  summary: 'Save the steps of a route as a template of its programme.',
  input: Type.Object({ programme: Id, route: Id, name: Type.String({ minLength: 1, maxLength: 200 }) }),
  output: TemplateDone,
  refusals: ['programme.unknown', 'route.unknown', 'template.without-name', 'template.without-steps'],
})

export const endRouteTemplate = endpoint({
  name: 'endRouteTemplate',
  method: 'DELETE',
  path: '/programmes/:programme/route-templates/:template',
  who: keepers,
  of: 'programme',
  summary: 'A template of a programme is no longer offered; routes made from it stay.',
  input: Type.Object({ programme: Id, template: Id }),
  output: TemplateDone,
  refusals: ['programme.unknown', 'template.unknown'],
})

export const planningEndpoints: readonly Endpoint[] = [
  listRoutes,
  listRouteTemplates,
  readDays,
  addRoute,
  getRoute,
  changeRoute,
  endRoute,
  getRouteThen,
  getRouteChoices,
  addRouteStep,
  changeRouteStep,
  moveRouteStep,
  setStepStatus,
  removeRouteStep,
  listPointsFromFacts,
  addRoutePoint,
  changeRoutePoint,
  dropRoutePoint,
  saveRouteTemplate,
  endRouteTemplate,
  ...scenarioEndpoints,
]
