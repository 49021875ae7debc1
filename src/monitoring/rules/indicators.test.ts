import { expect, test } from 'vitest'
import type { Day } from '../../kernel/day.ts'
import { mainBreakdown, reachesTarget, refuseValue, startOfPeriod, trendOf } from './indicators.ts'
import { plainNumber, readNumber } from './numbers.ts'
import { reachOf, runsOf, seriesOf, spread, yearOfPoint } from './series.ts'

const today = '2026-11-25' as Day
const point = (period: string, value: number, more: { low?: number; high?: number; breaksSeries?: boolean } = {}) => ({
  period,
  startsOn: `${period.slice(0, 4)}-01-01`,
  value,
  low: more.low ?? null,
  high: more.high ?? null,
  breaksSeries: more.breaksSeries ?? false,
})

test('a period is a year, a quarter or a month that has begun', () => {
  expect(['2024', '2024-Q3', '2024-09'].map((period) => startOfPeriod(period, today))).toEqual(['2024-01-01', '2024-07-01', '2024-09-01'])
  const code = (period: string) => Object(startOfPeriod(period, today)).refused
  expect(code('2024-13')).toBe('observation.period-unreadable')
  expect(code('2024-Q5')).toBe('observation.period-unreadable')
  expect(code('24')).toBe('observation.period-unreadable')
  expect(code('1989')).toBe('observation.year-out-of-range')
  expect(code('2026-12')).toBe('observation.in-future')
})

test('a trend is claimed only where values compare and intervals lie apart', () => {
  const [before, after] = [point('2022', 13, { low: 12.6, high: 13.5 }), point('2024', 12, { low: 11.5, high: 12.4 })]
  expect(trendOf('down', after, before)).toBe('better')
  expect(trendOf('up', after, before)).toBe('worse')
  expect(trendOf('none', after, before)).toBe('lower')
  expect(trendOf('down', { ...after, high: 12.7 }, before)).toBe('unclear')
  expect(trendOf('down', { ...after, breaksSeries: true }, before)).toBe('unknown')
  expect(trendOf('down', after, undefined)).toBe('unknown')
  expect(trendOf('down', { ...after, value: 13 }, before)).toBe('same')
})

test('a target is reached from the side it is approached', () => {
  const reached = (direction: 'up' | 'down' | 'none', value: number) => reachesTarget({ direction, targetValue: 10 }, point('2024', value))
  expect([reached('up', 10), reached('up', 9), reached('down', 9), reached('down', 11), reached('none', 10)]).toEqual([
    true,
    false,
    true,
    false,
    null,
  ])
})

test('the whole speaks for an indicator, or its first group that is counted', () => {
  expect(mainBreakdown(['vrouwen', 'mannen'], new Set(['', 'mannen']))).toBe('')
  expect(mainBreakdown(['vrouwen', 'mannen'], new Set(['mannen']))).toBe('mannen')
  expect(mainBreakdown([], new Set())).toBe('')
})

test('a value lies within its interval, which has both ends', () => {
  expect(refuseValue({ value: 5, low: 5, high: 6 })).toBeNull()
  expect(refuseValue({ value: 5, low: 5.1, high: 6 })).toEqual({ refused: 'observation.outside-interval' })
  expect(refuseValue({ value: 5, low: null, high: 6 })).toEqual({ refused: 'observation.interval-by-halves' })
})

test('numbers are read as Dutch writers put them', () => {
  expect(['12,5', '13.848', '1.250,75', '12.5', '-3', '−3', '0,000001'].map(readNumber)).toEqual([
    12.5, 13848, 1250.75, 12.5, -3, -3, 0.000001,
  ])
  expect(['', 'veel', '1,2,3', '12,', '1.25.000', '1e5'].map(readNumber)).toEqual([null, null, null, null, null, null])
  expect([plainNumber(12.5), plainNumber(null)]).toEqual(['12,5', ''])
})

test('a line does not cross a break in its series', () => {
  const points = [point('2019', 1), point('2020', 2), point('2022', 9, { breaksSeries: true }), point('2023', 8)]
  expect(runsOf(points).map((run) => run.map(({ period }) => period))).toEqual([
    ['2019', '2020'],
    ['2022', '2023'],
  ])
})

test('series come in the order of the groups, without what was withdrawn', () => {
  const rows = [
    { ...point('2022', 1), breakdown: 'mannen', withdrawn: false },
    { ...point('2022', 2), breakdown: '', withdrawn: false },
    { ...point('2024', 3), breakdown: '', withdrawn: true },
    { ...point('2022', 4), breakdown: 'vrouwen', withdrawn: true },
  ]
  expect(seriesOf(rows, ['vrouwen', 'mannen']).map(({ name, points }) => [name, points.length])).toEqual([
    ['', 1],
    ['mannen', 1],
  ])
})

test('a picture holds values, intervals, target and zero', () => {
  expect(reachOf([{ name: '', points: [point('2022', 5, { low: 4, high: 7 })] }], 9)).toEqual([0, 9])
  expect(reachOf([{ name: '', points: [point('2022', -5)] }], null)).toEqual([-5, 0])
  expect(yearOfPoint({ startsOn: '2024-07-01' })).toBe(2024.5)
})

test('labels keep their distance and stay in the picture', () => {
  expect(spread([10, 12, 100], 16, 110)).toEqual([10, 26, 100])
  expect(spread([100, 105], 16, 110)).toEqual([94, 110])
})
