import { Temporal } from 'temporal-polyfill'

/** A calendar day without a clock, written `YYYY-MM-DD`. Days compare as strings. */
export type Day = string & { readonly day: unique symbol }

const millisecondsADay = 86_400_000

/** The day of a year, month (1-12) and day of the month, or null when the calendar has no such day. */
export function dayOf(year: number, month: number, dayOfMonth: number): Day | null {
  try {
    if (year >= 1000 && year < 9000) return countedDay(year, month, dayOfMonth)
    return new Temporal.PlainDate(year, month, dayOfMonth).toString() as Day
  } catch {
    return null
  }
}

/** Spelled out, for that is far faster than a date that is written as text. */
function countedDay(year: number, month: number, dayOfMonth: number): Day | null {
  const isWhole = Number.isInteger(year) && Number.isInteger(month) && Number.isInteger(dayOfMonth)
  if (!isWhole || month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > daysInMonth(year, month)) return null
  return `${year}-${month < 10 ? '0' : ''}${month}-${dayOfMonth < 10 ? '0' : ''}${dayOfMonth}` as Day
}

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
/** The number of days in a month, from 28 to 31; 0 for what is no month. */
export const daysInMonth = (year: number, month: number): number => (month === 2 && isLeap(year) ? 29 : (lengths[month - 1] ?? 0))

/** Reads `YYYY-MM-DD`; null when the text is not an existing day. */
export function parseDay(text: string): Day | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  return parts ? dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3])) : null
}

/** Days for which counting days since 1970 is right whatever is added: counting is some twenty times as fast as reading a date. */
function isCountable(day: Day, days = 0): boolean {
  return day >= '1000' && day < '9000' && Math.abs(days) < 300_000
}

/** The day a number of calendar days later (negative: earlier). */
export function addDays(day: Day, days: number): Day {
  if (isCountable(day, days) && Number.isInteger(days)) return dayOfNumber(dayNumber(day) + days)
  return Temporal.PlainDate.from(day).add({ days }).toString() as Day
}

/** The day a number of calendar months later; the 31st becomes the last day of a shorter month. */
export function addMonths(day: Day, months: number): Day {
  if (!isCountable(day, months * 31) || !Number.isInteger(months)) return Temporal.PlainDate.from(day).add({ months }).toString() as Day
  const month = yearOf(day) * 12 + monthOf(day) - 1 + months
  const last = Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0)
  const first = Date.UTC(Math.floor(month / 12), month % 12, 1)
  return dayOfNumber(Math.min(last, first + (dayOfMonthOf(day) - 1) * millisecondsADay) / millisecondsADay)
}

/** Calendar days from `first` to `second`; negative when `second` is earlier. */
export function daysBetween(first: Day, second: Day): number {
  if (isCountable(first) && isCountable(second)) return dayNumber(second) - dayNumber(first)
  return Temporal.PlainDate.from(first).until(second, { largestUnit: 'day' }).days
}

/** 1 (Monday) to 7 (Sunday), as ISO 8601 counts. */
export function weekdayOf(day: Day): number {
  // 1 January 1970 was a Thursday.
  if (isCountable(day)) return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1
  return Temporal.PlainDate.from(day).dayOfWeek
}

/** The last day of a month. */
export function lastDayOfMonth(year: number, month: number): Day {
  const length = Temporal.PlainYearMonth.from({ year, month }).daysInMonth
  return Temporal.PlainDate.from({ year, month, day: length }).toString() as Day
}

/** The Monday of the week in which a day falls. */
export function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekdayOf(day))
}

/** The moment at which a day begins in the Netherlands. */
export function startOfDay(day: Day): Date {
  return new Date(Temporal.PlainDate.from(day).toZonedDateTime('Europe/Amsterdam').epochMilliseconds)
}

/** The day that it is in the Netherlands at a moment. */
export function dayAt(moment: Date): Day {
  return Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO('Europe/Amsterdam').toPlainDate().toString() as Day
}

export function yearOf(day: Day): number {
  return Number(day.slice(0, 4))
}

export function monthOf(day: Day): number {
  return Number(day.slice(5, 7))
}

export function dayOfMonthOf(day: Day): number {
  return Number(day.slice(8, 10))
}

/** Days since 1 January 1970, for arithmetic on many days. */
export function dayNumber(day: Day): number {
  return Date.UTC(yearOf(day), monthOf(day) - 1, dayOfMonthOf(day)) / millisecondsADay
}

/** The day of such a number. */
export function dayOfNumber(number: number): Day {
  return new Date(number * millisecondsADay).toISOString().slice(0, 10) as Day
}
