import type { LineState } from '../model/lines.ts'
import type { Amounts, Period, Sums, YearSums } from '../model/money.ts'

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

function count(tally: Tally, flow: Flow): void {
  tally[flow.what] += flow.cents
  if (flow.cents !== 0n) tally.levels.add(flow.priceLevel)
}

function amountsIn(tallies: readonly Tally[]): Amounts {
  const sum = (what: Flow['what']) => tallies.reduce((all, tally) => all + tally[what], 0n)
  const [reserved, decided, realised] = [sum('reserved'), sum('decided'), sum('realised')]
  return {
    need: String(sum('need')),
    requested: String(sum('requested')),
    reserved: String(reserved),
    decided: String(decided),
    realised: String(realised),
    cover: String(reserved + decided + realised),
    mixed: new Set(tallies.flatMap(({ levels }) => [...levels])).size > 1,
  }
}

/** What is open and what is over of cells that were taken one by one: what is left over in one does not fill another. */
function sumsOf(cells: readonly Tally[]): Sums {
  let [open, over] = [0n, 0n]
  for (const { need, reserved, decided, realised } of cells) {
    const lack = need - reserved - decided - realised
    if (lack > 0n) open += lack
    else over -= lack
  }
  return { ...amountsIn(cells), open: String(open), over: String(over) }
}

type Cells = ReadonlyMap<number, ReadonlyMap<string, Tally>>

/** A cell for each key in each year. */
function cellsOf(flows: readonly Flow[], period: Period): Cells {
  const years = new Map<number, Map<string, Tally>>()
  for (const flow of flows) {
    for (const year of yearsOf(flow, period)) {
      const keys = years.get(year) ?? new Map<string, Tally>()
      const tally = keys.get(flow.key) ?? emptyTally()
      years.set(year, keys.set(flow.key, tally))
      count(tally, flow)
    }
  }
  return years
}

/** The sums of one measure: what it has open is what it lacks. */
export function ofMeasure<Of extends Sums>({ open, ...sums }: Of): Omit<Of, 'open'> & { readonly lack: string } {
  return { ...sums, lack: open }
}

/** Everything together over the whole period; what is short is taken by key and year. What is requested is kept apart from cover. */
export function totalOf(flows: readonly Flow[], period: Period): Sums {
  return sumsOf([...cellsOf(flows, period).values()].flatMap((keys) => [...keys.values()]))
}

/** Year by year, every year of the period. */
export function yearsOfFlows(flows: readonly Flow[], period: Period): YearSums[] {
  const cells = cellsOf(flows, period)
  return yearsBetween(period).map((year) => ({ year, ...sumsOf([...(cells.get(year)?.values() ?? [])]) }))
}

/** Everything together, as it was added up already; what is short is not said. */
export function amountsOf(flows: readonly Flow[]): Amounts {
  const tally = emptyTally()
  for (const flow of flows) count(tally, flow)
  return amountsIn([tally])
}

/** What one sum has more than others together; the mark of mixed price levels stays. */
export function lessOf(whole: Amounts, parts: readonly Amounts[]): Amounts {
  const less = (name: Exclude<keyof Amounts, 'mixed'>) =>
    String(parts.reduce((left, part) => left - BigInt(part[name]), BigInt(whole[name])))
  return {
    need: less('need'),
    requested: less('requested'),
    reserved: less('reserved'),
    decided: less('decided'),
    realised: less('realised'),
    cover: less('cover'),
    mixed: whole.mixed,
  }
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
