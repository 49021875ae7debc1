import type { Problem, ProblemRoute } from '../src/route/rules/portfolio-problem.ts'

/** All ways of a route through its meetings, and none at all. */
function waysOf(
  route: ProblemRoute,
): readonly { readonly seats: readonly number[]; readonly cost: number; readonly takes: readonly number[] }[] {
  let ways: readonly (readonly number[])[] = [[]]
  for (const [index, stage] of route.stages.entries()) {
    const before = route.stages[index - 1]
    const fits = (way: readonly number[], meeting: number) =>
      (stage.days.needs[meeting] ?? 0) >= (before ? (before.ready[way.at(-1) ?? 0] ?? 0) : route.start)
    ways = ways.flatMap((way) => [...stage.days.times.keys()].filter((meeting) => fits(way, meeting)).map((meeting) => [...way, meeting]))
  }
  const full = ways.map((way) => ({
    seats: way.map((meeting, index) => (route.stages[index]?.days.seat ?? 0) + meeting),
    cost: route.stages.reduce((sum, stage, index) => sum + (stage.costs?.[way[index] ?? 0] ?? 0), 0),
    takes: route.stages.map((stage) => stage.takes),
  }))
  return [{ seats: [], cost: route.without, takes: [] }, ...full]
}

/** The best of all plans there are. */
export function bestOfAll({ routes, room }: Problem): number {
  const ways = routes.map(waysOf)
  let best = Number.POSITIVE_INFINITY
  const go = (at: number, cost: number, left: Float64Array): void => {
    if (cost >= best) return
    const options = ways[at]
    if (!options) best = cost
    for (const way of options ?? []) {
      const rest = left.slice()
      for (const [index, seat] of way.seats.entries()) rest[seat] = (rest[seat] ?? 0) - (way.takes[index] ?? 0)
      if (rest.every((room) => room >= 0)) go(at + 1, cost + way.cost, rest)
    }
  }
  go(0, 0, room)
  return best
}
