import { expect, test } from 'vitest'
import { moneyIn } from './amounts.ts'

const euros = (text: string) => moneyIn(`Dit kost ${text} volgens de raming.`).map(({ euro }) => euro)

test.each([
  ['tussen 250.000 en 400.000 euro', [250_000, 400_000]],
  ['150.000 tot 200.000 euro', [150_000, 200_000]],
  ['ten hoogste € 25 miljoen', [25_000_000]],
  ['€ 1,2M', [1_200_000]],
  ['150 k€', [150_000]],
  ['M€ 4,5', [4_500_000]],
  ['€ 3 ton', [300_000]],
  ['2 x € 3 mln', [3_000_000]],
  ['250.000,- euro', [250_000]],
  ['vijfentwintig miljoen euro', [25_000_000]],
  ['één miljoen euro', [1_000_000]],
  ['tweehonderd miljoen euro', [200_000_000]],
  ['een kwart miljard euro', [250_000_000]],
  ['tweeëntwintig miljoen euro en € 3 mln', [22_000_000, 3_000_000]],
])('reads %s as money', (text, expected) => expect(euros(text)).toEqual(expected))

test.each([
  '3 miljoen ton',
  '2 miljoen jonge kinderen',
  '1 miljoen Nederlanders',
  '2,5 mln. bezoekers',
  '3 mln. doses',
  'tientallen miljoenen euro',
  'geëén miljoen euro',
  '12 tot 15 projecten',
])('reads no money in %s', (text) => expect(euros(text)).toEqual([]))
