import { findPath, type Paths, roomForPaths } from './portfolio-paths.ts'
import type { Problem, ProblemRoute } from './portfolio-problem.ts'

/** A place for every route. `ways[r]`: the meeting of each of its stages, null: not placed; `costs[r]`: its cost; `riders`: who sits at a seat. */
export type Draft = {
  readonly ways: (Int32Array | null)[]
  readonly costs: Float64Array
  readonly left: Float64Array
  readonly riders: number[][]
  total: number
}

/** Memory and prices while routes are placed; `free`: no price anywhere. */
export type Workbench = { readonly problem: Problem; readonly paths: Paths; readonly prices: Float64Array; readonly free: Float64Array }

export function workbenchOf(problem: Problem): Workbench {
  const free = new Float64Array(problem.room.length)
  return { problem, paths: roomForPaths(problem.days), prices: free, free }
}

export function emptyDraft({ routes, room }: Problem): Draft {
  const costs = Float64Array.from(routes, (route) => route.without)
  return {
    ways: routes.map(() => null),
    costs,
    left: room.slice(),
    riders: Array.from(room, () => []),
    total: costs.reduce((sum, cost) => sum + cost, 0),
  }
}

export function copyOf(draft: Draft): Draft {
  return {
    ways: [...draft.ways],
    costs: draft.costs.slice(),
    left: draft.left.slice(),
    riders: draft.riders.map((riders) => [...riders]),
    total: draft.total,
  }
}

/** What a way costs the route itself. */
export function costOf(route: ProblemRoute, way: Int32Array | null): number {
  if (way === null) return route.without
  return route.stages.reduce((sum, stage, at) => sum + (stage.costs?.[way[at] ?? 0] ?? 0), 0)
}

/** Gives a route this way, or none. */
export function setWay(draft: Draft, { problem }: Workbench, { at, way }: { readonly at: number; readonly way: Int32Array | null }): void {
  const route = problem.routes[at]
  if (!route) return
  leave(draft, route, at)
  sit(draft, route, { at, way })
  const cost = costOf(route, way)
  draft.total += cost - (draft.costs[at] ?? 0)
  draft.costs[at] = cost
  draft.ways[at] = way
}

function leave({ left, riders, ways }: Draft, { stages }: ProblemRoute, at: number): void {
  const way = ways[at]
  for (let index = 0; way && index < stages.length; index += 1) {
    const stage = stages[index]
    if (!stage) break
    const seat = stage.days.seat + (way[index] ?? 0)
    left[seat] = (left[seat] ?? 0) + stage.takes
    riders[seat]?.splice(riders[seat].indexOf(at), 1)
  }
}

function sit(
  { left, riders }: Draft,
  { stages }: ProblemRoute,
  { at, way }: { readonly at: number; readonly way: Int32Array | null },
): void {
  for (let index = 0; way && index < stages.length; index += 1) {
    const stage = stages[index]
    if (!stage) break
    const seat = stage.days.seat + (way[index] ?? 0)
    left[seat] = (left[seat] ?? 0) - stage.takes
    riders[seat]?.push(at)
  }
}

/** Places a route as cheaply as what is left of the agendas allows. */
export function place(draft: Draft, bench: Workbench, at: number): void {
  const route = bench.problem.routes[at]
  if (!route) return
  setWay(draft, bench, { at, way: null })
  const value = findPath(route, { paths: bench.paths, room: draft.left, prices: bench.prices })
  if (value < route.without) setWay(draft, bench, { at, way: bench.paths.found.slice(0, route.stages.length) })
}

/** The routes one after the other, in this order. */
export function placeInOrder(bench: Workbench, order: readonly number[]): Draft {
  const draft = emptyDraft(bench.problem)
  for (const at of order) place(draft, bench, at)
  return draft
}

/** Orders that are worth trying: the weightiest first, and of those who is ready first or takes least. */
export function ordersOf({ routes }: Problem): readonly (readonly number[])[] {
  const all = routes.map((_none, at) => at)
  const weight = (at: number) => routes[at]?.weight ?? 0
  const start = (at: number) => routes[at]?.start ?? 0
  const takes = (at: number) => routes[at]?.stages.reduce((sum, stage) => sum + stage.takes, 0) ?? 0
  return [
    all.toSorted((one, other) => weight(other) - weight(one) || start(one) - start(other) || one - other),
    all.toSorted((one, other) => start(one) - start(other) || weight(other) - weight(one) || one - other),
    all.toSorted((one, other) => weight(other) / takes(other) - weight(one) / takes(one) || start(one) - start(other) || one - other),
  ]
}

/** The best of the orders, then mended. */
export function quickDraft(bench: Workbench): Draft {
  let best = emptyDraft(bench.problem)
  for (const order of ordersOf(bench.problem)) {
    const draft = placeInOrder(bench, order)
    if (draft.total < best.total) best = draft
  }
  return mend(best, bench, 1)
}

/**
 * Lets each route that waits push others aside and finds those another place; kept only when all together get better. The costliest
 * first, so many rounds.
 */
export function mend(draft: Draft, bench: Workbench, rounds: number): Draft {
  for (let round = 0; round < rounds; round += 1) {
    const before = draft.total
    const waiting = bench.problem.routes.map((_none, at) => at).filter((at) => (draft.costs[at] ?? 0) > 0)
    waiting.sort((one, other) => (draft.costs[other] ?? 0) - (draft.costs[one] ?? 0) || one - other)
    for (const at of waiting) pushIn(draft, bench, at)
    if (draft.total >= before) break
  }
  return draft
}

function pushIn(draft: Draft, bench: Workbench, at: number): void {
  const before = draft.total
  const undo = displace(draft, bench, at)
  if (draft.total >= before) for (const step of undo.toReversed()) setWay(draft, bench, step)
}

type Undo = { readonly at: number; readonly way: Int32Array | null }

/**
 * A route takes its cheapest way as if it were alone; those it pushes out look for another, the lightest first to go. Gives back what
 * was before, in the order in which it was left.
 */
export function displace(draft: Draft, bench: Workbench, at: number): readonly Undo[] {
  const route = bench.problem.routes[at]
  const undo: Undo[] = [{ at, way: draft.ways[at] ?? null }]
  if (!route) return undo
  setWay(draft, bench, { at, way: null })
  const value = findPath(route, { paths: bench.paths, room: bench.problem.room, prices: bench.free })
  if (value < route.without) setWay(draft, bench, { at, way: bench.paths.found.slice(0, route.stages.length) })
  const pushed = overfull(draft, bench, at)
  for (const other of pushed) undo.push({ at: other, way: draft.ways[other] ?? null })
  for (const other of pushed) setWay(draft, bench, { at: other, way: null })
  for (const other of pushed) place(draft, bench, other)
  return undo
}

/** Who has to go from the meetings that a route makes overfull: the lightest first, until the rest fits. */
function overfull(draft: Draft, { problem }: Workbench, at: number): readonly number[] {
  const { routes } = problem
  const way = draft.ways[at]
  if (!way) return []
  const pushed = new Set<number>()
  for (const [index, stage] of (routes[at]?.stages ?? []).entries()) {
    const seat = stage.days.seat + (way[index] ?? 0)
    let lack = -(draft.left[seat] ?? 0)
    const riders = lack > 0 ? ridersOf(seat, draft, problem).filter((rider) => rider.at !== at) : []
    while (lack > 0 && riders.length > 0) {
      const rider = riders.shift()
      lack -= rider?.takes ?? 0
      if (rider) pushed.add(rider.at)
    }
  }
  return [...pushed].sort((one, other) => (routes[other]?.weight ?? 0) - (routes[one]?.weight ?? 0) || one - other)
}

type Rider = { readonly at: number; readonly takes: number; readonly weight: number }

function ridersOf(seat: number, { riders }: Draft, { routes }: Problem): Rider[] {
  const found = (riders[seat] ?? []).map((at): Rider => {
    const { weight = 0, stages = [] } = routes[at] ?? {}
    return { at, weight, takes: stages.find(({ days }) => days.seat <= seat && seat < days.seat + days.times.length)?.takes ?? 0 }
  })
  return found.sort((one, other) => one.weight - other.weight || one.at - other.at)
}
