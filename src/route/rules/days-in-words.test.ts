import { expect, test } from 'vitest'
import { theDay } from '../../../tests/portfolio-world.ts'
import { daysInWords } from './days-in-words.ts'

const read = (text: string) => {
  const found = daysInWords(text, theDay('2022-10-03'))
  return found && [found.start, found.end, found.precision]
}

test('reads days as a colleague writes them', () => {
  expect(read('vrijdag 13 januari')).toEqual(['2023-01-13', '2023-01-13', 'day'])
  expect(read('week 42')).toEqual(['2022-10-17', '2022-10-23', 'week'])
  expect(read('PM-dec')).toEqual(['2022-12-01', '2022-12-31', 'month'])
  expect(read('najaar')).toEqual(['2022-09-01', '2022-11-30', 'season'])
  expect(read('eind december')).toEqual(['2022-12-21', '2022-12-31', 'range'])
})

test('takes around a day for its week, and around a weekend for the week after', () => {
  expect(read('Rondom 17 okt')).toEqual(['2022-10-17', '2022-10-23', 'week'])
  expect(read('rond zaterdag 22 oktober')).toEqual(['2022-10-24', '2022-10-30', 'week'])
})

test('reads nothing where no day is named, and no day that does not exist', () => {
  expect(read('zo snel mogelijk')).toBeNull()
  expect(read('31 november 2022')).toBeNull()
})
