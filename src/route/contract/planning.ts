import { Type } from 'typebox'
import { type Endpoint, endpoint } from '../../kernel/endpoint.ts'
import { DayText, Id, Nullable } from '../../kernel/schema.ts'
import { PlannedDays, RouteChoices, RouteGoal, RouteTemplate, RouteThen, RouteView, routeMakers } from '../model/planning.ts'
import { DossierRoute, RouteFields } from '../model/routes.ts'
import { keepers } from './bodies.ts'
import { stepEndpoints } from './route-steps.ts'
import { scenarioEndpoints } from './scenarios.ts'

const ofDossier = { dossier: Id }
const ofRoute = { ...ofDossier, route: Id }
const Revision = Type.Integer({ minimum: 1 })
const noRoute = ['dossier.unknown', 'route.unknown'] as const
const noLivingRoute = [...noRoute, 'route.ended'] as const

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
  who: routeMakers,
  of: 'dossier',
  summary:
    'Make a route from a template over the bodies of the programme, or an empty one. With `towards` it begins at its end: that stands fast, and every step is planned as late as it allows.',
  input: Type.Object({
    ...ofDossier,
    ...RouteFields.properties,
    template: Nullable(Type.String({ maxLength: 100 })),
    towards: Type.Optional(Nullable(RouteGoal)),
  }),
  output: RouteView,
  refusals: [
    ...noLivingRoute,
    'route.without-name',
    'route.without-programme',
    'route.day-out-of-reach',
    'route.days-reversed',
    'template.unknown',
    'point.without-label',
    'point.fact-unknown',
    'scenario.step-unknown',
    'step.unknown',
    'step.changed-meanwhile',
    'step.without-label',
    'step.other-body',
    'body.unknown',
    'meeting.unknown',
  ],
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
  who: routeMakers,
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
  who: routeMakers,
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
  ...stepEndpoints,
  saveRouteTemplate,
  endRouteTemplate,
  ...scenarioEndpoints,
]
