import type { Day } from '../../kernel/day.ts'
import { addMonths, weekdayOf, yearOf } from '../../kernel/day.ts'
import type { EventFact } from '../../reading/model.ts'
import type { Check, Finding, Said } from '../model.ts'
import { sayDate, sayDay, weekdays } from '../wording.ts'

/** Weekdays that do not fit their date, from `events[].weekday` and `start`. */
export const weekday: Check = {
  name: 'weekday',
  explains: { nl: 'De weekdag past niet bij de datum.', en: 'The weekday does not fit the date.' },
  find: (reading) => reading.events.flatMap(misnamed),
}

function misnamed(event: EventFact): Finding[] {
  const { start, weekday: named } = event
  if (named === null || start === null || event.precision !== 'day' || weekdayOf(start) === named) return []
  const date = sayDate(start)
  const says = (names: readonly string[], day: number) => names[day - 1] ?? ''
  return [
    {
      check: 'weekday',
      severity: event.yearInferred ? 'warning' : 'error',
      lines: [event.line],
      message: {
        nl: `Er staat ${says(weekdays.nl, named)}, maar ${date.nl} is een ${says(weekdays.nl, weekdayOf(start))}.`,
        en: `It says ${says(weekdays.en, named)}, but ${date.en} is a ${says(weekdays.en, weekdayOf(start))}.`,
      },
      suggestion: otherYear(start, named) ?? {
        nl: `Schrijf ${sayDay(start).nl}, of kies een andere datum.`,
        en: `Write ${sayDay(start).en}, or choose another date.`,
      },
    },
  ]
}

/** At a change of the year the old year often stays behind. */
function otherYear(start: Day, named: number): Said | null {
  const meant = [12, -12].map((months) => addMonths(start, months)).find((day) => weekdayOf(day) === named)
  return meant
    ? {
        nl: `Is ${yearOf(meant)} bedoeld? Dan klopt ${sayDay(meant).nl}.`,
        en: `Is ${yearOf(meant)} meant? Then ${sayDay(meant).en} is right.`,
      }
    : null
}
