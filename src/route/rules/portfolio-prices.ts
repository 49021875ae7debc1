import { type Draft, mend, ordersOf, placeInOrder, type Workbench } from './portfolio-heuristic.ts'
import { findPath } from './portfolio-paths.ts'
import type { Problem } from './portfolio-problem.ts'

/** Prices of room at which the cheapest ways of all routes cost `bound` less the worth of all room: no plan can cost less. */
export type Priced = { readonly prices: Float64Array; readonly bound: number; readonly draft: Draft }

/** `ways[r]`: the cheapest way of each route at the prices, null for none; `value`: what all cost less the worth of all room. */
type Answer = { readonly ways: readonly (Int32Array | null)[]; readonly value: number; readonly used: Float64Array }

/** The cheapest way of each route at these prices, without looking at the others. `value` is a bound at any prices from 0 up. */
export function answerAt(bench: Workbench, prices: Float64Array): Answer {
  const { problem, paths } = bench
  const used = new Float64Array(problem.room.length)
  let value = 0
  const ways = problem.routes.map((route) => {
    const cost = findPath(route, { paths, room: problem.room, prices })
    value += Math.min(cost, route.without)
    if (cost >= route.without) return null
    const way = paths.found.slice(0, route.stages.length)
    for (const [at, stage] of route.stages.entries()) {
      const seat = stage.days.seat + (way[at] ?? 0)
      used[seat] = (used[seat] ?? 0) + stage.takes
    }
    return way
  })
  prices.forEach((price, seat) => {
    if (price > 0) value -= price * (problem.room[seat] ?? 0)
  })
  return { ways, value, used }
}

export type Search = { readonly rounds: number; readonly isOver: () => boolean }

/**
 * Raises the price of what is overfull and lowers that of what is not (subgradient of the Lagrangian, deflected), and makes a plan at
 * these prices every few rounds.
 */
export function searchPrices(bench: Workbench, start: Draft, search: Search): Priced {
  const { problem } = bench
  let prices: Float64Array = new Float64Array(problem.room.length)
  let best: Float64Array = prices
  let [bound, stalled, length] = [Number.NEGATIVE_INFINITY, 0, 1]
  let draft = start
  const slope = new Float64Array(problem.room.length)
  for (let round = 0; round < search.rounds && !search.isOver(); round += 1) {
    const answer = answerAt(bench, prices)
    if (answer.value > bound + 1e-9) [bound, best, stalled] = [answer.value, prices, 0]
    else stalled += 1
    if (round % 25 === 24) {
      const made = planAt({ ...bench, prices: best })
      if (made.total < draft.total) draft = made
    }
    if (isProven(draft, bound)) break
    if (stalled > 8) {
      length *= 0.7
      stalled = 0
      prices = best
    }
    prices = nextPrices(prices, { slope, answer, problem, reach: length * Math.max(1, draft.total * 1.001 - answer.value) })
  }
  return { prices: best, bound, draft }
}

/** Costs are whole numbers, so that a plan is the best as soon as it is less than one above the bound. */
export function isProven({ total }: Draft, bound: number): boolean {
  return total < bound + 1 - 1e-6
}

type Move = { readonly slope: Float64Array; readonly answer: Answer; readonly problem: Problem; readonly reach: number }

function nextPrices(prices: Float64Array, { slope, answer, problem, reach }: Move): Float64Array {
  let square = 0
  for (let seat = 0; seat < slope.length; seat += 1) {
    const over = Number.isFinite(problem.room[seat]) ? (answer.used[seat] ?? 0) - (problem.room[seat] ?? 0) : 0
    const next = over + 0.6 * (slope[seat] ?? 0)
    slope[seat] = (prices[seat] ?? 0) <= 0 && next < 0 ? 0 : next
    square += (slope[seat] ?? 0) ** 2
  }
  if (square === 0) return prices
  return prices.map((price, seat) => Math.max(0, price + (reach / square) * (slope[seat] ?? 0)))
}

/** One after the other at these prices, the weightiest first, then mended. */
function planAt(bench: Workbench): Draft {
  const [byWeight = []] = ordersOf(bench.problem)
  return mend(placeInOrder(bench, byWeight), { ...bench, prices: bench.free }, 1)
}
