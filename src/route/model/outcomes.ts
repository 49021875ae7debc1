import { type Static, Type } from 'typebox'
import { DayOrNull, DayText, Id, Moment, Nullable, OneOf } from '../../kernel/schema.ts'
import { BodyOutcome, ConcludedPoint } from '../../memo/model/conclusions.ts'
import { itemKinds, itemStatuses } from './agenda.ts'
import { meetingStatuses } from './bodies.ts'

export const actionStatuses = ['open', 'done', 'dropped'] as const
const Words = (maxLength: number) => Type.String({ maxLength })

/** A decision point of the version that the body saw, as it stands in that version. */
export const SeenPoint = Type.Object({ point: Type.String(), number: Type.Integer(), question: Type.String() })
export type SeenPoint = Static<typeof SeenPoint>

/** What a body concluded of an item, with what of each point. `why`: of a correction. */
export const Conclusion = Type.Object({
  id: Id,
  outcome: BodyOutcome,
  text: Type.String(),
  why: Type.String(),
  points: Type.Array(ConcludedPoint),
  version: Nullable(Id),
  by: Type.String(),
  at: Moment,
})
export type Conclusion = Static<typeof Conclusion>

/** Something that somebody does after a meeting. `owner`: who has an account; otherwise `ownerName`, of a person or a ministry. */
export const ActionFields = Type.Object({
  text: Type.String({ minLength: 1, maxLength: 2000 }),
  owner: Nullable(Id),
  ownerName: Words(200),
  dueOn: DayOrNull,
})
export type ActionFields = Static<typeof ActionFields>

export const MeetingAction = Type.Object({
  id: Id,
  meeting: Id,
  metOn: DayText,
  item: Nullable(Id),
  ...ActionFields.properties,
  status: OneOf(actionStatuses),
  note: Type.String(),
  isLate: Type.Boolean(),
  mayFollow: Type.Boolean({ description: 'Whether the reader may say what became of it' }),
  revision: Type.Integer(),
  since: Moment,
})
export type MeetingAction = Static<typeof MeetingAction>

/** An item of a meeting that was held, with all that was concluded of it, the newest first. `carriedTo`: the meeting where it stands again. */
export const ItemOutcome = Type.Object({
  item: Id,
  dossier: Nullable(Id),
  memo: Nullable(Id),
  version: Nullable(Id),
  versionNumber: Nullable(Type.Integer()),
  number: Nullable(Type.Integer({ description: 'On the agenda; null where it is not on it' })),
  title: Type.String(),
  kind: OneOf(itemKinds),
  status: OneOf(itemStatuses),
  reason: Type.String(),
  revision: Type.Integer(),
  points: Type.Array(SeenPoint),
  conclusions: Type.Array(Conclusion),
  carriedTo: Nullable(Type.Object({ meeting: Id, day: DayText })),
})
export type ItemOutcome = Static<typeof ItemOutcome>

const Agreed = Type.Object({ text: Type.String(), owner: Type.String(), dueOn: DayOrNull })
/** A line of a list of decisions: `position` is the number on the agenda, `version` that of the memo version which the body saw. */
export const DecisionLine = Type.Object({
  item: Id,
  position: Type.Integer(),
  title: Type.String(),
  kind: OneOf(itemKinds),
  outcome: BodyOutcome,
  text: Type.String(),
  version: Nullable(Type.Integer()),
  points: Type.Array(Type.Object({ number: Type.Integer(), question: Type.String(), outcome: BodyOutcome, text: Type.String() })),
  actions: Type.Array(Agreed),
})
export type DecisionLine = Static<typeof DecisionLine>

export const lineChanges = ['added', 'removed', 'changed'] as const
/** How two lists differ on an item, of what the reader sees; `item` null: the actions that belong to no item. */
export const LineChange = Type.Object({ item: Nullable(Id), title: Type.String(), change: OneOf(lineChanges) })
export type LineChange = Static<typeof LineChange>

export const DecisionLines = Type.Object({ lines: Type.Array(DecisionLine), actions: Type.Array(Agreed) })
export type DecisionLines = Static<typeof DecisionLines>

/** A list of decisions as it was adopted: the `serial`th of its body in the year, its `number`th version. `adoptedAt`: the day of the meeting that adopted it; null: in writing. */
export const AdoptedList = Type.Object({
  id: Id,
  serial: Type.Integer(),
  number: Type.Integer(),
  why: Type.String(),
  adoptedOn: DayText,
  adoptedAt: DayOrNull,
  adoptedBy: Type.String(),
  at: Moment,
  sha256: Type.String(),
  changes: Type.Array(LineChange, { description: 'Since the version before' }),
})
export type AdoptedList = Static<typeof AdoptedList>

/**
 * What a meeting concluded, decided and asked of whom, as far as the reader sees it. `adopted`: the list of decisions, the newest version first;
 * `changedSince`: what differs now. `earlier`: actions that are open since earlier meetings of the body. `next`: its meetings to come;
 * `mayAdoptFrom`: the day of the meeting that can adopt the list, null where none is planned.
 */
export const MeetingOutcomes = Type.Object({
  meeting: Id,
  body: Id,
  bodyCode: Type.String(),
  day: DayText,
  status: OneOf(meetingStatuses),
  revision: Type.Integer(),
  hasBegun: Type.Boolean(),
  today: DayText,
  mayKeep: Type.Boolean(),
  items: Type.Array(ItemOutcome),
  actions: Type.Array(MeetingAction),
  earlier: Type.Array(MeetingAction),
  adopted: Type.Array(AdoptedList),
  changedSince: Type.Array(LineChange),
  next: Type.Array(Type.Object({ id: Id, day: DayText, startsAt: Type.String() })),
  mayAdoptFrom: DayOrNull,
  people: Type.Array(Type.Object({ id: Id, name: Type.String() }), {
    description: 'Who can own an action; for those who keep the meeting',
  }),
})
export type MeetingOutcomes = Static<typeof MeetingOutcomes>
