import { addDays, type Day, mondayOf, weekdayOf } from '../../kernel/day.ts'
import { datesIn } from '../../reading/days/dates.ts'
import type { PlannedDays } from '../model/planning.ts'

const around = /\b(?:rond(?:om)?|omstreeks|circa|ca\.?|ongeveer|around|about)\s/iu

/** The days that somebody wrote: `week 42`, `rond 17 oktober`, `eind december`. A year that is left out follows from `today`; null where there are none. */
export function daysInWords(text: string, today: Day): PlannedDays | null {
  const found = datesIn(text, today).find(({ start }) => start !== null)
  if (!found?.start) return null
  const { start, end, precision } = found
  if (precision !== 'day' || !around.test(text)) return { start, end: end ?? start, precision }
  const monday = weekdayOf(start) > 5 ? addDays(mondayOf(start), 7) : mondayOf(start)
  return { start: monday, end: addDays(monday, 6), precision: 'week' }
}
