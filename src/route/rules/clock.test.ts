import { expect, test } from 'vitest'
import { theDay } from '../../../tests/portfolio-world.ts'
import { calendars } from '../../../tests/route-world.ts'
import { instantOf, minuteOf, momentAt } from './clock.ts'
import { papersByOf } from './submission.ts'

const at = (day: string, hour: number) => ({ day: theDay(day), hour })

test('an hour of the Dutch clock is another moment in the world in summer than in winter', () => {
  expect(instantOf(at('2022-10-28', 12)).toISOString()).toBe('2022-10-28T10:00:00.000Z')
  expect(instantOf(at('2022-10-31', 12)).toISOString()).toBe('2022-10-31T11:00:00.000Z')
})

test('an hour that the clock skips is the next one, and of one that comes twice it is the first', () => {
  expect(instantOf(at('2022-03-27', 2.5)).toISOString()).toBe('2022-03-27T01:30:00.000Z')
  expect(instantOf(at('2022-10-30', 2.5)).toISOString()).toBe('2022-10-30T00:30:00.000Z')
  expect(momentAt(new Date('2022-03-27T01:30:00Z'))).toEqual(at('2022-03-27', 3.5))
})

test('keeps the order of hours and days across both changes of the clock', () => {
  for (const day of ['2022-03-26', '2022-03-27', '2022-10-29', '2022-10-30']) {
    expect(minuteOf(at(day, 24))).toBeGreaterThan(minuteOf(at(day, 23.5)))
    expect(instantOf(at(day, 24)).getTime()).toBeGreaterThan(instantOf(at(day, 23.5)).getTime())
    expect(Math.floor(minuteOf(at(day, 24)) / 1440)).toBe(Math.floor(minuteOf(at(day, 0)) / 1440))
  }
})

test('asks for papers working days before a meeting, not counting holidays', () => {
  expect(papersByOf(theDay('2022-12-28'), { rule: 'working-days', days: 2, hour: 17 }, calendars)).toEqual(at('2022-12-23', 17))
})

test('asks for papers on the last such weekday before, or before a holiday where it is one', () => {
  const friday = { rule: 'weekday', weekday: 5, weeks: 0, hour: 12 } as const
  expect(papersByOf(theDay('2022-11-14'), { ...friday, weeks: 1 }, calendars)).toEqual(at('2022-11-04', 12))
  expect(papersByOf(theDay('2022-11-11'), friday, calendars)).toEqual(at('2022-11-04', 12))
  expect(papersByOf(theDay('2023-04-11'), friday, calendars)).toEqual(at('2023-04-06', 12))
})
