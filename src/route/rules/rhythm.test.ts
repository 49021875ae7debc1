import { expect, test } from 'vitest'
import { theDay } from '../../../tests/portfolio-world.ts'
import { loadCalendars } from '../../calendar/load-calendars.ts'
import type { Absence, Rhythm } from '../model/calendars.ts'
import { daysOfRhythm, isSpan, proposedDays } from './rhythm.ts'

const calendars = loadCalendars()
const friday: Rhythm = { unit: 'week', step: 1, weekday: 5, nth: 0, since: '2022-11-01', startsAt: '10:00', minutes: 120 }
const span = (from: string, to: string) => ({ from: theDay(from), to: theDay(to) })

test('each two weeks counts from the week in which it began, across the turn of the year', () => {
  expect(daysOfRhythm({ ...friday, step: 2 }, span('2022-12-01', '2023-01-31'))).toEqual([
    '2022-12-02',
    '2022-12-16',
    '2022-12-30',
    '2023-01-13',
    '2023-01-27',
  ])
})

test('the second Tuesday, the fourth and the last one of a month; every two months counts from its month', () => {
  const monthly = { ...friday, unit: 'month', weekday: 2 } as const
  expect(daysOfRhythm({ ...monthly, nth: 2 }, span('2022-11-01', '2023-01-31'))).toEqual(['2022-11-08', '2022-12-13', '2023-01-10'])
  expect(daysOfRhythm({ ...monthly, nth: -1 }, span('2022-11-01', '2022-12-31'))).toEqual(['2022-11-29', '2022-12-27'])
  expect(daysOfRhythm({ ...monthly, nth: 4, step: 2 }, span('2022-11-01', '2023-03-31'))).toEqual([
    '2022-11-22',
    '2023-01-24',
    '2023-03-28',
  ])
})

test('nothing lies before the rhythm began', () => {
  expect(daysOfRhythm({ ...friday, since: '2022-12-07' }, span('2022-11-01', '2022-12-10'))).toEqual(['2022-12-09'])
})

test('a day on which it meets already, a public holiday, a recess and an absence are told; who is missing too', () => {
  const of = (id: string, fields: Partial<Absence>): Absence => {
    const nobody = { body: null, person: null, member: null, of: '', name: '' }
    return { id, ...nobody, firstDay: '2023-02-10', lastDay: '2023-02-10', ...fields }
  }
  const around = {
    body: { id: 'mr', closedIn: 'cabinet', abolishedOn: '2023-04-21' } as const,
    meetings: [
      { day: '2022-12-09', status: 'planned' },
      { day: '2022-12-16', status: 'cancelled' },
    ] as const,
    absences: [
      of('1', { body: 'mr', name: 'Werkbezoek' }),
      of('2', { member: 'x', of: 'Minister van OCW', name: 'op reis', firstDay: '2023-02-17', lastDay: '2023-02-17' }),
    ],
    calendars,
  }
  const days = proposedDays(friday, span('2022-12-02', '2023-04-21'), around)
  const told = Object.fromEntries(days.map(({ day, standing, why }) => [day, why === '' ? standing : `${standing}: ${why}`]))
  expect(told).toMatchObject({
    '2022-12-02': 'free',
    '2022-12-09': 'there',
    '2022-12-16': 'calledOff',
    '2022-12-30': 'recess: kerstreces',
    '2023-02-10': 'absence: Werkbezoek',
    '2023-04-07': 'holiday: Goede Vrijdag',
    '2023-04-21': 'abolished',
  })
  expect(days.find(({ day }) => day === '2023-02-17')).toMatchObject({ standing: 'free', absent: ['Minister van OCW (op reis)'] })
})

test('meetings are made for three years at most', () => {
  expect([span('2022-01-01', '2024-12-31'), span('2022-01-01', '2026-01-01'), span('2023-01-01', '2022-01-01')].map(isSpan)).toEqual([
    true,
    false,
    false,
  ])
})
