import type { LineState } from '../model/lines.ts'
import type { Period, Sums, YearSums } from '../model/money.ts'

/** Money of one kind that begins in a year: an amount as the database added it. `key`: of which organisation, action line or other part. */
export type Flow = {
  readonly key: string
  readonly year: number
  readonly recurring: boolean
  readonly priceLevel: number | null
  readonly what: 'need' | LineState
  readonly cents: bigint
}

/** The years in which money counts: its own, and for a recurring amount every later one of the programme. */
export function yearsOf({ year, recurring }: Pick<Flow, 'year' | 'recurring'>, { until }: Pick<Period, 'until'>): number[] {
  const end = recurring ? Math.max(year, until) : year
  return Array.from({ length: end - year + 1 }, (_, later) => year + later)
}

/** Every year of the period in order. */
export function yearsBetween({ first, last }: Pick<Period, 'first' | 'last'>): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, later) => first + later)
}

/** The years of a programme, stretched over whatever money lies outside them; null without years and without money. What recurs ends with the programme. */
export function periodOf(
  programme: { readonly firstYear: number | null; readonly lastYear: number | null },
  money: { readonly firstYear: number | null; readonly lastYear: number | null },
): Period | null {
  const firsts = [programme.firstYear, money.firstYear].filter((year) => year !== null)
  const lasts = [programme.lastYear, money.lastYear, ...firsts].filter((year) => year !== null)
  if (lasts.length === 0) return null
  const last = Math.max(...lasts)
  return { first: Math.min(...firsts, ...lasts), last, until: programme.lastYear ?? last }
}

type Tally = Record<Flow['what'], bigint> & { readonly levels: Set<number | null> }

function emptyTally(): Tally {
  return { need: 0n, requested: 0n, reserved: 0n, decided: 0n, realised: 0n, levels: new Set() }
}

function count(tally: Tally, flow: Flow, times: number): void {
  tally[flow.what] += flow.cents * BigInt(times)
  if (flow.cents !== 0n && times > 0) tally.levels.add(flow.priceLevel)
}

function sumsOf({ levels, ...amounts }: Tally): Sums {
  const cover = amounts.reserved + amounts.decided + amounts.realised
  return {
    need: String(amounts.need),
    requested: String(amounts.requested),
    reserved: String(amounts.reserved),
    decided: String(amounts.decided),
    realised: String(amounts.realised),
    cover: String(cover),
    open: String(amounts.need - cover),
    mixed: levels.size > 1,
  }
}

/** Everything together over the whole period. What is requested is kept apart from cover; different price levels mark the sum. */
export function totalOf(flows: readonly Flow[], period: Period): Sums {
  const tally = emptyTally()
  for (const flow of flows) count(tally, flow, yearsOf(flow, period).length)
  return sumsOf(tally)
}

/** Year by year, every year of the period. */
export function yearsOfFlows(flows: readonly Flow[], period: Period): YearSums[] {
  const tallies = new Map(yearsBetween(period).map((year) => [year, emptyTally()]))
  for (const flow of flows) {
    for (const year of yearsOf(flow, period)) {
      const tally = tallies.get(year)
      if (tally) count(tally, flow, 1)
    }
  }
  return [...tallies].map(([year, tally]) => ({ year, ...sumsOf(tally) }))
}

/** What one sum has more than others together; the mark of mixed price levels stays. */
export function lessOf(whole: Sums, parts: readonly Sums[]): Sums {
  const less = (name: Exclude<keyof Sums, 'mixed'>) => String(parts.reduce((left, part) => left - BigInt(part[name]), BigInt(whole[name])))
  return {
    need: less('need'),
    requested: less('requested'),
    reserved: less('reserved'),
    decided: less('decided'),
    realised: less('realised'),
    cover: less('cover'),
    open: less('open'),
    mixed: whole.mixed,
  }
}

/** The gaps where cells are taken one by one: what is left over in one does not fill another. */
export function gapsOf(cells: readonly { readonly open: string }[]): string {
  return String(cells.reduce((sum, { open }) => (BigInt(open) > 0n ? sum + BigInt(open) : sum), 0n))
}

/** Amounts per price level over the whole period, the earliest level first and what was not said last. */
export function perPriceLevel(flows: readonly Flow[], period: Period) {
  const groups = Map.groupBy(flows, ({ priceLevel }) => priceLevel)
  return [...groups]
    .map(([priceLevel, group]) => ({ priceLevel, ...totalOf(group, period) }))
    .sort((one, other) => (one.priceLevel ?? Number.POSITIVE_INFINITY) - (other.priceLevel ?? Number.POSITIVE_INFINITY))
    .map(({ priceLevel, need, cover, requested }) => ({ priceLevel, need, cover, requested }))
}

/** Stated less sum: below zero where less was stated than its parts add up to. */
export function differenceOf(stated: string, sum: string): bigint {
  return BigInt(stated) - BigInt(sum)
}
