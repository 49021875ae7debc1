import type { Highs } from 'highs'
import type { Effort, PortfolioInput, PortfolioPlan } from '../model/portfolio.ts'
import { firstDraft, planOf } from './portfolio.ts'
import { compilePortfolio } from './portfolio-compile.ts'
import { type Draft, type Workbench, workbenchOf } from './portfolio-heuristic.ts'
import type { Part, Range } from './portfolio-model.ts'
import { isProven, searchPrices } from './portfolio-prices.ts'
import { rangesWorthwhile } from './portfolio-prune.ts'
import { chances, narrowed, rearrange, rivalsAround } from './portfolio-search.ts'
import { loadSolver, solvePart } from './portfolio-solver.ts'

/** Up to so many meetings of so many stages the solver gets a portfolio whole. */
const wholeAtMost = 25_000
const priceRounds = 300
const rearrangeRounds = 100_000
const meetingsLater = 16
const parts = 8
const nodesOfWhole = 1_000_000
/** Seconds kept for what comes after the solver. */
const spare = 0.5

type State = {
  readonly bench: Workbench
  readonly draft: Draft
  readonly bound: number
  readonly highs: Highs
  readonly watch: Watch
}

/** What is left of the time in seconds; `isOver`: less than a part of it; `wasCut`: that something was stopped by time. */
type Watch = { readonly left: () => number; readonly isOver: (part: number) => () => boolean; wasCut: boolean }

function watchOf({ seconds, clock }: Effort): Watch {
  const started = clock()
  const left = () => seconds - (clock() - started) / 1000
  const watch: Watch = { left, wasCut: false, isOver: (part) => () => (left() < part * seconds ? cut(watch) : false) }
  return watch
}

function cut(watch: Watch): true {
  watch.wasCut = true
  return true
}

/**
 * The best plan that can be found within the effort, with a bound that no plan goes below: prices of room first, then what can be moved
 * at these prices, then the solver: on all that is still open where that is little, else on parts of it. The same input gives the same
 * plan, unless time stopped it. Computes for seconds: run it where nobody waits.
 */
export async function improvePortfolio(input: PortfolioInput, effort: Effort): Promise<PortfolioPlan> {
  const watch = watchOf(effort)
  const highs = await loadSolver()
  const problem = compilePortfolio(input)
  const bench = workbenchOf(problem)
  const { prices, bound, draft } = searchPrices(bench, firstDraft(bench), { rounds: priceRounds, isOver: watch.isOver(0.65) })
  const atPrices = { ...bench, prices }
  const near = { ...atPrices, problem: narrowed(problem, draft, meetingsLater) }
  const attempt = { rounds: rearrangeRounds, size: 12, warmth: 3, seed: 1, isOver: watch.isOver(0.3) }
  const moved = isProven(draft, bound) ? draft : rearrange(draft, near, attempt)
  const state = withSolver({ bench: atPrices, draft: moved, bound, highs, watch })
  return planOf(problem, { ...state, stoppedBy: watch.wasCut ? 'time' : 'effort' })
}

function withSolver(state: State): Pick<State, 'draft' | 'bound'> {
  if (isProven(state.draft, state.bound)) return state
  const ranges = rangesOpen(state)
  const size = ranges.reduce((sum, ofRoute) => sum + ofRoute.reduce((all, { first, end }) => all + end - first, 0), 0)
  return size <= wholeAtMost ? solveWhole(state, ranges) : solveInParts(state)
}

/** What can still be in a better plan: all else costs more than the room between plan and bound. */
function rangesOpen({ bench, draft, bound }: State): readonly (readonly Range[])[] {
  const { routes, room } = bench.problem
  return routes.map((route) => rangesWorthwhile(route, { room, prices: bench.prices }, draft.total - bound))
}

/** A better plan lies within the ranges or nowhere, so that the bound within them holds for all. */
function solveWhole({ bench, draft, bound, highs, watch }: State, ranges: readonly (readonly Range[])[]): Pick<State, 'draft' | 'bound'> {
  const none = { first: 0, end: 0 }
  const part: Part = { routes: bench.problem.routes.map((_none, at) => at), rangeOf: (_stage, at, index) => ranges[at]?.[index] ?? none }
  const solved = solvePart(highs, { draft, bench, part }, { seconds: Math.max(0.1, watch.left() - spare), nodes: nodesOfWhole })
  if (solved.wasCut) cut(watch)
  return { draft: solved.draft, bound: Math.max(bound, Math.min(solved.bound, draft.total)) }
}

/** Routes that sit in each other's way, placed anew together, a few dozen at a time. */
function solveInParts({ bench, draft: start, bound, highs, watch }: State): Pick<State, 'draft' | 'bound'> {
  const chance = chances(2)
  let draft = start
  for (let turn = 0; turn < parts; turn += 1) {
    const seconds = Math.min(2, watch.left() - spare)
    if (seconds < 0.2) cut(watch)
    if (seconds < 0.2) break
    const routes = rivalsAround(draft, bench, { size: 30, chance })
    const solved = solvePart(highs, { draft, bench, part: { routes, rangeOf: aroundNow(draft) } }, { seconds, nodes: 200 })
    if (solved.wasCut) cut(watch)
    draft = solved.draft
  }
  return { draft, bound }
}

/** A few meetings before and after where each route is now. */
function aroundNow({ ways }: Draft): Part['rangeOf'] {
  return ({ first, end }, at, index) => {
    const now = ways[at]?.[index] ?? first
    return { first: Math.max(first, now - 8), end: Math.min(end, now + 6) }
  }
}
