import { Type } from 'typebox'
import { type Endpoint, endpoint } from '../../kernel/endpoint.ts'
import { Id, Nullable, OneOf } from '../../kernel/schema.ts'
import { planStatuses } from '../model/planner.ts'
import { PointFromFact, RouteView, routeMakers } from '../model/planning.ts'
import { PointFields, StepFields, StepPlace } from '../model/routes.ts'

const ofRoute = { dossier: Id, route: Id }
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

export const addRouteStep = endpoint({
  name: 'addRouteStep',
  method: 'POST',
  path: '/dossiers/:dossier/routes/:route/steps',
  who: routeMakers,
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
  who: routeMakers,
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
  who: routeMakers,
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
  who: routeMakers,
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
  who: routeMakers,
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
  who: routeMakers,
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
  who: routeMakers,
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
  who: routeMakers,
  of: 'dossier',
  summary: 'Drop a fixed point; what was planned before still shows it.',
  input: Type.Object({ ...ofPoint, revision: Revision }),
  output: RouteView,
  refusals: noPoint,
})

export const stepEndpoints: readonly Endpoint[] = [
  addRouteStep,
  changeRouteStep,
  moveRouteStep,
  setStepStatus,
  removeRouteStep,
  listPointsFromFacts,
  addRoutePoint,
  changeRoutePoint,
  dropRoutePoint,
]
