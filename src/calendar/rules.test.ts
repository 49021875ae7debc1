import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { dayOf } from '../kernel/day.ts'
import { loadCalendars } from './load-calendars.ts'
import { easterOf, recessOn, workingDaysBefore } from './rules.ts'

test('computes Easter', () => expect([2021, 2024, 2027].map(easterOf)).toEqual(['2021-04-04', '2024-03-31', '2027-03-28']))
test('skips weekends and holidays when counting working days back', () => {
  const day = dayOf(2022, 12, 28)
  expect(day && workingDaysBefore(day, 2, loadCalendars())).toBe('2022-12-23')
})
test('moves a Koningsdag on Sunday to Saturday', () => {
  expect(
    loadCalendars()
      .holidays(2025)
      .find((h) => h.name === 'Koningsdag')?.day,
  ).toBe('2025-04-26')
})
test('knows the recess of parliament', () => {
  const day = dayOf(2024, 1, 4)
  expect(day && recessOn(day, 'parliament', loadCalendars())?.name).toBe('kerstreces')
})
test('refuses a calendar file of another form', () => {
  expect(() => loadCalendars([fileURLToPath(new URL('../../package.json', import.meta.url))])).toThrow('does not fit')
})
