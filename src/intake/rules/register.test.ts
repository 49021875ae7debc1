import { expect, test } from 'vitest'
import { entryOf } from './register.ts'

const entry = (abbreviation: string, name: string | null = null) => entryOf({ abbreviation, name, kind: 'field' })

test.each([
  ['BVH', null],
  ['Valente', null],
  ['M2', null],
  ['provincie Utrecht', null],
  ['BVH', 'bond van havenmeesters'],
])('takes %s (%s)', (abbreviation, name) => {
  expect(entry(abbreviation, name)).toEqual({ abbreviation, name, kind: 'field', spellings: [] })
})

test.each([
  ['De', null],
  ['raad', null],
  ['B', null],
  ['', null],
  ['BVH', 'bond'],
])('refuses %s (%s), which would be found all through any text', (abbreviation, name) => {
  expect(entry(abbreviation, name)).toEqual({ refused: 'register.too-plain' })
})

test('a correction keeps how the text wrote it, unless that is a plain word', () => {
  const corrected = (alsoWritten: string) => entryOf({ abbreviation: 'BVH', name: null, kind: 'field', alsoWritten })
  expect(corrected('Havenbond')).toMatchObject({ abbreviation: 'BVH', spellings: ['Havenbond'] })
  expect(corrected('Bond')).toMatchObject({ spellings: ['Bond'] })
  expect(corrected('bond')).toMatchObject({ spellings: [] })
})

test('spaces around and within are tidied', () => {
  expect(entry('  Bond  van Havenmeesters ')).toMatchObject({ abbreviation: 'Bond van Havenmeesters' })
})
