import type { Day } from '../kernel/day.ts'
import { addDays, dayOf, weekdayOf, yearOf } from '../kernel/day.ts'
import type { Calendars, Holiday, HolidayRule, Recess } from './model.ts'

/** Easter Sunday of a year in the Gregorian calendar (Meeus/Jones/Butcher). Throws for a year outside the calendar. */
export function easterOf(year: number): Day {
  const a = year % 19,
    b = Math.floor(year / 100),
    c = year % 100
  const g = Math.floor((8 * b + 13) / 25)
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 19 * l) / 433)
  const month = Math.floor((h + l - 7 * m + 90) / 25)
  const day = dayOf(year, month, (h + l - 7 * m + 33 * month + 19) % 32)
  if (day === null) throw new RangeError(`no Easter in ${year}`)
  return day
}

/** Public holidays of a year by rules, in the order of the rules. */
export function holidaysOf(year: number, rules: readonly HolidayRule[]): readonly Holiday[] {
  return rules.flatMap((rule): Holiday[] => {
    const day = dayOfRule(year, rule)
    return day === null ? [] : [{ day, name: rule.name }]
  })
}

function dayOfRule(year: number, rule: HolidayRule): Day | null {
  if ('fromEaster' in rule) return addDays(easterOf(year), rule.fromEaster)
  const day = dayOf(year, rule.month, rule.day)
  return day !== null && weekdayOf(day) === 7 ? addDays(day, rule.onSunday ?? 0) : day
}

/** The public holiday on a day, or null. */
export function holidayOn(day: Day, calendars: Calendars): Holiday | null {
  return calendars.holidays(yearOf(day)).find((h) => h.day === day) ?? null
}

/** The recess of `who` in which a day falls, or null. */
export function recessOn(day: Day, who: Recess['who'], calendars: Calendars): Recess | null {
  return calendars.recesses.find((r) => r.who === who && r.start <= day && day <= r.end) ?? null
}

/** Monday to Friday and no public holiday. */
export function isWorkingDay(day: Day, calendars: Calendars): boolean {
  return weekdayOf(day) < 6 && holidayOn(day, calendars) === null
}

/** The day that lies `n` working days before a day; `n` counts from 0. */
export function workingDaysBefore(day: Day, n: number, calendars: Calendars): Day {
  let found = day
  for (let left = n; left > 0; ) {
    found = addDays(found, -1)
    if (isWorkingDay(found, calendars)) left -= 1
  }
  return found
}
