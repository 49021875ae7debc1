import { addMonths, parseDay } from '../../kernel/day.ts'
import type { Meeting } from '../model/bodies.ts'
import { instantOf, minutesInto } from './clock.ts'

/** The moment in the world of a day and an hour (`HH:MM`) by the Dutch clock. Throws for a day that does not exist. */
export function instantAt({ day, hour }: { readonly day: string; readonly hour: string }): Date {
  const parsed = parseDay(day)
  if (parsed === null) throw new Error(`No such day: ${day}`)
  return instantOf({ day: parsed, hour: (minutesInto(hour) ?? 0) / 60 })
}

/** Whether a meeting has begun. The database says the same. */
export function hasBegun({ day, startsAt }: Pick<Meeting, 'day' | 'startsAt'>, now: Date): boolean {
  return instantAt({ day, hour: startsAt }) <= now
}

/** The last day up to which the next meetings of a body are looked for. */
export function asFarAsPlanned(day: string): string {
  const parsed = parseDay(day)
  return parsed === null ? day : addMonths(parsed, 36)
}
