import { describe, expect, test } from 'vitest'
import { gapsOf, overviewOf } from './overview.ts'
import { differenceOf, type Flow, lessOf, periodOf, perPriceLevel, totalOf, yearsOfFlows } from './sums.ts'

const flow = (cents: string | bigint, more: Partial<Flow> = {}): Flow => ({
  key: '',
  year: 2023,
  recurring: false,
  priceLevel: null,
  what: 'decided',
  cents: BigInt(cents),
  ...more,
})
const three = { first: 2023, last: 2025, until: 2025 }

describe('the sums that officials make by hand', () => {
  test('three parts of the spring note make its total', () => {
    const parts = ['467000000', '205000000', '423850000'].map((cents) => flow(cents, { year: 2022 }))
    expect(totalOf(parts, { first: 2022, last: 2025, until: 2025 }).cover).toBe('1095850000')
  })

  test('2,549 million in each of three years is 7,647 million, recurring or written three times', () => {
    const yearly = [2023, 2024, 2025].map((year) => flow('254900000', { year }))
    expect(totalOf(yearly, three).cover).toBe('764700000')
    expect(totalOf([flow('254900000', { recurring: true })], three).cover).toBe('764700000')
  })

  test('what is stated is held against the sum, below zero where less was stated', () => {
    const sum = totalOf([flow('60000000'), flow('20000000'), flow('20000000')], three).cover
    expect(differenceOf('80000000', sum)).toBe(-20000000n)
    expect(differenceOf('100000000', sum)).toBe(0n)
  })
})

test('what is requested is no cover and stands apart', () => {
  const sums = totalOf([flow(5n, { what: 'need' }), flow(3n, { what: 'requested' }), flow(1n, { what: 'reserved' }), flow(1n)], three)
  expect(sums).toMatchObject({ need: '5', requested: '3', reserved: '1', decided: '1', cover: '2', open: '3' })
})

test('a recurring amount counts in its own year and every later one of the programme, and not after it', () => {
  const years = yearsOfFlows([flow(7n, { year: 2024, recurring: true }), flow(1n, { year: 2026 })], {
    first: 2023,
    last: 2026,
    until: 2025,
  })
  expect(years.map(({ year, cover }) => [year, cover])).toEqual([
    [2023, '0'],
    [2024, '7'],
    [2025, '7'],
    [2026, '1'],
  ])
})

test('amounts of different price levels are marked, and told apart', () => {
  const flows = [flow(5n, { priceLevel: 2022 }), flow(6n, { priceLevel: 2023 }), flow(1n)]
  expect(totalOf(flows, three)).toMatchObject({ cover: '12', mixed: true })
  expect(totalOf(flows.slice(0, 1), three).mixed).toBe(false)
  expect(perPriceLevel(flows, three).map(({ priceLevel, cover }) => [priceLevel, cover])).toEqual([
    [2022, '5'],
    [2023, '6'],
    [null, '1'],
  ])
})

test('a sum stays exact beyond what a float can hold', () => {
  const most = 999_999_999_999_999n
  expect(totalOf(Array(100_000).fill(flow(most)), three).cover).toBe(String(most * 100_000n))
})

test('the period is that of the programme, stretched over money outside it', () => {
  const programme = { firstYear: 2023, lastYear: 2025 }
  expect(periodOf(programme, { firstYear: 2022, lastYear: 2024 })).toEqual({ first: 2022, last: 2025, until: 2025 })
  expect(periodOf(programme, { firstYear: 2024, lastYear: 2027 })).toEqual({ first: 2023, last: 2027, until: 2025 })
  const none = { firstYear: null, lastYear: null }
  expect(periodOf(none, { firstYear: 2024, lastYear: 2026 })).toEqual({ first: 2024, last: 2026, until: 2026 })
  expect(periodOf({ ...none, firstYear: 2023 }, none)).toEqual({ first: 2023, last: 2023, until: 2023 })
  expect(periodOf(none, none)).toBeNull()
})

const names = ['A', 'B'].map((id) => ({ id, abbreviation: id, name: id }))

test('money left over at one ministry or in one year does not fill the gap of another', () => {
  const flows = [
    flow(10n, { key: 'A', what: 'need' }),
    flow(4n, { key: 'A' }),
    flow(3n, { key: 'B', what: 'need' }),
    flow(8n, { key: 'B' }),
    flow(12n, { key: 'B', year: 2024, what: 'need' }),
  ]
  const overview = overviewOf({ flows, organisations: names }, three)
  expect(overview.total).toMatchObject({ need: '25', cover: '12', open: '18', over: '5' })
  expect(overview.organisations.map(({ total }) => [total.open, total.over])).toEqual([
    ['6', '0'],
    ['12', '5'],
  ])
  expect(overviewOf({ flows: [], organisations: [] }, null).years).toEqual([])
})

test('every total is the sum of what stands under it, and the largest gaps with the rest come to the whole', () => {
  const flows = [2023, 2024, 2025].flatMap((year) => [
    flow(BigInt(year), { key: 'A', year, what: 'need' }),
    flow(2024n, { key: 'A', year }),
    flow(7n, { key: 'B', year, what: 'need' }),
  ])
  const overview = overviewOf({ flows, organisations: names }, three)
  for (const name of ['need', 'cover', 'open', 'over'] as const) {
    const sum = (of: readonly { readonly [key in typeof name]: string }[]) => String(of.reduce((all, one) => all + BigInt(one[name]), 0n))
    expect(sum(overview.perYear)).toBe(overview.total[name])
    expect(sum(overview.organisations.map(({ total }) => total))).toBe(overview.total[name])
    for (const { total, years } of overview.organisations) expect(sum(years)).toBe(total[name])
  }
  const { short, gaps, rest } = gapsOf(overview, 2)
  expect([short, gaps.map(({ organisation, year, open }) => [organisation.id, year, open]), rest]).toEqual([
    4,
    [
      ['B', 2023, '7'],
      ['B', 2024, '7'],
    ],
    '8',
  ])
  expect(overview.total.open).toBe('22')
})

test('what no measure has a share in is the whole less its parts', () => {
  const whole = totalOf([flow(13n, { what: 'need' }), flow(12n)], three)
  const parts = [totalOf([flow(13n, { what: 'need' }), flow(4n)], three)]
  expect(lessOf(whole, parts)).toMatchObject({ need: '0', cover: '8' })
})
