import type { Calendars } from '../../calendar/model.ts'
import { holidayOn } from '../../calendar/rules.ts'
import { addDays, type Day, daysBetween, lastDayOfMonth, mondayOf, monthOf, parseDay, weekdayOf, yearOf } from '../../kernel/day.ts'
import type { Body, Meeting } from '../model/bodies.ts'
import type { Absence, ProposedDay, Rhythm } from '../model/calendars.ts'
import { recessOfBody } from './papers.ts'

export type Span = { readonly from: Day; readonly to: Day }

/** The days that a rhythm asks for in a period, both ends included, not before it began. */
export function daysOfRhythm(rhythm: Rhythm, { from, to }: Span): Day[] {
  const since = parseDay(rhythm.since)
  if (since === null) return []
  const days = rhythm.unit === 'week' ? weekly(rhythm, since, to) : monthly(rhythm, since, to)
  return days.filter((day) => day >= from && day >= since && day <= to)
}

function weekly({ step, weekday }: Rhythm, since: Day, to: Day): Day[] {
  const days: Day[] = []
  for (let day = addDays(mondayOf(since), weekday - 1); day <= to; day = addDays(day, 7 * step)) days.push(day)
  return days
}

function monthly(rhythm: Rhythm, since: Day, to: Day): Day[] {
  const first = yearOf(since) * 12 + monthOf(since) - 1
  const last = yearOf(to) * 12 + monthOf(to) - 1
  const days: Day[] = []
  for (let month = first; month <= last; month += rhythm.step) days.push(...nthOf(rhythm, Math.floor(month / 12), (month % 12) + 1))
  return days
}

/** The first to fourth, or the last, of a weekday in a month. */
function nthOf({ nth, weekday }: Rhythm, year: number, month: number): Day[] {
  const end = lastDayOfMonth(year, month)
  if (nth < 1) return [addDays(end, -((weekdayOf(end) - weekday + 7) % 7))]
  const first = addDays(end, 1 - Number(end.slice(8)))
  return [addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1))]
}

export type Around = {
  readonly body: Pick<Body, 'id' | 'closedIn' | 'abolishedOn'>
  readonly meetings: readonly Pick<Meeting, 'day' | 'status'>[]
  readonly absences: readonly Absence[]
  readonly calendars: Calendars
}

/** Each day of a rhythm with what stands in its way; only a free day is a meeting without anybody choosing it. */
export function proposedDays(rhythm: Rhythm, span: Span, around: Around): ProposedDay[] {
  return daysOfRhythm(rhythm, span).map((day) => {
    const away = around.absences.filter(({ firstDay, lastDay }) => firstDay <= day && day <= lastDay)
    const absent = away.filter(({ body }) => body === null).map(({ of, name }) => `${of} (${name})`)
    return { day, startsAt: rhythm.startsAt, absent, ...standingOf(day, around, away) }
  })
}

function standingOf(day: Day, { body, meetings, calendars }: Around, away: readonly Absence[]): Pick<ProposedDay, 'standing' | 'why'> {
  if (body.abolishedOn !== null && day >= body.abolishedOn) return { standing: 'abolished', why: '' }
  const there = meetings.filter((meeting) => meeting.day === day)
  if (there.some(({ status }) => status !== 'cancelled')) return { standing: 'there', why: '' }
  if (there.length > 0) return { standing: 'calledOff', why: '' }
  const holiday = holidayOn(day, calendars)
  if (holiday) return { standing: 'holiday', why: holiday.name }
  const recess = recessOfBody(day, body, calendars)
  if (recess !== null) return { standing: 'recess', why: recess }
  const closed = away.find((one) => one.body === body.id)
  return closed ? { standing: 'absence', why: closed.name } : { standing: 'free', why: '' }
}

const mostDays = 3 * 366

/** Whether a period is one in which meetings are made: at most three years, in order. */
export function isSpan({ from, to }: Span): boolean {
  return from <= to && daysBetween(from, to) <= mostDays
}
