import { expect, test } from 'vitest'
import { dayOf } from '../kernel/day.ts'
import { easterOf, loadCalendars, workingDaysBefore } from './rules.ts'

test('computes Easter', () => expect([2021, 2024, 2027].map(easterOf)).toEqual(['2021-04-04', '2024-03-31', '2027-03-28']))
test('skips weekends and holidays when counting working days back', () => {
  const day = dayOf(2022, 12, 28)
  expect(day && workingDaysBefore(day, 2, loadCalendars())).toBe('2022-12-23')
})
