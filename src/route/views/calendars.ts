import type { Calendars } from '../../calendar/model.ts'
import type { Tx } from '../../kernel/database.ts'
import { type Day, yearOf } from '../../kernel/day.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import { csvOf } from '../../kernel/write-sheets.ts'
import type { Meeting } from '../model/bodies.ts'
import type { Abolition, AgendaEvent, ClosedDays } from '../model/calendars.ts'
import { agendaOf } from '../rules/calendar-out.ts'
import { countMeetingsFrom, listStepsFrom } from '../store/abolition.ts'
import { findBodyRow, listBodyRows } from '../store/bodies.ts'
import { listUids } from '../store/calendar-import.ts'
import type { Period } from '../store/meetings.ts'
import { listMeetings } from './bodies.ts'

/** The recesses of parliament and cabinet and the public holidays that touch a period. */
export function closedDays({ from, to }: Period, { recesses, holidays }: Calendars): ClosedDays {
  const [first, last] = [yearOf(from as Day), Math.min(yearOf(to as Day), yearOf(from as Day) + 3)]
  const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at)
  return {
    recesses: recesses.flatMap(({ who, name, start, end, certain }) =>
      who === 'schools' || end < from || start > to ? [] : [{ who, name, firstDay: start, lastDay: end, certain }],
    ),
    holidays: years.flatMap((year) => holidays(year).filter(({ day }) => from <= day && day <= to)).map(({ day, name }) => ({ day, name })),
  }
}

type Asked = { readonly programme: string; readonly body?: string | undefined } & Period

/** Meetings of one body or all as iCalendar; each keeps the uid of the event that it came from. */
export async function meetingsAsCalendar(
  tx: Tx,
  { host, site, ...asked }: Asked & { host: string; site: string },
  calendars: Calendars,
): Promise<string> {
  const names = new Map((await listBodyRows(tx, asked.programme)).map(({ id, name }) => [id, name]))
  const meetings = await listMeetings(tx, asked, calendars)
  const uids = await listUids(
    tx,
    meetings.map(({ id }) => id),
  )
  const events = meetings.map((meeting): AgendaEvent => {
    const cancelled = meeting.status === 'cancelled'
    return {
      uid: uids.get(meeting.id) ?? `vergadering-${meeting.id}@${host}`,
      ...{ day: meeting.day, lastDay: meeting.day, startsAt: meeting.startsAt, minutes: meeting.minutes, place: meeting.place },
      title: `${meeting.bodyCode}${meeting.kind === 'extra' ? ' (extra)' : ''}`,
      lines: [names.get(meeting.body) ?? '', `Stukken uiterlijk ${meeting.papers.day} ${meeting.papers.hour}`, meeting.reason],
      url: `${site}/programmas/${asked.programme}/vergaderingen/${meeting.id}`,
      cancelled,
      takesTime: true,
      sequence: meeting.revision - 1,
      moment: new Date(meeting.since),
    }
  })
  return agendaOf({ name: 'Vergaderingen', events })
}

const head = ['gremium', 'datum', 'begin', 'duur', 'plaats', 'soort', 'status', 'reden', 'stukken datum', 'stukken uur', 'reces', 'uid']
const words = { regular: 'gewoon', extra: 'extra', planned: 'gepland', held: 'geweest', cancelled: 'afgelast' } as const

/** The same as a table under the heads that an import reads. */
export async function meetingsAsCsv(tx: Tx, { host, ...asked }: Asked & { host: string }, calendars: Calendars): Promise<Buffer> {
  const meetings = await listMeetings(tx, asked, calendars)
  const uids = await listUids(
    tx,
    meetings.map(({ id }) => id),
  )
  return csvOf({
    name: 'vergaderingen',
    head,
    rows: meetings.map((meeting) => rowOf(meeting, uids.get(meeting.id) ?? `vergadering-${meeting.id}@${host}`)),
  })
}

function rowOf(meeting: Meeting, uid: string): (string | number | null)[] {
  const { bodyCode, day, startsAt, minutes, place, kind, status, reason, papers, recess } = meeting
  return [bodyCode, day, startsAt, minutes, place, words[kind], words[status], reason, papers.day, papers.hour, recess, uid]
}

/** What would be left behind if a body were abolished on a day. */
export async function getAbolition(
  tx: Tx,
  { programme, body, on }: { readonly programme: string; readonly body: string; readonly on: string },
): Promise<Abolition | Refusal<'body.unknown'>> {
  if (!(await findBodyRow(tx, programme, body))) return refuse('body.unknown')
  return { meetings: await countMeetingsFrom(tx, body, on), steps: await listStepsFrom(tx, body, on) }
}
