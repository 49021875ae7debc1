import { expect, test } from 'vitest'
import { keepsMemo } from './keeping.ts'

test('co-ordinators keep every memo, authors those of their own ministry, and nobody else keeps one', () => {
  const memo = { organisation: 'ocw' }
  expect(keepsMemo(memo, { roles: ['coordinator'], organisation: 'jenv' })).toBe(true)
  expect(keepsMemo(memo, { roles: ['author'], organisation: 'ocw' })).toBe(true)
  expect(keepsMemo(memo, { roles: ['author', 'coordinationContact'], organisation: 'jenv' })).toBe(false)
  expect(keepsMemo({ organisation: null }, { roles: ['author'], organisation: null })).toBe(false)
  expect(keepsMemo(memo, { roles: ['reader'], organisation: 'ocw' })).toBe(false)
})
