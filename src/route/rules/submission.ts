import type { Calendars } from '../../calendar/model.ts'
import { isWorkingDay, workingDaysBefore } from '../../calendar/rules.ts'
import { addDays, type Day, weekdayOf } from '../../kernel/day.ts'
import type { Moment, Submission } from '../model/planner.ts'

/** When the papers for a meeting must be in. A weekday that is a public holiday becomes the working day before it. */
export function papersByOf(meetingDay: Day, submission: Submission, calendars: Calendars): Moment {
  if (submission.rule === 'working-days') return { day: workingDaysBefore(meetingDay, submission.days, calendars), hour: submission.hour }
  const back = (weekdayOf(meetingDay) - submission.weekday + 7) % 7 || 7
  const day = addDays(meetingDay, -back - 7 * submission.weeks)
  return { day: isWorkingDay(day, calendars) ? day : workingDaysBefore(day, 1, calendars), hour: submission.hour }
}
