import type { Calendars } from '../calendar/model.ts'
import type { Reading } from '../reading/model.ts'
import type { Check, Finding } from './model.ts'
import { amountFormat } from './checks/amount-format.ts'
import { reference } from './checks/reference.ts'
import { weekday } from './checks/weekday.ts'

const checks: readonly Check[] = [weekday, amountFormat, reference]

/** The findings of all checks, one list per reading in the given order. */
export function checkReadings(readings: readonly Reading[], calendars: Calendars): readonly (readonly Finding[])[] {
  return readings.map((reading) => checks.flatMap((check) => check.find(reading, calendars)))
}
