import { type Static, Type } from 'typebox'
import { DayOrNull, DayText, Id, Moment, Nullable, OneOf } from '../../kernel/schema.ts'

/** Roles of a programme whose holders keep its bodies, meetings and agendas. */
export const keepers = ['coordinator', 'councilSecretary'] as const
export const bodyKinds = ['official', 'ministerial', 'parliament'] as const
export const closures = ['none', 'parliament', 'cabinet'] as const
export const bodyRoles = ['chair', 'member', 'secretary', 'adviser'] as const

const Small = (maximum: number) => Type.Integer({ minimum: 0, maximum })
const SmallOrNull = (minimum: number, maximum: number) => Type.Unsafe<number | null>({ type: ['integer', 'null'], minimum, maximum })
export const Hour = Type.String({ pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$', description: 'HH:MM by the Dutch clock' })

/**
 * What a person may write of a body. Papers are due so many working days before a meeting, or (with `papersWeekday`, 1 = Monday) on that weekday
 * before it, at `papersHour`. `closedIn`: in whose recess it does not meet. `roomMinutes`: how much fits on an agenda.
 */
export const BodyFields = Type.Object({
  code: Type.String({ minLength: 1, maxLength: 40 }),
  name: Type.String({ minLength: 1, maxLength: 200 }),
  kind: OneOf(bodyKinds),
  papersWorkingDays: SmallOrNull(0, 60),
  papersWeekday: SmallOrNull(1, 5),
  papersHour: Hour,
  closedIn: OneOf(closures),
  handlingDays: Small(365),
  roomMinutes: SmallOrNull(1, 1440),
})
export type BodyFields = Static<typeof BodyFields>

export const BodyMember = Type.Object({
  id: Id,
  name: Type.String(),
  person: Nullable(Id),
  organisation: Nullable(Id),
  role: OneOf(bodyRoles),
})
export type BodyMember = Static<typeof BodyMember>

export const Body = Type.Object({
  id: Id,
  ...BodyFields.properties,
  abolishedOn: DayOrNull,
  demo: Type.Boolean(),
  revision: Type.Integer(),
  since: Moment,
})
export type Body = Static<typeof Body>

export const meetingKinds = ['regular', 'extra'] as const
export const meetingStatuses = ['planned', 'held', 'cancelled'] as const

/** What a person may write of a meeting; null papers: as the body's rule says. */
export const MeetingFields = Type.Object({
  day: DayText,
  startsAt: Hour,
  minutes: Type.Integer({ minimum: 1, maximum: 1440 }),
  place: Type.String({ maxLength: 200 }),
  kind: OneOf(meetingKinds),
  papersDay: DayOrNull,
  papersHour: Nullable(Hour),
  roomMinutes: SmallOrNull(1, 1440),
})
export type MeetingFields = Static<typeof MeetingFields>

/** `papers`: the day and hour at which papers must be there, by the meeting's own or the body's rule. `recess`: the recess that it falls in. */
export const Meeting = Type.Object({
  id: Id,
  body: Id,
  bodyCode: Type.String(),
  ...MeetingFields.properties,
  status: OneOf(meetingStatuses),
  reason: Type.String(),
  papers: Type.Object({ day: DayText, hour: Hour }),
  recess: Nullable(Type.String()),
  usedMinutes: Type.Integer(),
  revision: Type.Integer(),
  since: Moment,
})
export type Meeting = Static<typeof Meeting>

/** A body with those who are in it now. */
export const BodyView = Type.Object({ ...Body.properties, members: Type.Array(BodyMember) })
export type BodyView = Static<typeof BodyView>
