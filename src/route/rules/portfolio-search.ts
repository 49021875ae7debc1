import { copyOf, type Draft, place, setWay, type Workbench } from './portfolio-heuristic.ts'
import type { Problem } from './portfolio-problem.ts'

/** Numbers from 0 to below 1 that are the same every time. */
export function chances(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** `rounds`: how often it is tried. `size`: how many routes at most are lifted out at a time. `warmth`: how much worse is gone on from. */
export type Attempt = {
  readonly rounds: number
  readonly size: number
  readonly warmth: number
  readonly seed: number
  readonly isOver: () => boolean
}

/**
 * Lifts a few routes that want the same meetings out of a plan and puts them back in another order. Somewhat worse plans are gone on
 * from, ever less so (annealing); the best is given back.
 */
export function rearrange(draft: Draft, bench: Workbench, attempt: Attempt): Draft {
  const chance = chances(attempt.seed)
  let best = copyOf(draft)
  let waiting = waitingIn(draft)
  for (let round = 0; round < attempt.rounds && waiting.length > 0; round += 1) {
    if (round % 64 === 63) {
      if (attempt.isOver()) break
      if (draft.total < best.total) best = copyOf(draft)
      waiting = waitingIn(draft)
    }
    const chosen = waiting[Math.floor(chance() * waiting.length)] ?? 0
    const size = 3 + Math.floor(chance() * attempt.size)
    const slack = attempt.warmth * (1 - round / attempt.rounds)
    rearrangeAround(draft, bench, { chosen, size, chance, slack })
  }
  return draft.total < best.total ? draft : best
}

function waitingIn({ costs }: Draft): readonly number[] {
  return [...costs.keys()].filter((at) => (costs[at] ?? 0) > 0)
}

type Around = { readonly chosen: number; readonly size: number; readonly chance: () => number; readonly slack: number }

function rearrangeAround(draft: Draft, bench: Workbench, { chosen, size, chance, slack }: Around): void {
  const before = draft.total
  const lifted = rivalsOf(draft, bench, { chosen, size, chance, slack })
  const undo = lifted.map((at) => ({ at, way: draft.ways[at] ?? null }))
  for (const at of lifted) setWay(draft, bench, { at, way: null })
  const noise = chance() < 0.5 ? 0.3 : 2
  const lead = chance() < 0.6 ? 100 : 0
  const weight = (at: number) => bench.problem.routes[at]?.weight ?? 0
  const ranked = lifted.map((at) => ({ at, rank: weight(at) * (1 + noise * chance()) + (at === chosen ? lead : 0) }))
  const priced = chance() < 0.5 ? bench : { ...bench, prices: bench.free }
  for (const { at } of ranked.sort((one, other) => other.rank - one.rank)) place(draft, priced, at)
  if (draft.total <= before - slack * Math.log(1 - chance())) return
  for (const { at } of undo) setWay(draft, bench, { at, way: null })
  for (const step of undo) setWay(draft, bench, step)
}

/** The same problem with only the meetings up to so many after those of a draft: most of what is later is looked at in vain. */
export function narrowed(problem: Problem, { ways }: Draft, later: number): Problem {
  const routes = problem.routes.map((route, at) => {
    const way = ways[at]
    if (!way) return route
    return {
      ...route,
      stages: route.stages.map((stage, index) => ({ ...stage, end: Math.min(stage.end, (way[index] ?? stage.end) + 1 + later) })),
    }
  })
  return { ...problem, routes }
}

/** Those that sit in the meetings that a route passes or would rather pass. */
function rivalsOf(draft: Draft, { problem }: Workbench, { chosen, size, chance }: Around): readonly number[] {
  const route = problem.routes[chosen]
  const found = new Set<number>([chosen])
  for (let turn = 0; turn < 3 * size && found.size < size; turn += 1) {
    const index = Math.floor(chance() * (route?.stages.length ?? 0))
    const stage = route?.stages[index]
    if (!stage) break
    const at = draft.ways[chosen]?.[index] ?? stage.end - 1
    const meeting = stage.first + Math.floor(chance() * (at - stage.first + 1))
    const riders = draft.riders[stage.days.seat + meeting] ?? []
    const rider = riders[Math.floor(chance() * riders.length)]
    if (rider !== undefined) found.add(rider)
  }
  return [...found]
}

/** Routes that sit in each other's way around one that waits, found from one to the next. */
export function rivalsAround(
  draft: Draft,
  { problem }: Workbench,
  { size, chance }: { readonly size: number; readonly chance: () => number },
): readonly number[] {
  const waiting = waitingIn(draft)
  const found = [waiting[Math.floor(chance() * waiting.length)] ?? 0]
  for (let turn = 0; turn < 20 * size && found.length < size; turn += 1) {
    const from = found[Math.floor(chance() * found.length)] ?? 0
    const stages = problem.routes[from]?.stages ?? []
    const index = Math.floor(chance() * stages.length)
    const stage = stages[index]
    const at = (draft.ways[from]?.[index] ?? stage?.first ?? 0) - Math.floor(chance() * 4)
    const riders = stage && at >= stage.first ? (draft.riders[stage.days.seat + at] ?? []) : []
    const rider = riders[Math.floor(chance() * riders.length)]
    if (rider !== undefined && !found.includes(rider)) found.push(rider)
  }
  return found
}
