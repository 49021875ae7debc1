import { weekdayOf } from '../../kernel/day.ts'
import type { Check, Finding } from '../model.ts'
import { sayDate, weekdays } from '../wording.ts'

/** Weekdays that do not fit their date, from `events[].weekday` and `start`. */
export const weekday: Check = {
  name: 'weekday',
  explains: { nl: 'De weekdag past niet bij de datum.', en: 'The weekday does not fit the date.' },
  find: (reading) =>
    reading.events.flatMap((event): Finding[] => {
      if (event.weekday === null || event.start === null || event.precision !== 'day') return []
      const real = weekdayOf(event.start)
      if (real === event.weekday) return []
      const date = sayDate(event.start)
      const says = (names: readonly string[], day: number) => names[day - 1] ?? ''
      return [
        {
          check: 'weekday',
          severity: 'error',
          lines: [event.line],
          message: {
            nl: `Er staat ${says(weekdays.nl, event.weekday)}, maar ${date.nl} is een ${says(weekdays.nl, real)}.`,
            en: `It says ${says(weekdays.en, event.weekday)}, but ${date.en} is a ${says(weekdays.en, real)}.`,
          },
          suggestion: {
            nl: `Schrijf ${says(weekdays.nl, real)} ${date.nl}, of kies een andere datum.`,
            en: `Write ${says(weekdays.en, real)} ${date.en}, or choose another date.`,
          },
        },
      ]
    }),
}
