import type { Calendars } from '../../calendar/model.ts'
import { recessOn } from '../../calendar/rules.ts'
import { type Day, parseDay } from '../../kernel/day.ts'
import type { Body, MeetingFields } from '../model/bodies.ts'
import type { Submission } from '../model/planner.ts'
import { papersByOf } from './submission.ts'

/** A day and an hour (HH:MM) by the Dutch clock. */
export type PapersDue = { readonly day: Day; readonly hour: string }

type PapersRule = Pick<Body, 'papersWorkingDays' | 'papersWeekday' | 'papersHour'>
type OfMeeting = { readonly day: Day } & Pick<MeetingFields, 'startsAt' | 'papersDay' | 'papersHour'>

/**
 * When papers of a meeting must be there: as the meeting itself says, or by the rule of its body; a weekday goes before working days. Never after
 * the meeting begins.
 */
export function papersDue(meeting: OfMeeting, rule: PapersRule, calendars: Calendars): PapersDue {
  const hour = meeting.papersHour ?? rule.papersHour
  const own = meeting.papersDay === null ? null : parseDay(meeting.papersDay)
  const day = own ?? papersByOf(meeting.day, submissionOf(rule), calendars).day
  return day < meeting.day || (day === meeting.day && hour <= meeting.startsAt)
    ? { day, hour }
    : { day: meeting.day, hour: meeting.startsAt }
}

function submissionOf({ papersWeekday, papersWorkingDays, papersHour }: PapersRule): Submission {
  const hour = Number(papersHour.slice(0, 2))
  if (papersWeekday !== null) return { rule: 'weekday', weekday: papersWeekday, weeks: 0, hour }
  return { rule: 'working-days', days: papersWorkingDays ?? 0, hour }
}

/** The name of the recess in which a body does not meet on a day; null where it does. */
export function recessOfBody(day: Day, { closedIn }: Pick<Body, 'closedIn'>, calendars: Calendars): string | null {
  return closedIn === 'none' ? null : (recessOn(day, closedIn, calendars)?.name ?? null)
}
