import { type Static, Type } from 'typebox'
import { DayOrNull, DayText, Id, Moment, Nullable, OneOf } from '../../kernel/schema.ts'
import { Hour, meetingKinds } from './bodies.ts'

/** Where a file is longer than this, it is no calendar that somebody keeps by hand. */
export const mostEvents = 2_000

/** What keeps an event of a file from becoming a meeting, or what should be known of it. */
export const eventFaults = [
  'day-unreadable',
  'hour-unreadable',
  'hour-passed-over',
  'end-before-start',
  'out-of-reach',
  'zone-unknown',
  'rule-unreadable',
] as const
export const eventReasons = [
  ...eventFaults,
  'body-unknown',
  'body-abolished',
  'other-body',
  'twice',
  'taken',
  'held',
  'cancelled-here',
  'papers-after',
  'cancelled-and-unknown',
  'hour-assumed',
] as const
export type EventFault = (typeof eventFaults)[number]
export type EventReason = (typeof eventReasons)[number]

/**
 * A meeting as a file tells it, by the Dutch clock. `line` is the row of a table, or which event of a calendar it is. `names` may name its
 * body. Null where the file does not say.
 */
export type FileEvent = {
  readonly line: number
  readonly uid: string | null
  readonly names: readonly string[]
  readonly title: string
  readonly day: string | null
  readonly startsAt: string | null
  readonly minutes: number | null
  readonly place: string | null
  readonly kind: (typeof meetingKinds)[number]
  readonly cancelled: boolean
  /** An exception to a series: of interest only where the meeting is known. */
  readonly excluded: boolean
  readonly reason: string
  readonly fault: EventFault | null
}

export const importOutcomes = ['new', 'same', 'changed', 'moved', 'cancelled', 'refused'] as const
export type ImportOutcome = (typeof importOutcomes)[number]

/** What is asked of one meeting of a file; `outcome` is what the preview said would happen. */
export const ImportWish = Type.Object({
  body: Id,
  uid: Nullable(Type.String({ maxLength: 500 })),
  day: DayText,
  startsAt: Nullable(Hour),
  minutes: Nullable(Type.Integer({ minimum: 1, maximum: 1440 })),
  place: Nullable(Type.String({ maxLength: 200 })),
  kind: OneOf(meetingKinds),
  cancelled: Type.Boolean(),
  reason: Type.String({ maxLength: 1000 }),
  outcome: OneOf(importOutcomes),
})
export type ImportWish = Static<typeof ImportWish>

/**
 * What an event of a file would do. `wish` is what to send to have it done; null where it is refused. `why` is the reason, or what should be
 * known; `before` when the meeting is now; `recess` and `holiday` name what it falls in.
 */
export const ImportRow = Type.Object({
  line: Type.Integer(),
  title: Type.String(),
  bodyCode: Type.String(),
  day: DayOrNull,
  startsAt: Nullable(Hour),
  outcome: OneOf(importOutcomes),
  why: Nullable(OneOf(eventReasons)),
  before: Nullable(Type.Object({ day: DayText, startsAt: Hour })),
  recess: Nullable(Type.String()),
  holiday: Nullable(Type.String()),
  wish: Nullable(ImportWish),
})
export type ImportRow = Static<typeof ImportRow>

export const ImportDone = Type.Object({
  new: Type.Integer(),
  same: Type.Integer(),
  changed: Type.Integer(),
  moved: Type.Integer(),
  cancelled: Type.Integer(),
})
export type ImportDone = Static<typeof ImportDone>

/**
 * How often a body meets: each `step` weeks counted from the week of `since`, or each `step` months counted from its month on the `nth`
 * weekday (-1: the last); `weekday` 1 is Monday.
 */
export const Rhythm = Type.Object({
  unit: OneOf(['week', 'month'] as const),
  step: Type.Integer({ minimum: 1, maximum: 12 }),
  weekday: Type.Integer({ minimum: 1, maximum: 7 }),
  nth: Type.Integer({ minimum: -1, maximum: 4 }),
  since: DayText,
  startsAt: Hour,
  minutes: Type.Integer({ minimum: 1, maximum: 1440 }),
})
export type Rhythm = Static<typeof Rhythm>

export const dayStandings = ['free', 'there', 'calledOff', 'recess', 'holiday', 'absence', 'abolished'] as const
/** A day that a rhythm asks for. `why` names the recess, holiday or absence; `absent` the members who cannot be there. */
export const ProposedDay = Type.Object({
  day: DayText,
  startsAt: Hour,
  standing: OneOf(dayStandings),
  why: Type.String(),
  absent: Type.Array(Type.String()),
})
export type ProposedDay = Static<typeof ProposedDay>
export const RhythmView = Type.Object({ revision: Type.Integer(), rhythm: Nullable(Rhythm), days: Type.Array(ProposedDay) })
export type RhythmView = Static<typeof RhythmView>

/** Days on which a body does not meet, or a member of one cannot be there; `of` says which. */
export const Absence = Type.Object({
  id: Id,
  body: Nullable(Id),
  person: Nullable(Id),
  member: Nullable(Id),
  of: Type.String(),
  name: Type.String(),
  firstDay: DayText,
  lastDay: DayText,
})
export type Absence = Static<typeof Absence>

/** Recesses and public holidays of a period. */
export const ClosedDays = Type.Object({
  recesses: Type.Array(
    Type.Object({
      who: OneOf(['parliament', 'cabinet'] as const),
      name: Type.String(),
      firstDay: DayText,
      lastDay: DayText,
      certain: Type.Boolean(),
    }),
  ),
  holidays: Type.Array(Type.Object({ day: DayText, name: Type.String() })),
})
export type ClosedDays = Static<typeof ClosedDays>

/** What a person follows: the bodies that the person is in, all bodies of own programmes, one body, or one dossier. */
export const feedKinds = ['own', 'programmes', 'body', 'dossier'] as const
export type FeedKind = (typeof feedKinds)[number]
export const AgendaFeed = Type.Object({
  id: Id,
  kind: OneOf(feedKinds),
  body: Nullable(Id),
  dossier: Nullable(Id),
  /** What it is about; empty where that can no longer be read. */
  about: Type.String(),
  createdAt: Moment,
  fetchedAt: Nullable(Moment),
})
export type AgendaFeed = Static<typeof AgendaFeed>

/** What a calendar shows: at an hour, or the whole days up to and with `lastDay` where `startsAt` is null. `sequence` counts states from 0. */
export type AgendaEvent = {
  readonly uid: string
  readonly day: string
  readonly lastDay: string
  readonly startsAt: string | null
  readonly minutes: number
  readonly title: string
  readonly lines: readonly string[]
  readonly place: string
  /** The address of its screen. */
  readonly url: string
  readonly cancelled: boolean
  readonly takesTime: boolean
  readonly sequence: number
  readonly moment: Date
}

const Orders = Type.Array(Type.Array(Type.String({ minLength: 1, maxLength: 40 }), { minItems: 2, maxItems: 20 }), {
  minItems: 1,
  maxItems: 50,
})
export const CouncilOrders = Orders
export const CouncilOrderView = Type.Object({ shipped: Orders, changed: Nullable(Orders), changedAt: Nullable(Moment) })
export type CouncilOrderView = Static<typeof CouncilOrderView>

/** What a body that is abolished on a day leaves behind: its later meetings, and planned steps of dossiers that pass it then. */
export const Abolition = Type.Object({
  meetings: Type.Integer(),
  steps: Type.Array(Type.Object({ dossier: Id, dossierTitle: Type.String(), route: Type.String(), label: Type.String(), day: DayOrNull })),
})
export type Abolition = Static<typeof Abolition>
