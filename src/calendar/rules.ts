import { readFileSync } from 'node:fs'
import { addDays, dayOf, weekdayOf, yearOf } from '../kernel/day.ts'
import type { Day } from '../kernel/day.ts'
import type { Calendars, Holiday, Recess } from './model.ts'

/** Easter Sunday of a year in the Gregorian calendar (Meeus/Jones/Butcher). Throws for a year outside the calendar. */
export function easterOf(year: number): Day {
  const a = year % 19, b = Math.floor(year / 100), c = year % 100
  const g = Math.floor((8 * b + 13) / 25)
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 19 * l) / 433)
  const month = Math.floor((h + l - 7 * m + 90) / 25)
  const day = dayOf(year, month, (h + l - 7 * m + 33 * month + 19) % 32)
  if (day === null) throw new RangeError(`no Easter in ${year}`)
  return day
}

/** Public holidays of a year; a Koningsdag on Sunday moves to Saturday. */
export function dutchHolidays(year: number): readonly Holiday[] {
  const easter = easterOf(year)
  const fixed = (month: number, day: number, name: string): Holiday[] => {
    const found = dayOf(year, month, day)
    return found === null ? [] : [{ day: found, name }]
  }
  const king = fixed(4, 27, 'Koningsdag').map((h) => (weekdayOf(h.day) === 7 ? { ...h, day: addDays(h.day, -1) } : h))
  const moving = ([[-2, 'Goede Vrijdag'], [0, 'Eerste Paasdag'], [1, 'Tweede Paasdag'], [39, 'Hemelvaartsdag'],
    [49, 'Eerste Pinksterdag'], [50, 'Tweede Pinksterdag']] as const).map(([n, name]) => ({ day: addDays(easter, n), name }))
  return [...fixed(1, 1, 'Nieuwjaarsdag'), ...moving, ...king, ...fixed(5, 5, 'Bevrijdingsdag'),
    ...fixed(12, 25, 'Eerste Kerstdag'), ...fixed(12, 26, 'Tweede Kerstdag')]
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

/** The Dutch calendars as shipped: computed holidays and the order of councils. Throws when the data file is missing. */
export function loadCalendars(): Calendars {
  const text = readFileSync(new URL('./data/council-orders.json', import.meta.url), 'utf8')
  const { councilOrders }: { councilOrders: string[][] } = JSON.parse(text)
  return { recesses: [], holidays: dutchHolidays, councilOrders }
}
