import { expect, test } from 'vitest'
import { readAmount } from './amounts.ts'

test.each([
  ['1.250.000,50', 125000050n],
  ['1250000,5', 125000050n],
  ['€ 1,25 mln', 125000000n],
  ['2,549 miljoen euro', 254900000n],
  ['7,647mln.', 764700000n],
  ['EUR 400 duizend', 40000000n],
  ['400k', 40000000n],
  ['1,1 mld', 110000000000n],
  ['600.000,-', 60000000n],
  ['1 250 000', 125000000n],
  ['10.958.500', 1095850000n],
  ['0', 0n],
  ['1.250 mln', 125000000000n],
])('reads %s', (text, cents) => {
  expect(readAmount(text)).toBe(cents)
})

test.each([
  ['', 'amount.empty'],
  ['€', 'amount.empty'],
  ['veel', 'amount.no-number'],
  ['1.000 dukaten', 'amount.no-number'],
  ['12 34', 'amount.no-number'],
  [',50', 'amount.no-number'],
  ['-5', 'amount.below-zero'],
  ['1,250,000', 'amount.comma-too-many'],
  ['1.250,000,50', 'amount.comma-too-many'],
  ['1,250.50', 'amount.comma-too-many'],
  ['1,250', 'amount.comma-for-thousands'],
  ['1.25', 'amount.point-for-cents'],
  ['2.5 mln', 'amount.point-for-cents'],
  ['600.00.0', 'amount.points-misplaced'],
  ['1.25.000', 'amount.points-misplaced'],
  ['1,0001', 'amount.below-a-cent'],
  ['10.000.000.000.000', 'amount.out-of-reach'],
  ['9'.repeat(40), 'amount.out-of-reach'],
])('refuses %s because of %s', (text, reason) => {
  expect(readAmount(text)).toEqual({ refused: reason })
})
