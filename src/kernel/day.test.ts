import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { addDays, addMonths, type Day, dayOf, daysBetween, parseDay, weekdayOf } from './day.ts'

function theDay(text: string): Day {
  const day = parseDay(text)
  if (day === null) throw new Error(`No such day: ${text}`)
  return day
}

test('counts days and weekdays as the calendar does, over leap years, centuries and far years', () => {
  for (const text of ['2024-02-29', '2100-02-28', '1900-03-01', '1970-01-01', '1969-12-31', '2023-03-26', '0050-06-01', '9600-12-31'])
    for (const days of [0, 1, -1, 59, 366, -146_097, 10_000]) {
      const day = theDay(text)
      expect(addDays(day, days)).toBe(Temporal.PlainDate.from(day).add({ days }).toString())
      expect(weekdayOf(day)).toBe(Temporal.PlainDate.from(day).dayOfWeek)
      expect(daysBetween(day, addDays(day, days))).toBe(days)
    }
})

test('adds months as the calendar does', () => {
  for (const text of ['2024-01-31', '2024-02-29', '1999-12-31', '2023-08-30', '0050-06-01'])
    for (const months of [0, 1, -1, 6, 12, -13, 37])
      expect(addMonths(theDay(text), months)).toBe(Temporal.PlainDate.from(text).add({ months }).toString())
})

test('knows no day that the calendar does not have', () => {
  for (const [year, month, day] of [
    [2023, 2, 29],
    [2024, 13, 1],
    [2024, 0, 1],
    [2024, 4, 31],
    [2024, 4, 0],
    [999, 2, 30],
    [2024, 1.5, 1],
  ] as const)
    expect(dayOf(year, month, day)).toBeNull()
  expect(dayOf(2024, 2, 29)).toBe('2024-02-29')
})
