import { type Static, Type } from 'typebox'
import { DayOrNull, DayText, Id, Nullable, OneOf } from '../../kernel/schema.ts'
import { Confidence, ItemKind, ItemStatus } from './items.ts'

/** How the measures of a programme stand on a day. `running`: planned or underway; what follows it is counted among those. */
export const MeasureCounts = Type.Object({
  items: Type.Integer({ description: 'Everything in the tree, of whatever kind' }),
  measures: Type.Integer(),
  running: Type.Integer(),
  behind: Type.Integer(),
  onTrack: Type.Integer(),
  atRisk: Type.Integer(),
  offTrack: Type.Integer(),
  pastEnd: Type.Integer(),
  lateMilestones: Type.Integer(),
})
export type MeasureCounts = Static<typeof MeasureCounts>

/** A measure that is behind. `pastEnd`: the day on which it should have ended, where that has passed. */
export const BehindMeasure = Type.Object({
  id: Id,
  number: Type.String(),
  title: Type.String(),
  lead: Nullable(Type.String()),
  confidence: Nullable(Confidence),
  lateMilestones: Type.Integer(),
  pastEnd: DayOrNull,
})
export type BehindMeasure = Static<typeof BehindMeasure>

/** An item by its name. */
export const ItemInWords = Type.Object({ id: Id, kind: ItemKind, number: Type.String(), title: Type.String() })
export type ItemInWords = Static<typeof ItemInWords>

/** A milestone that got another day. */
export const MilestoneMove = Type.Object({ id: Id, title: Type.String(), before: DayText, after: DayText, item: ItemInWords })
export type MilestoneMove = Static<typeof MilestoneMove>

export const itemChangeWords = ['added', 'gone', 'status', 'confidence'] as const
const Standing = Type.Object({ status: ItemStatus, confidence: Nullable(Confidence) })

/** An item that differs from what it was at a moment: `before` is null for one that was not in the tree then, `after` for one that is not now. */
export const ItemChange = Type.Object({
  what: Type.Array(OneOf(itemChangeWords), { minItems: 1 }),
  item: ItemInWords,
  before: Nullable(Standing),
  after: Nullable(Standing),
})
export type ItemChange = Static<typeof ItemChange>

/** How many items of a tree are new, gone, or have another status or traffic light. */
export const ItemChanges = Type.Object({
  added: Type.Integer(),
  gone: Type.Integer(),
  status: Type.Integer(),
  confidence: Type.Integer(),
})
export type ItemChanges = Static<typeof ItemChanges>
