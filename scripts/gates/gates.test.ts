import { expect, test } from 'vitest'
import { structureBreaches } from './structure.ts'
import { missingRefusalTexts } from './words.ts'

test('every file has its place and imports only what rooms.ts allows', () => {
  expect(structureBreaches()).toEqual([])
})

test('every refusal of the contract has its sentence in both languages', () => {
  expect(missingRefusalTexts()).toEqual([])
})
