import { dayNumber } from '../../kernel/day.ts'
import type { PortfolioChange, PortfolioInput, PortfolioPlan, RoutePlacement } from '../model/portfolio.ts'
import { planOf } from './portfolio.ts'
import { compilePortfolio } from './portfolio-compile.ts'
import { costOf, type Draft, displace, emptyDraft, place, setWay, type Workbench, workbenchOf } from './portfolio-heuristic.ts'
import { answerAt } from './portfolio-prices.ts'

/** A step of a dossier that is put at a meeting. */
export type Fixing = { readonly dossier: string; readonly step: string; readonly meeting: string }

/**
 * What becomes of a plan when one dossier is put at a meeting: who has no room beside it any more looks for another place, and who
 * waited for what came free moves up; all others stay where they are.
 */
export function moveDossier(input: PortfolioInput, plan: PortfolioPlan, fixing: Fixing): PortfolioChange {
  const problem = compilePortfolio(withFixed(input, fixing))
  const bench = workbenchOf(problem)
  const draft = draftOf(bench, plan, fixing.dossier)
  const lastDay = lastDays(input)
  const chosen = problem.routes.findIndex((route) => route.dossier === fixing.dossier)
  if (chosen >= 0) displace(draft, bench, chosen)
  moveUp(draft, bench, chosen)
  const changed = planOf(problem, { draft, bound: answerAt(bench, bench.free).value, stoppedBy: 'effort' })
  const moved = plan.placements.flatMap((from, at) => {
    const to = changed.placements[at]
    if (!to || isSame(from, to)) return []
    const [was, is] = [lastDay(from), lastDay(to)]
    return [{ dossier: from.dossier, from, to, shiftDays: was === null || is === null ? null : is - was }]
  })
  return { plan: changed, moved }
}

/** The day of the last meeting of a placement, as a number. */
function lastDays({ bodies }: PortfolioInput): (placement: RoutePlacement) => number | null {
  const days = new Map(bodies.flatMap((body) => body.meetings.map(({ id, day }) => [id, dayNumber(day)] as const)))
  return ({ meetings }) => days.get(meetings.at(-1)?.meeting ?? '') ?? null
}

function withFixed(input: PortfolioInput, { dossier, step, meeting }: Fixing): PortfolioInput {
  const routes = input.routes.map((route) => {
    if (route.dossier !== dossier) return route
    const steps = route.steps.map((known) => (known.id === step ? { ...known, place: { meeting }, fixed: true } : known))
    return { ...route, steps }
  })
  return { ...input, routes }
}

/** The plan as it is, without the dossier that is to move and without places that are no more. */
function draftOf(bench: Workbench, { placements }: PortfolioPlan, moving: string): Draft {
  const draft = emptyDraft(bench.problem)
  for (const [at, route] of bench.problem.routes.entries()) {
    const placement = placements[at]
    if (!placement?.placed || route.dossier === moving) continue
    const way = route.stages.map(({ days }, index) => days.meetings.findIndex(({ id }) => id === placement.meetings[index]?.meeting))
    if (way.every((meeting) => meeting >= 0)) setWay(draft, bench, { at, way: Int32Array.from(way) })
  }
  return draft
}

/** Who waits takes what came free, when it is better off with it. */
function moveUp(draft: Draft, bench: Workbench, chosen: number): void {
  for (const [at, route] of bench.problem.routes.entries()) {
    const way = draft.ways[at] ?? null
    if (at === chosen || costOf(route, way) === 0) continue
    const before = draft.total
    place(draft, bench, at)
    if (draft.total >= before) setWay(draft, bench, { at, way })
  }
}

function isSame(one: RoutePlacement, other: RoutePlacement): boolean {
  return one.placed === other.placed && one.meetings.every(({ meeting }, index) => other.meetings[index]?.meeting === meeting)
}
