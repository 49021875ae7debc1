import { expect, test } from 'vitest'
import { fitOf } from './scenarios.ts'

test('a year with money over does not hide what another year of the scenario lacks', () => {
  const organisation = { id: 'ocw', abbreviation: 'OCW', name: 'Onderwijs' }
  const flow = (year: number, cents: bigint) => ({
    key: 'ocw',
    year,
    recurring: false,
    priceLevel: null,
    what: 'need' as const,
    cents,
    own: false,
  })
  const money = {
    costs: [flow(2023, 500n), flow(2024, 100n)],
    covers: [],
    lines: [2023, 2024].map((year) => ({ ...flow(year, 300n), what: 'decided' as const })),
  }
  const { total, fits, short, organisations } = fitOf({
    ...money,
    organisations: [organisation],
    period: { first: 2023, last: 2024, until: 2024 },
  })
  expect([total.open, total.over, fits, short]).toEqual(['200', '200', false, '200'])
  expect(organisations[0]?.total).toEqual({ cost: '600', cover: '600', open: '200', over: '200' })
})
