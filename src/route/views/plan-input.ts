import type { Calendars } from '../../calendar/model.ts'
import type { Tx } from '../../kernel/database.ts'
import { type Day, parseDay } from '../../kernel/day.ts'
import type { Body } from '../model/bodies.ts'
import type { Absence, BodyRecess, PlannedBody, PlannedMeeting } from '../model/planner.ts'
import { minutesInto } from '../rules/clock.ts'
import { papersDue } from '../rules/papers.ts'
import { type AbsenceRow, listAbsenceRows } from '../store/absences.ts'
import { listBodyRows, listMembersOf } from '../store/bodies.ts'
import { minutesTaken } from '../store/meeting-minutes.ts'
import { listMeetingRows, listMeetingRowsBefore, type MeetingRecord, type Period } from '../store/meetings.ts'

/**
 * `without`: the dossier that is planned, or all dossiers of a portfolio. `before`: with the meetings as they were just before that moment; what
 * their agendas held then is not known, so they have room.
 */
type Asked = { readonly programme: string; readonly without: string | readonly string[] | null; readonly before?: Date | null } & Period

export type BodiesToPlan = {
  readonly bodies: PlannedBody[]
  readonly absences: Absence[]
  /** What they were made of. */
  readonly kept: { readonly bodies: readonly Body[]; readonly meetings: readonly MeetingRecord[] }
}

/** The bodies of a programme with their meetings, recesses and what is left of their agendas, and who is absent when, as the planner wants them. */
export async function bodiesToPlan(
  tx: Tx,
  { programme, without, before = null, ...period }: Asked,
  calendars: Calendars,
): Promise<BodiesToPlan> {
  const rows = await listBodyRows(tx, programme)
  const meetings = await meetingsOf(tx, programme, { ...period, before })
  const ids = before === null ? meetings.map(({ id }) => id) : []
  const taken = await minutesTaken(tx, ids, without)
  const absent = await listAbsenceRows(tx, programme, period)
  const bodies = rows.map((body) => ({
    id: body.id,
    name: body.code,
    kind: body.kind,
    meetings: meetings.filter((one) => one.body === body.id).map((one) => meetingToPlan(one, { body, taken, calendars })),
    recesses: [...recessesOf(body, calendars), ...absent.filter((one) => one.body === body.id).map(asRecess)],
    abolishedOn: body.abolishedOn === null ? null : asDay(body.abolishedOn),
  }))
  return { bodies, absences: await absencesOf(tx, programme, absent), kept: { bodies: rows, meetings } }
}

function meetingsOf(tx: Tx, programme: string, { before, ...period }: Period & { readonly before: Date | null }): Promise<MeetingRecord[]> {
  return before === null ? listMeetingRows(tx, programme, period) : listMeetingRowsBefore(tx, programme, { ...period, before })
}

type Around = { readonly body: Body; readonly taken: ReadonlyMap<string, number>; readonly calendars: Calendars }

function meetingToPlan(meeting: MeetingRecord, { body, taken, calendars }: Around): PlannedMeeting {
  const day = asDay(meeting.day)
  const papers = papersDue({ ...meeting, day }, body, calendars)
  const room = meeting.roomMinutes ?? body.roomMinutes
  return {
    id: meeting.id,
    day,
    startsAt: meeting.startsAt,
    papersBy: { day: papers.day, hour: (minutesInto(papers.hour) ?? 0) / 60 },
    room: room === null ? null : { unit: 'minutes', left: room - (taken.get(meeting.id) ?? 0) },
    extra: meeting.kind === 'extra',
    cancelled: meeting.status === 'cancelled',
  }
}

function recessesOf({ closedIn }: Pick<Body, 'closedIn'>, { recesses }: Calendars): BodyRecess[] {
  return recesses.filter(({ who }) => who === closedIn).map(({ name, start, end, certain }) => ({ name, start, end, certain }))
}

function asRecess({ name, firstDay, lastDay }: AbsenceRow): BodyRecess {
  return { name, start: asDay(firstDay), end: asDay(lastDay), certain: true }
}

async function absencesOf(tx: Tx, programme: string, rows: readonly AbsenceRow[]): Promise<Absence[]> {
  const members = await listMembersOf(tx, programme)
  return rows
    .filter(({ person, member }) => person !== null || member !== null)
    .map(({ id, person, member, name, firstDay, lastDay }) => ({
      kind: 'absence' as const,
      id,
      who: name,
      start: asDay(firstDay),
      end: asDay(lastDay),
      bodies: members.filter((one) => (person === null ? one.id === member : one.person === person)).map(({ body }) => body),
    }))
}

function asDay(text: string): Day {
  const day = parseDay(text)
  if (day === null) throw new Error(`The database kept a day that does not exist: ${text}`)
  return day
}
