import { dayOfMonthOf, monthOf, weekdayOf, yearOf } from '../../kernel/day.ts'
import type { Check, Finding } from '../model.ts'

const nl = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag']
const en = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const months = ['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december']

/** Weekdays that do not fit their date, from `events[].weekday` and `start`. */
export const weekday: Check = {
  name: 'weekday',
  explains: { nl: 'De weekdag past niet bij de datum.', en: 'The weekday does not fit the date.' },
  find: (reading) =>
    reading.events.flatMap((event): Finding[] => {
      if (event.weekday === null || event.start === null || event.precision !== 'day') return []
      const real = weekdayOf(event.start)
      if (real === event.weekday) return []
      const date = `${dayOfMonthOf(event.start)} ${months[monthOf(event.start) - 1]} ${yearOf(event.start)}`
      return [{
        check: 'weekday', severity: 'error', lines: [event.line],
        message: {
          nl: `Er staat ${nl[event.weekday - 1]}, maar ${date} is een ${nl[real - 1]}.`,
          en: `It says ${en[event.weekday - 1]}, but ${event.start} is a ${en[real - 1]}.`,
        },
        suggestion: { nl: `Schrijf ${nl[real - 1]} ${date}, of kies een andere datum.`, en: `Write ${en[real - 1]}, or choose another date.` },
      }]
    }),
}
