import { expect, test } from 'vitest'
import { inTurn } from './overview.ts'

test('every kind of line is seen before a second of any', () => {
  expect(inTurn([['risk 1', 'risk 2', 'risk 3'], ['mitigation 1'], [], ['test 1', 'test 2']], 5)).toEqual([
    'risk 1',
    'mitigation 1',
    'test 1',
    'risk 2',
    'test 2',
  ])
  expect(inTurn([], 5)).toEqual([])
})
