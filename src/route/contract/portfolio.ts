import { Type } from 'typebox'
import { scopedRoles } from '../../identity/model/roles.ts'
import { type Endpoint, endpoint } from '../../kernel/endpoint.ts'
import { Id, Nullable, OneOf } from '../../kernel/schema.ts'
import {
  AgendaRooms,
  lineFilters,
  lineOrders,
  MoveEffect,
  PlanAdoption,
  PlanChoices,
  PlanHead,
  PlanView,
  planFilters,
  RouteLines,
} from '../model/portfolio-views.ts'

const ofProgramme = { programme: Id }
const ofPlan = { ...ofProgramme, plan: Id }
const paged = { skip: Type.Optional(Type.Integer({ minimum: 0 })), count: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })) }

export const listRouteLines = endpoint({
  name: 'listRouteLines',
  method: 'GET',
  path: '/programmes/:programme/portfolio',
  who: scopedRoles,
  of: 'programme',
  summary: 'A page of the routes of a programme that the reader may read, each over the agendas: where it ends and how much goes wrong.',
  input: Type.Object({
    ...ofProgramme,
    ...paged,
    only: Type.Optional(OneOf(lineFilters)),
    order: Type.Optional(OneOf(lineOrders)),
    word: Type.Optional(Type.String({ maxLength: 200 })),
  }),
  output: RouteLines,
  refusals: ['programme.unknown'],
})

export const listAgendaRooms = endpoint({
  name: 'listAgendaRooms',
  method: 'GET',
  path: '/programmes/:programme/portfolio/agendas',
  who: scopedRoles,
  of: 'programme',
  summary: 'A page of the agendas from today on which something is, each with how full it is, also by what the reader may not read.',
  input: Type.Object({ ...ofProgramme, ...paged, body: Type.Optional(Id), over: Type.Optional(Type.Boolean()) }),
  output: AgendaRooms,
  refusals: ['programme.unknown'],
})

export const listPlans = endpoint({
  name: 'listPlans',
  method: 'GET',
  path: '/programmes/:programme/portfolio-plans',
  who: scopedRoles,
  of: 'programme',
  summary: 'The reader’s own last twenty plans of a programme, the newest first.',
  input: Type.Object(ofProgramme),
  output: Type.Array(PlanHead),
  refusals: ['programme.unknown'],
})

export const makePlan = endpoint({
  name: 'makePlan',
  method: 'POST',
  path: '/programmes/:programme/portfolio-plans',
  who: scopedRoles,
  of: 'programme',
  summary:
    'Plan all routes that the reader may read over the agendas. The answer at once comes with it; a better one is looked for meanwhile.',
  input: Type.Object(ofProgramme),
  output: PlanHead,
  refusals: ['programme.unknown', 'plan.no-routes', 'plan.unknown'],
  costs: 'search',
})

export const getPlanHead = endpoint({
  name: 'getPlanHead',
  method: 'GET',
  path: '/programmes/:programme/portfolio-plans/:plan/progress',
  who: scopedRoles,
  of: 'programme',
  summary: 'How far the search for a better plan is, and how good the plan is by now.',
  input: Type.Object(ofPlan),
  output: PlanHead,
  refusals: ['programme.unknown', 'plan.unknown'],
})

export const getPlan = endpoint({
  name: 'getPlan',
  method: 'GET',
  path: '/programmes/:programme/portfolio-plans/:plan',
  who: scopedRoles,
  of: 'programme',
  summary: 'A plan beside the planning of today: a page of its routes, what it does to agendas, and what changed since it was made.',
  input: Type.Object({ ...ofPlan, ...paged, only: Type.Optional(OneOf(planFilters)) }),
  output: PlanView,
  refusals: ['programme.unknown', 'plan.unknown'],
})

export const getPlanChoices = endpoint({
  name: 'getPlanChoices',
  method: 'GET',
  path: '/programmes/:programme/portfolio-plans/:plan/routes/:route',
  who: scopedRoles,
  of: 'programme',
  summary: 'Where a route could be put in a plan: its open steps with the meetings that can still be reached.',
  input: Type.Object({ ...ofPlan, route: Id }),
  output: PlanChoices,
  refusals: ['programme.unknown', 'plan.unknown', 'route.unknown'],
})

export const weighMove = endpoint({
  name: 'weighMove',
  method: 'GET',
  path: '/programmes/:programme/portfolio-plans/:plan/routes/:route/move',
  who: scopedRoles,
  of: 'programme',
  summary: 'What putting a route at another meeting does to all others of a plan. Nothing is written.',
  input: Type.Object({ ...ofPlan, route: Id, step: Id, meeting: Id }),
  output: MoveEffect,
  refusals: ['programme.unknown', 'plan.unknown', 'route.unknown', 'step.unknown', 'meeting.unknown'],
})

export const adoptPlan = endpoint({
  name: 'adoptPlan',
  method: 'POST',
  path: '/programmes/:programme/portfolio-plans/:plan/adoption',
  who: scopedRoles,
  of: 'programme',
  summary:
    'Write the meetings of a plan into the routes that the reader may change: those named, or all (null). All of them, or none. `evenIfFull`: also where an agenda then holds more than fits.',
  input: Type.Object({ ...ofPlan, routes: Nullable(Type.Array(Id, { maxItems: 2000 })), evenIfFull: Type.Boolean() }),
  output: PlanAdoption,
  refusals: ['programme.unknown', 'plan.unknown', 'plan.outdated', 'plan.agenda-overfull', 'plan.nothing-to-adopt'],
})

export const portfolioEndpoints: readonly Endpoint[] = [
  listRouteLines,
  listAgendaRooms,
  listPlans,
  makePlan,
  getPlanHead,
  getPlan,
  getPlanChoices,
  weighMove,
  adoptPlan,
]
