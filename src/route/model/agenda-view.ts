import { type Static, Type } from 'typebox'
import { DayOrNull, DayText, Id, Moment, Nullable, OneOf } from '../../kernel/schema.ts'
import { MemoStatus } from '../../memo/model/memos.ts'
import { AgendaItem, agendaKinds, itemKinds, itemStatuses } from './agenda.ts'
import { Hour, Meeting, meetingStatuses } from './bodies.ts'

/** Where a line stands: `number` counts placed items, closed ones too; `from` and `until` by the Dutch clock. Null for what has no place. */
const Placed = { number: Nullable(Type.Integer()), from: Nullable(Hour), until: Nullable(Hour), beyondRoom: Type.Boolean() }

/**
 * An item with its memo as the reader sees it: `subject` is null where there is none, or the reader does not see it yet. `newer`: the number of a
 * newer version that was offered since.
 */
export const AgendaLine = Type.Object({
  ...AgendaItem.properties,
  ...Placed,
  subject: Nullable(Type.String()),
  memoStatus: Nullable(MemoStatus),
  versionNumber: Nullable(Type.Integer()),
  newer: Nullable(Type.Integer()),
})
export type AgendaLine = Static<typeof AgendaLine>

/** An item of which the reader sees nothing but its place. */
export const ClosedLine = Type.Object({ id: Id, minutes: Type.Integer(), status: OneOf(itemStatuses), ...Placed })
export type ClosedLine = Static<typeof ClosedLine>

/** An item that stood here and went to another meeting, with why and when that is. */
export const LeftItem = Type.Object({ item: Id, title: Type.String(), reason: Type.String(), meeting: Id, day: DayText })
export type LeftItem = Static<typeof LeftItem>

export const changeKinds = ['added', 'takenOff', 'transferred', 'moved', 'version', 'kind', 'minutes', 'title'] as const
/** What changed of an item between two agendas. `before` and `after`: numbers of places or versions, kinds, minutes or titles, as text. */
export const AgendaChange = Type.Object({
  what: OneOf(changeKinds),
  item: Id,
  title: Type.String(),
  before: Type.String(),
  after: Type.String(),
  reason: Type.String(),
})
export type AgendaChange = Static<typeof AgendaChange>

/** An agenda that was sent out; `sha256` is over all that stood on it. */
export const SentAgenda = Type.Object({
  number: Type.Integer(),
  kind: OneOf(agendaKinds),
  by: Type.String(),
  at: Moment,
  sha256: Type.String(),
})
export type SentAgenda = Static<typeof SentAgenda>

/** An item as it stood on an agenda that was sent out. */
export const SentItem = Type.Object({
  item: Id,
  number: Type.Integer(),
  title: Type.String(),
  kind: OneOf(itemKinds),
  minutes: Type.Integer(),
  memo: Nullable(Id),
  versionNumber: Nullable(Type.Integer()),
})
export type SentItem = Static<typeof SentItem>

/** `changed`: what is different from the agenda that was sent before it. */
export const SentAgendaView = Type.Object({
  ...SentAgenda.properties,
  items: Type.Array(SentItem),
  changed: Type.Array(AgendaChange),
})
export type SentAgendaView = Static<typeof SentAgendaView>

/**
 * The agenda of a meeting. `lines`: what is placed, with `closed` between them by number; `waiting`: what was proposed; `gone`: what was taken off;
 * `left`: what went to another meeting. `room` and `minutes` are in minutes, `minutes` of all that is placed, `proposedMinutes` of what may come.
 * `changed`: what is different now from the agenda that was sent last. `keeps`: whether the reader keeps this agenda; `hear`: how many others are
 * told when that reader sends it.
 */
export const AgendaView = Type.Object({
  meeting: Meeting,
  bodyName: Type.String(),
  lines: Type.Array(AgendaLine),
  closed: Type.Array(ClosedLine),
  waiting: Type.Array(AgendaLine),
  gone: Type.Array(AgendaLine),
  left: Type.Array(LeftItem),
  room: Type.Integer(),
  minutes: Type.Integer(),
  proposedMinutes: Type.Integer(),
  sent: Type.Array(SentAgenda),
  changed: Type.Array(AgendaChange),
  keeps: Type.Boolean(),
  hear: Type.Integer({ minimum: 0 }),
})
export type AgendaView = Static<typeof AgendaView>

/** A memo that can be put on an agenda. `planned`: a step of its dossier's route is planned at this meeting, which takes `minutes`. */
export const MemoToPropose = Type.Object({
  memo: Id,
  dossier: Id,
  dossierTitle: Type.String(),
  subject: Type.String(),
  status: MemoStatus,
  decideBy: DayOrNull,
  offeredVersion: Nullable(Type.Integer()),
  latestVersion: Nullable(Type.Integer()),
  planned: Type.Boolean(),
  minutes: Nullable(Type.Integer()),
})
export type MemoToPropose = Static<typeof MemoToPropose>

export const storyKinds = ['proposed', 'placed', 'transferred', 'moved', 'changed', 'takenOff', 'concluded'] as const
/** What happened to an item. `changes`: of which fields, as text; of a transfer the days of the two meetings. */
export const StoryPart = Type.Object({
  what: OneOf(storyKinds),
  by: Type.String(),
  at: Moment,
  reason: Type.String(),
  changes: Type.Array(
    Type.Object({ field: OneOf(['title', 'kind', 'minutes', 'version', 'meeting']), before: Type.String(), after: Type.String() }),
  ),
})
export type StoryPart = Static<typeof StoryPart>

/** Where a memo goes: an item on an agenda of a meeting. */
export const MemoOnAgenda = Type.Object({
  item: Id,
  programme: Id,
  meeting: Id,
  bodyCode: Type.String(),
  day: DayText,
  meetingStatus: OneOf(meetingStatuses),
  status: OneOf(itemStatuses),
  reason: Type.String(),
  versionNumber: Nullable(Type.Integer()),
})
export type MemoOnAgenda = Static<typeof MemoOnAgenda>

/** A meeting to which a memo can be proposed. */
export const MeetingToChoose = Type.Object({ id: Id, bodyCode: Type.String(), day: DayText, startsAt: Hour })
export type MeetingToChoose = Static<typeof MeetingToChoose>

export const MemoAgendas = Type.Object({
  items: Type.Array(MemoOnAgenda),
  meetings: Type.Array(MeetingToChoose),
  mayPropose: Type.Boolean(),
})
export type MemoAgendas = Static<typeof MemoAgendas>
