import { expect, test } from 'vitest'
import { theDay } from '../../../tests/portfolio-world.ts'
import { loadCalendars } from '../../calendar/load-calendars.ts'
import { reminderMoment } from './reminders.ts'

const calendars = loadCalendars()
const on = (today: string, days: readonly number[] = [3, 1], papers = '2026-12-28') =>
  reminderMoment({ papers: theDay(papers), today: theDay(today), days }, calendars)

test('it reminds three working days and one working day before the papers are due, over Christmas', () => {
  // Friday 25 and Saturday 26 December are public holidays; the papers are due on a Monday.
  expect(['2026-12-21', '2026-12-22', '2026-12-23', '2026-12-24', '2026-12-28', '2026-12-29'].map((day) => on(day))).toEqual([
    null,
    '3',
    '3',
    '1',
    '1',
    null,
  ])
})

test('a body that chose no days reminds nobody by itself; the day itself is a choice too', () => {
  expect(on('2026-12-28', [])).toBe(null)
  expect(on('2026-12-24', [0])).toBe(null)
  expect(on('2026-12-28', [0, 3])).toBe('0')
})
