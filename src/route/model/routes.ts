import { type Static, Type } from 'typebox'
import { DayOrNull, DayText, Id, Moment, Nullable, OneOf } from '../../kernel/schema.ts'

import { precisions } from '../../reading/model.ts'
import { planStatuses } from './planner.ts'

export const pointKinds = ['commitment', 'debate', 'event'] as const

const Days = (maximum: number) => Type.Integer({ minimum: 0, maximum })
const Precision = OneOf(precisions)

/** What a person may write of a route. `readyOn`: the first day on which papers can be there; `priority`: 1 is the most urgent. */
export const RouteFields = Type.Object({
  name: Type.String({ minLength: 1, maxLength: 300 }),
  readyOn: DayOrNull,
  priority: Type.Integer({ minimum: 1, maximum: 5 }),
})
export type RouteFields = Static<typeof RouteFields>

export const DossierRoute = Type.Object({
  id: Id,
  dossier: Id,
  programme: Id,
  ...RouteFields.properties,
  endedAt: Nullable(Moment),
  demo: Type.Boolean(),
  revision: Type.Integer(),
  since: Moment,
})
export type DossierRoute = Static<typeof DossierRoute>

/** Where a step takes place: at a meeting, or between two days; all null while it has no place. */
export const StepPlace = Type.Object({
  meeting: Nullable(Id),
  firstDay: DayOrNull,
  lastDay: DayOrNull,
  precision: Precision,
})
export type StepPlace = Static<typeof StepPlace>

/** `minDays`: calendar days from the step before to the papers of this one; `minutes`: what it needs of an agenda. */
export const StepFields = Type.Object({
  label: Type.String({ minLength: 1, maxLength: 200 }),
  body: Nullable(Id),
  minDays: Days(365),
  minutes: Days(1440),
})
export type StepFields = Static<typeof StepFields>

export const RouteStep = Type.Object({
  id: Id,
  route: Id,
  dossier: Id,
  position: Type.Integer(),
  ...StepFields.properties,
  ...StepPlace.properties,
  status: OneOf(planStatuses),
  reason: Type.String(),
  revision: Type.Integer(),
  since: Moment,
})
export type RouteStep = Static<typeof RouteStep>

/** What stands fast: a promise that a step keeps, a debate so many days before which the letter must be there, an event that waits for a step. */
export const PointFields = Type.Object({
  kind: OneOf(pointKinds),
  label: Type.String({ minLength: 1, maxLength: 300 }),
  step: Nullable(Id),
  firstDay: DayText,
  lastDay: DayText,
  precision: Precision,
  daysBefore: Days(365),
  fact: Nullable(Id),
})
export type PointFields = Static<typeof PointFields>

export const RoutePoint = Type.Object({ id: Id, route: Id, ...PointFields.properties, revision: Type.Integer(), since: Moment })
export type RoutePoint = Static<typeof RoutePoint>
