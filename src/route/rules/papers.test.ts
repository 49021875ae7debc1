import { expect, test } from 'vitest'
import { loadCalendars } from '../../calendar/load-calendars.ts'
import { type Day, parseDay } from '../../kernel/day.ts'
import { papersDue, recessOfBody } from './papers.ts'

const calendars = loadCalendars()
const day = (text: string): Day => {
  const found = parseDay(text)
  if (found === null) throw new RangeError(text)
  return found
}
const rule = { papersWorkingDays: null, papersWeekday: null, papersHour: '12:00' }
const meeting = (on: string) => ({ day: day(on), startsAt: '10:00', papersDay: null, papersHour: null })

test('papers are due so many working days before, past weekends and holidays', () => {
  expect(papersDue(meeting('2022-11-14'), { ...rule, papersWorkingDays: 6 }, calendars)).toEqual({ day: '2022-11-04', hour: '12:00' })
  expect(papersDue(meeting('2023-04-11'), { ...rule, papersWorkingDays: 2 }, calendars).day).toBe('2023-04-05')
})

test('or on the weekday before, and on the working day before that where it is a holiday', () => {
  expect(papersDue(meeting('2022-12-02'), { ...rule, papersWeekday: 2, papersHour: '17:00' }, calendars)).toEqual({
    day: '2022-11-29',
    hour: '17:00',
  })
  expect(papersDue(meeting('2022-11-29'), { ...rule, papersWeekday: 2 }, calendars).day).toBe('2022-11-22')
  expect(papersDue(meeting('2023-04-14'), { ...rule, papersWeekday: 1 }, calendars).day).toBe('2023-04-06')
})

test('a meeting of its own has its own day and hour', () => {
  expect(papersDue({ day: day('2022-12-20'), startsAt: '10:00', papersDay: '2022-12-19', papersHour: '09:00' }, rule, calendars)).toEqual({
    day: '2022-12-19',
    hour: '09:00',
  })
})

test('papers are never due after the meeting begins', () => {
  const onTheDay = { ...rule, papersWorkingDays: 0 }
  expect(papersDue(meeting('2027-01-08'), onTheDay, calendars)).toEqual({ day: '2027-01-08', hour: '10:00' })
  expect(papersDue({ ...meeting('2027-01-08'), papersHour: '09:00' }, onTheDay, calendars)).toEqual({ day: '2027-01-08', hour: '09:00' })
  expect(papersDue({ ...meeting('2027-01-08'), papersDay: '2027-05-13' }, onTheDay, calendars)).toEqual({
    day: '2027-01-08',
    hour: '10:00',
  })
})

test('a body that follows a recess does not meet in it, another does', () => {
  expect(recessOfBody(day('2024-01-02'), { closedIn: 'parliament' }, calendars)).toBe('kerstreces')
  expect(recessOfBody(day('2024-01-02'), { closedIn: 'none' }, calendars)).toBeNull()
})
