import { type Day, dayOf } from '../../kernel/day.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import type { Indicator, IndicatorFields, ObservationFields, Point, Trend } from '../model/indicators.ts'

/** What an indicator is before anybody wrote more of it than its name. */
export const emptyIndicator: Omit<IndicatorFields, 'name'> = {
  code: '',
  definition: '',
  unit: '',
  source: '',
  sourceUrl: '',
  frequency: 'yearly',
  owner: null,
  nextExpectedOn: null,
  direction: 'none',
  targetValue: null,
  targetYear: null,
  breakdowns: [],
  items: [],
  endedOn: null,
}

export type IndicatorRefusal =
  | 'indicator.name-empty'
  | 'indicator.target-by-halves'
  | 'indicator.source-url-invalid'
  | 'indicator.breakdown-double'
  | 'indicator.day-out-of-reach'

/** Whether what was written of an indicator hangs together. */
export function refuseIndicator(fields: IndicatorFields): Refusal<IndicatorRefusal> | null {
  if (fields.name.trim() === '') return refuse('indicator.name-empty')
  if ((fields.targetValue === null) !== (fields.targetYear === null)) return refuse('indicator.target-by-halves')
  if (fields.sourceUrl !== '' && !/^https?:\/\/\S+$/.test(fields.sourceUrl)) return refuse('indicator.source-url-invalid')
  const names = fields.breakdowns.map((name) => name.trim().toLowerCase())
  if (names.includes('') || new Set(names).size < names.length) return refuse('indicator.breakdown-double')
  const days = [fields.nextExpectedOn, fields.endedOn]
  return days.some((day) => day !== null && (day < '1990-01-01' || day > '2100-12-31')) ? refuse('indicator.day-out-of-reach') : null
}

export type PeriodRefusal = 'observation.period-unreadable' | 'observation.year-out-of-range' | 'observation.in-future'

/** The day on which a period begins: that of `2024`, `2024-Q3` or `2024-09`. It must have begun by `today`. */
export function startOfPeriod(period: string, today: Day): Day | Refusal<PeriodRefusal> {
  const parts = /^(\d{4})(?:-(?:Q([1-4])|(\d{2})))?$/.exec(period)
  if (!parts) return refuse('observation.period-unreadable')
  const [, year, quarter, month] = parts
  const start = dayOf(Number(year), quarter ? Number(quarter) * 3 - 2 : Number(month ?? 1), 1)
  if (start === null) return refuse('observation.period-unreadable')
  if (Number(year) < 1990 || Number(year) > 2100) return refuse('observation.year-out-of-range')
  return start > today ? refuse('observation.in-future') : start
}

export type ValueRefusal = 'observation.outside-interval' | 'observation.interval-by-halves'

export function refuseValue({ value, low, high }: Pick<ObservationFields, 'value' | 'low' | 'high'>): Refusal<ValueRefusal> | null {
  if ((low === null) !== (high === null)) return refuse('observation.interval-by-halves')
  return low !== null && high !== null && (value < low || value > high) ? refuse('observation.outside-interval') : null
}

/** What the last value says beside the one before. Where both have an interval and these overlap, nothing is claimed. */
export function trendOf(direction: Indicator['direction'], latest: Point | undefined, previous: Point | undefined): Trend {
  if (!latest || !previous || latest.breaksSeries) return 'unknown'
  if (latest.value === previous.value) return 'same'
  if (overlap(latest, previous)) return 'unclear'
  const rose = latest.value > previous.value
  if (direction === 'none') return rose ? 'higher' : 'lower'
  return rose === (direction === 'up') ? 'better' : 'worse'
}

function overlap(one: Point, other: Point): boolean {
  if (one.low === null || one.high === null || other.low === null || other.high === null) return false
  return one.low <= other.high && other.low <= one.high
}

/** Whether the last value is where it should be; null where there is no target, no direction or no value. */
export function reachesTarget(
  { direction, targetValue }: Pick<Indicator, 'direction' | 'targetValue'>,
  latest: Point | undefined,
): boolean | null {
  if (targetValue === null || direction === 'none' || !latest) return null
  return direction === 'up' ? latest.value >= targetValue : latest.value <= targetValue
}

/** The breakdown that speaks for an indicator: the whole, or the first group where the whole is not counted. */
export function mainBreakdown(breakdowns: readonly string[], counted: ReadonlySet<string>): string {
  if (counted.has('')) return ''
  return breakdowns.find((name) => counted.has(name)) ?? ''
}
