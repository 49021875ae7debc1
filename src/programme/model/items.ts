import { type Static, Type } from 'typebox'
import { DayOrNull, Id, Moment, Nullable, OneOf } from '../../kernel/schema.ts'

export const itemKinds = ['actionLine', 'subGoal', 'measure', 'boldIdea'] as const
export const ItemKind = OneOf(itemKinds)
export type ItemKind = (typeof itemKinds)[number]

/** What an item of a kind can be. */
export const itemStatuses = {
  actionLine: ['active', 'deferred', 'completed'],
  subGoal: ['active', 'deferred', 'completed'],
  measure: ['planned', 'underway', 'completed', 'stopped'],
  boldIdea: ['idea', 'exploration', 'elaboration', 'measure', 'rejected'],
} as const satisfies Readonly<Record<ItemKind, readonly string[]>>
export const ItemStatus = OneOf([...new Set(Object.values(itemStatuses).flat())])
export type ItemStatus = Static<typeof ItemStatus>

export const measureKinds = ['ongoing', 'new', 'intensified'] as const
export const priorities = ['high', 'medium', 'low'] as const
export type Priority = (typeof priorities)[number]
/** The traffic light: green, amber, red. */
export const confidences = ['onTrack', 'atRisk', 'offTrack'] as const
export const Confidence = OneOf(confidences)
export type Confidence = (typeof confidences)[number]
/** How an item left the tree. */
export const departures = ['merged', 'split', 'withdrawn'] as const
export type Departure = (typeof departures)[number]

/** What a person may write of an item. Days are calendar days; organisations are named by id. */
export const ItemFields = Type.Object({
  number: Type.String({ maxLength: 20 }),
  title: Type.String({ minLength: 1, maxLength: 500 }),
  description: Type.String({ maxLength: 20_000 }),
  lead: Nullable(Id),
  partners: Type.Array(Id, { maxItems: 100 }),
  measureKind: Nullable(OneOf(measureKinds)),
  sector: Type.String({ maxLength: 200 }),
  phase: Type.String({ maxLength: 200 }),
  priority: Nullable(OneOf(priorities)),
  legalBasis: Type.String({ maxLength: 2000 }),
  startsOn: DayOrNull,
  endsOn: DayOrNull,
  status: ItemStatus,
  confidence: Nullable(Confidence),
  explanation: Type.String({ maxLength: 5000 }),
  deferredUntil: DayOrNull,
})
export type ItemFields = Static<typeof ItemFields>

/** An item as the tree holds it at a moment. `position` orders the items under one parent. */
export const ProgrammeItem = Type.Object({
  id: Id,
  kind: ItemKind,
  parent: Nullable(Id),
  position: Type.Integer(),
  ...ItemFields.properties,
  gone: Nullable(OneOf(departures)),
  demo: Type.Boolean(),
  revision: Type.Integer(),
  since: Moment,
})
export type ProgrammeItem = Static<typeof ProgrammeItem>

/** A thing of a programme as somebody chooses it. */
export const ItemOption = Type.Object({ id: Id, kind: ItemKind, number: Type.String(), title: Type.String() })
export type ItemOption = Static<typeof ItemOption>
