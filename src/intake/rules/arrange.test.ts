import { expect, test } from 'vitest'
import type { Cell, TableRow } from '../model.ts'
import { arrange, type Wish } from './arrange.ts'

const say = (cell: Cell) =>
  cell === null ? '' : 'text' in cell ? cell.text : 'cents' in cell ? cell.cents : 'word' in cell ? cell.word : ''
const row = (id: string, cents: string | null, status = 'proposed', purpose = ''): TableRow => ({
  id,
  source: null,
  cells: {
    cents: cents === null ? null : { cents, approximate: false },
    status: { of: 'statuses', word: status },
    purpose: purpose === '' ? null : { text: purpose },
  },
})
const rows = [row('a', '90000000000000000', 'accepted', 'Campagne'), row('b', null), row('c', '500', 'proposed', 'campagne 2')]
const everything: Wish = { word: '', where: {}, sort: null, descending: false }
const order = (wish: Partial<Wish>) =>
  arrange(rows, { ...everything, ...wish }, say)
    .map(({ id }) => id)
    .join('')

test('sorts amounts by size in both directions, with empty cells last either way', () => {
  expect([order({ sort: 'cents' }), order({ sort: 'cents', descending: true })]).toEqual(['cab', 'acb'])
})

test('keeps the order of the text as long as nobody asks for another', () => {
  expect(order({})).toBe('abc')
})

test('keeps rows with a word in any cell, whatever its capitals, and with the chosen status', () => {
  expect([
    order({ word: 'CAMPAGNE' }),
    order({ where: { status: 'proposed' } }),
    order({ word: 'campagne', where: { status: 'accepted' } }),
  ]).toEqual(['ac', 'bc', 'a'])
})
