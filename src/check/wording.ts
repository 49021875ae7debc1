import type { Day } from '../kernel/day.ts'
import { dayOfMonthOf, monthOf, weekdayOf, yearOf } from '../kernel/day.ts'
import { weekdays as dutchWeekdays, fullMonthNames } from '../reading/days/date-spans.ts'
import type { Said } from './model.ts'

/** Names of the weekdays from Monday, as a sentence writes them. */
export const weekdays = {
  nl: dutchWeekdays,
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
} as const

/** Names of the months from January. */
export const months = {
  nl: fullMonthNames,
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
} as const

/** A date without its weekday: 13 januari 2023. */
export function sayDate(day: Day): Said {
  const say = (names: readonly string[]) => `${dayOfMonthOf(day)} ${names[monthOf(day) - 1] ?? ''} ${yearOf(day)}`
  return { nl: say(months.nl), en: say(months.en) }
}

/** A date with its weekday: vrijdag 13 januari 2023. */
export function sayDay(day: Day): Said {
  const date = sayDate(day),
    at = weekdayOf(day) - 1
  return { nl: `${weekdays.nl[at] ?? ''} ${date.nl}`, en: `${weekdays.en[at] ?? ''} ${date.en}` }
}

/** An amount in whole euros: € 600.000 and €600,000. */
export function sayEuro(euro: number): Said {
  const digits = String(Math.round(euro))
  const grouped = (mark: string) => digits.replace(/\B(?=(\d{3})+$)/g, mark)
  return { nl: `€ ${grouped('.')}`, en: `€${grouped(',')}` }
}
