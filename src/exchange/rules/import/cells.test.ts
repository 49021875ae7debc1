import { expect, test } from 'vitest'
import type { TypedCell } from '../../../kernel/sheets.ts'
import type { SheetColumn } from '../../model/sheets.ts'
import { readCell } from './cells.ts'

const column = (kind: SheetColumn['kind']): SheetColumn => ({
  key: 'x',
  nl: 'X',
  en: 'X',
  kind,
  words: { planned: { nl: 'gepland', en: 'planned' } },
  explain: { nl: '', en: '' },
  example: '',
})
const read = (kind: SheetColumn['kind'], cell: TypedCell) => {
  const outcome = readCell(column(kind), cell)
  return 'value' in outcome ? outcome.value : outcome.fault
}

test.each<[TypedCell, string]>([
  [{ number: 1234.5 }, '123450'],
  [{ number: 0.1 + 0.2 }, '30'],
  [{ number: -800_000 }, 'belowZero'],
  ['€ 1.234.567,89', '123456789'],
  ['1.234', '123400'],
  ['1234,5', '123450'],
  ['€ 10,-', '1000'],
  ['1,234.50', '123450'],
  ['-€ 12', 'belowZero'],
  ['1.234,56,78', 'notAnAmount'],
  ['1,234,567', 'notAnAmount'],
  ['12.34.56', 'notAnAmount'],
  ['0,8 mln', 'notAnAmount'],
  ['1,234', 'tooPrecise'],
  [{ number: 1.005 }, 'tooPrecise'],
  [{ number: 1e14 }, 'amountTooLarge'],
  [{ number: 1e30 }, 'notAnAmount'],
])('reads the amount %j as %s cents', (cell, expected) => {
  expect(read('cents', cell)).toBe(expected)
})

test.each<[TypedCell, string]>([
  ['2026-03-01', '2026-03-01'],
  ['1-3-2026', '2026-03-01'],
  ['01/03/2026', '2026-03-01'],
  ['1 maart 2026', '2026-03-01'],
  ['1 March 2026', '2026-03-01'],
  [{ number: 46_082 }, '2026-03-01'],
  [{ number: 46_082.75 }, '2026-03-01'],
  ['29-02-2026', 'notADay'],
  ['maart 2026', 'notADay'],
  ['1-3-26', 'notADay'],
  ['01-01-2101', 'dayOutOfReach'],
  [{ number: 12 }, 'dayOutOfReach'],
])('reads the day %j as %s', (cell, expected) => {
  expect(read('day', cell)).toBe(expected)
})

test('reads years, words, yes and no, and blames what is none', () => {
  expect([
    read('year', { number: 2027 }),
    read('year', '2027 '),
    read('year', '1989'),
    read('year', '20271'),
    read('year', 'volgend jaar'),
  ]).toEqual([2027, 2027, 'yearOutOfReach', 'yearOutOfReach', 'notAYear'])
  expect([read('word', 'Gepland '), read('word', 'PLANNED'), read('word', 'klaar')]).toEqual(['planned', 'planned', 'notInList'])
  expect([read('yesNo', 'Ja'), read('yesNo', 'nee'), read('yesNo', 'true'), read('yesNo', 'misschien')]).toEqual([
    true,
    false,
    true,
    'notYesNo',
  ])
  expect([read('number', '12,5'), read('number', { number: 3 }), read('number', 'veel')]).toEqual([12.5, 3, 'notANumber'])
})

test('takes the guard of a formula off a text, and refuses a formula without an outcome', () => {
  expect(read('text', "'=1+1")).toBe('=1+1')
  expect(read('text', { formula: 'A1' })).toBe('formula')
})
