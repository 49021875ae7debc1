import type ICAL from 'ical.js'
import { Temporal } from 'temporal-polyfill'
import { parseDay } from '../../../kernel/day.ts'
import type { LocalTime } from './local-time.ts'

export type TimeFault = 'day-unreadable' | 'hour-unreadable'

/** What is wrong with the days and hours of a property as the file writes them; whoever reads them on makes 2 March of 30 February. */
export function faultIn(property: ICAL.Property | null): TimeFault | null {
  const written: readonly unknown[] = property?.jCal.slice(3) ?? []
  return written.map(faultOf).find((fault) => fault !== null) ?? null
}

/** The same of the day on which a rule ends. */
export function faultInRule(property: ICAL.Property): TimeFault | null {
  const rule: unknown = property.jCal[3]
  return typeof rule === 'object' && rule !== null && 'until' in rule ? faultOf(rule.until) : null
}

function faultOf(written: unknown): TimeFault | null {
  const [day = '', hour] = String(written).split('T')
  if (parseDay(day) === null) return 'day-unreadable'
  return hour === undefined || /^([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(Z|$)/.test(hour) ? null : 'hour-unreadable'
}

/** Whether the Dutch clock never shows this: in March an hour is passed over. */
export function isPassedOver({ day, startsAt }: LocalTime): boolean {
  if (startsAt === null) return false
  const wished = Temporal.PlainDateTime.from(`${day}T${startsAt}`)
  return !wished.toZonedDateTime('Europe/Amsterdam').toPlainDateTime().equals(wished)
}

type Rule = Pick<ICAL.Recur, 'freq' | 'parts'>

/** Whether a rule asks for this day: one that asks for 30 February gets other days from whoever writes it out. */
export function isAskedFor({ freq, parts }: Rule, at: ICAL.Time, first: ICAL.Time): boolean {
  const { BYMONTH: months, BYMONTHDAY: days } = parts as Readonly<Record<string, readonly (number | string)[] | undefined>>
  if (freq === 'YEARLY' && Object.keys(parts).length === 0) return at.month === first.month && at.day === first.day
  const fromEnd = at.day - 1 - Temporal.PlainDate.from({ year: at.year, month: at.month, day: at.day }).daysInMonth
  const isMonth = months === undefined || months.map(Number).includes(at.month)
  return isMonth && (days === undefined || days.some((day) => Number(day) === at.day || Number(day) === fromEnd))
}
