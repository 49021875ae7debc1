import { expect, test } from 'vitest'
import { arranged, type Column, type Wish } from './columns.ts'

type Row = { readonly name: string; readonly cents: string | null; readonly status: string }
const columns: readonly Column<Row>[] = [
  { name: 'name', kind: 'text', value: ({ name }) => name },
  { name: 'cents', kind: 'cents', value: ({ cents }) => cents },
  { name: 'status', kind: 'word', value: ({ status }) => status },
]
const rows: readonly Row[] = [
  { name: 'Maatregel 10', cents: '90', status: 'planned' },
  { name: 'Maatregel 9', cents: null, status: 'underway' },
  { name: 'Campagne', cents: '12345678901234567890', status: 'planned' },
]
const words: Readonly<Record<string, string>> = { planned: 'Gepland', underway: 'Bezig' }
const names = (wish: Partial<Wish>) =>
  arranged(
    { rows, columns },
    { word: '', where: {}, sort: null, descending: false, ...wish },
    (_, value) => words[value] ?? String(value),
  ).map(({ name }) => name)

test('numbers in words sort as numbers', () => expect(names({ sort: 'name' })).toEqual(['Campagne', 'Maatregel 9', 'Maatregel 10']))

test('large amounts sort by size, and empty cells come last either way', () => {
  expect(names({ sort: 'cents' })).toEqual(['Maatregel 10', 'Campagne', 'Maatregel 9'])
  expect(names({ sort: 'cents', descending: true })).toEqual(['Campagne', 'Maatregel 10', 'Maatregel 9'])
})

test('a word is found as the reader sees it, not as it is kept', () => {
  expect(names({ word: 'bezig' })).toEqual(['Maatregel 9'])
  expect(names({ word: 'underway' })).toEqual([])
})

test('a filter keeps rows with that very value; an unknown column filters nothing', () => {
  expect(names({ where: { status: 'planned', elsewhere: 'x' } })).toEqual(['Maatregel 10', 'Campagne'])
})
