import type { BodyDays, ProblemRoute, Stage } from './portfolio-problem.ts'

/** Memory for looking for paths, used again for each. `found`: the meeting of each stage of the path that was found last. */
export type Paths = { readonly found: Int32Array; values: Float64Array; before: Float64Array; readonly from: Int32Array[] }

const stagesAtMost = 64
const nowhere = Number.POSITIVE_INFINITY

export function roomForPaths(days: ReadonlyMap<string, BodyDays>): Paths {
  const width = Math.max(1, ...[...days.values()].map((body) => body.times.length))
  return {
    found: new Int32Array(stagesAtMost),
    values: new Float64Array(width),
    before: new Float64Array(width),
    from: Array.from({ length: stagesAtMost }, () => new Int32Array(width)),
  }
}

/** `room`: what is left of each seat; `prices`: what a unit of it costs, beside the cost of the route itself. */
export type Terms = { readonly paths: Paths; readonly room: Float64Array; readonly prices: Float64Array }

/**
 * The cheapest way of one route through its meetings, each of which has room for it; its meetings are left in `paths.found`.
 * Infinity: there is none. Of equal ways the one with the earliest meetings.
 */
export function findPath(route: ProblemRoute, terms: Terms): number {
  const { paths } = terms
  const { stages } = route
  let before: Stage | null = null
  for (let at = 0; at < stages.length; at += 1) {
    const stage = stages[at]
    const origin = paths.from[at]
    if (!stage || !origin || stage.first >= stage.end) return nowhere
    const values = paths.before
    paths.before = paths.values
    paths.values = values
    if (before === null) startAt(stage, route.start, values)
    else stepTo(stage, before, { values, earlier: paths.before, origin })
    addPrices(stage, terms, values)
    before = stage
  }
  return traceBack(stages, paths)
}

function startAt({ days, first, end }: Stage, start: number, values: Float64Array): void {
  for (let meeting = first; meeting < end; meeting += 1) values[meeting] = (days.needs[meeting] ?? 0) < start ? nowhere : 0
}

type Step = { readonly values: Float64Array; readonly earlier: Float64Array; readonly origin: Int32Array }

/** Papers that come later can follow more meetings of the stage before: both are walked once. */
function stepTo({ days, first, end, reach }: Stage, before: Stage, { values, earlier, origin }: Step): void {
  const { byNeeds } = days
  let pointer = before.first
  let bestAt = -1
  let best = nowhere
  for (let rank = byNeeds === null ? first : 0; rank < (byNeeds === null ? end : byNeeds.length); rank += 1) {
    const meeting = byNeeds === null ? rank : (byNeeds[rank] ?? 0)
    const until = Math.min(reach[meeting] ?? 0, before.end)
    for (; pointer < until; pointer += 1) {
      const value = earlier[pointer] ?? nowhere
      if (value >= best) continue
      best = value
      bestAt = pointer
    }
    values[meeting] = best
    origin[meeting] = bestAt
  }
}

function addPrices({ days, takes, costs, first, end }: Stage, { room, prices }: Terms, values: Float64Array): void {
  const { seat } = days
  for (let meeting = first; meeting < end; meeting += 1) {
    const price = (room[seat + meeting] ?? 0) < takes ? nowhere : (prices[seat + meeting] ?? 0) * takes
    values[meeting] = (values[meeting] ?? 0) + price + (costs === null ? 0 : (costs[meeting] ?? 0))
  }
}

function traceBack(stages: readonly Stage[], { values, found, from }: Paths): number {
  const last = stages.at(-1)
  if (!last) return 0
  let best = nowhere
  let at = -1
  for (let meeting = last.first; meeting < last.end; meeting += 1) {
    const value = values[meeting] ?? nowhere
    if (value >= best) continue
    best = value
    at = meeting
  }
  for (let stage = stages.length - 1; stage >= 0 && at >= 0; stage -= 1) {
    found[stage] = at
    at = from[stage]?.[at] ?? -1
  }
  return best
}
