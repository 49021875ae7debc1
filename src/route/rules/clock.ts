import { Temporal } from 'temporal-polyfill'
import { type Day, dayNumber } from '../../kernel/day.ts'
import type { Moment } from '../model/planner.ts'

/** Minutes on the clock of the Netherlands since 1 January 1970, as if no clock were ever changed: they order, they do not measure. */
export type Minute = number

export const minutesOfDay = 1440
const zone = 'Europe/Amsterdam'

/** The end of a day is still that day. */
export function minuteOf({ day, hour }: Moment): Minute {
  return dayNumber(day) * minutesOfDay + Math.min(Math.round(hour * 60), minutesOfDay - 1)
}

export function startOf(day: Day): Minute {
  return dayNumber(day) * minutesOfDay
}

export function endOf(day: Day): Minute {
  return startOf(day) + minutesOfDay - 1
}

export function dayNumberOf(minute: Minute): number {
  return Math.floor(minute / minutesOfDay)
}

/** `09:30` → 570. Null for no time at all. */
export function minutesInto(time: string | null): number | null {
  const parts = /^(\d{1,2}):(\d{2})$/.exec(time ?? '')
  return parts ? Number(parts[1]) * 60 + Number(parts[2]) : null
}

/** The moment in the world. An hour that the clock skips in spring is the one after it; of one that comes twice it is the first. */
export function instantOf({ day, hour }: Moment): Date {
  const minutes = Math.round(hour * 60)
  const at = Temporal.PlainDate.from(day).toPlainDateTime().add({ minutes })
  return new Date(at.toZonedDateTime(zone).epochMilliseconds)
}

/** What the clock of the Netherlands shows at a moment. */
export function momentAt(date: Date): Moment {
  const at = Temporal.Instant.fromEpochMilliseconds(date.getTime()).toZonedDateTimeISO(zone)
  return { day: at.toPlainDate().toString() as Day, hour: at.hour + at.minute / 60 }
}
