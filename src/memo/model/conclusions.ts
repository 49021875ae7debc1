import { type Static, Type } from 'typebox'
import { DayText, Id, Moment, Nullable, OneOf } from '../../kernel/schema.ts'

/** What a body concludes of a memo or of a point. It is nobody's decision: only ministers decide. */
export const bodyOutcomes = ['agreed', 'agreedIf', 'notAgreed', 'held', 'noted'] as const
export const BodyOutcome = OneOf(bodyOutcomes)
export type BodyOutcome = (typeof bodyOutcomes)[number]

/** What a body concluded of a point, or (null) of the memo as a whole. */
export const ConcludedPoint = Type.Object({
  point: Nullable(Type.String({ pattern: '^[A-Za-z0-9_-]{1,64}$', description: 'The id of the point, the same in every version' })),
  outcome: BodyOutcome,
  text: Type.String({ maxLength: 5000 }),
})
export type ConcludedPoint = Static<typeof ConcludedPoint>

/** A conclusion as the memo was told it, on the version that the body saw. `why`: of a correction; of an agenda item the newest counts. */
export const BodyConclusion = Type.Object({
  id: Id,
  conclusion: Id,
  item: Id,
  meeting: Id,
  ...ConcludedPoint.properties,
  pointNumber: Nullable(Type.Integer()),
  version: Id,
  versionNumber: Type.Integer(),
  why: Type.String(),
  body: Type.String(),
  metOn: DayText,
  by: Type.String(),
  at: Moment,
})
export type BodyConclusion = Static<typeof BodyConclusion>
