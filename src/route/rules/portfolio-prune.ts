import type { Range } from './portfolio-model.ts'
import type { ProblemRoute, Stage } from './portfolio-problem.ts'

type Market = { readonly room: Float64Array; readonly prices: Float64Array }

/**
 * The meetings of each stage that a plan may use which costs less than `slack` above what the prices say at least: what a route's
 * cheapest way through any other meeting costs more could never be made up for.
 */
export function rangesWorthwhile(route: ProblemRoute, market: Market, slack: number): readonly Range[] {
  const prices = route.stages.map((stage) => pricesOf(stage, market))
  const onward = costsOnward(route.stages, prices)
  const there = costsThere(route, prices)
  const through = prices.map((own, index) => own.map((_none, at) => (there[index]?.[at] ?? 0) + (onward[index]?.[at] ?? 0)))
  const cheapest = Math.min(route.without, ...(through[0] ?? []))
  return route.stages.map((stage, index) => {
    const isWorth = (at: number) => (through[index]?.[at] ?? Number.POSITIVE_INFINITY) - cheapest <= slack
    let [first, end] = [stage.first, stage.end]
    while (first < end && !isWorth(first)) first += 1
    while (end > first && !isWorth(end - 1)) end -= 1
    return { first, end }
  })
}

function pricesOf({ days, takes, costs, first, end }: Stage, { room, prices }: Market): Float64Array {
  return days.times.map((_none, at) => {
    const seat = days.seat + at
    if (at < first || at >= end || (room[seat] ?? 0) < takes) return Number.POSITIVE_INFINITY
    return (costs?.[at] ?? 0) + (prices[seat] ?? 0) * takes
  })
}

/** The cheapest way up to and with each meeting. */
function costsThere({ stages, start }: ProblemRoute, prices: readonly Float64Array[]): readonly Float64Array[] {
  let before: Float64Array | null = null
  return stages.map((stage, index) => {
    const passed: Float64Array | null = before ? lowestUntil(before) : null
    const arrive = (at: number) =>
      passed
        ? (passed[stage.reach[at] ?? 0] ?? Number.POSITIVE_INFINITY)
        : (stage.days.needs[at] ?? 0) < start
          ? Number.POSITIVE_INFINITY
          : 0
    before = (prices[index] ?? new Float64Array()).map((own, at) => own + arrive(at))
    return before
  })
}

/** `[p]`: the lowest of the first `p`. */
function lowestUntil(values: Float64Array): Float64Array {
  const lowest = new Float64Array(values.length + 1).fill(Number.POSITIVE_INFINITY)
  for (const [at, value] of values.entries()) lowest[at + 1] = Math.min(lowest[at] ?? 0, value)
  return lowest
}

/** The cheapest way on after each meeting, without the meeting itself. */
function costsOnward(stages: readonly Stage[], prices: readonly Float64Array[]): readonly Float64Array[] {
  const onward: Float64Array[] = stages.map(({ days }) => new Float64Array(days.times.length))
  for (let index = stages.length - 2; index >= 0; index -= 1) {
    const [stage, next, after] = [stages[index], stages[index + 1], onward[index + 1]]
    if (!stage || !next || !after) break
    const byReach = new Float64Array(stage.days.times.length + 1).fill(Number.POSITIVE_INFINITY)
    for (const [at, reach] of next.reach.entries())
      byReach[reach] = Math.min(byReach[reach] ?? 0, (prices[index + 1]?.[at] ?? 0) + (after[at] ?? 0))
    const own = onward[index] ?? byReach
    let lowest = Number.POSITIVE_INFINITY
    for (let at = own.length - 1; at >= 0; at -= 1) {
      lowest = Math.min(lowest, byReach[at + 1] ?? Number.POSITIVE_INFINITY)
      own[at] = lowest
    }
  }
  return onward
}
