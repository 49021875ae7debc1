import { expect, test } from 'vitest'
import { brieflyOf, thousandthsOf, typedAmount } from './brief.ts'

const said = (need: string, cover: string) =>
  Object.values(brieflyOf({ need, cover, open: String(BigInt(need) - BigInt(cover)) })).join(' | ')

test('millions are said with as few digits as add up', () => {
  expect(said('1230000000', '910000000')).toBe('€ 12,3 mln | € 9,1 mln | € 3,2 mln')
  expect(said('1234000000', '906000000')).toBe('€ 12,34 mln | € 9,06 mln | € 3,28 mln')
  expect(said('300000000', '500000000')).toBe('€ 3 mln | € 5 mln | € 2 mln')
  expect(said('764700000', '764700000')).toBe('€ 7,6 mln | € 7,6 mln | € 0 mln')
})

test('a gap is never rounded away, and small amounts are said whole', () => {
  expect(said('1000000001', '1000000000')).toBe('€ 10.000.000,01 | € 10.000.000 | € 0,01')
  expect(said('80000000', '60000000')).toBe('€ 800.000 | € 600.000 | € 200.000')
})

test('an amount is typed as it is read', () => {
  expect(typedAmount('125000050')).toBe('1.250.000,50')
  expect(thousandthsOf('1', '3')).toBe(333)
  expect(thousandthsOf('-5', '3')).toBe(0)
  expect(thousandthsOf('5', '0')).toBe(0)
})
