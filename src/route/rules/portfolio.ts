import { dayOfNumber } from '../../kernel/day.ts'
import type { PortfolioInput, PortfolioPlan, RoutePlacement } from '../model/portfolio.ts'
import { compilePortfolio } from './portfolio-compile.ts'
import { type Draft, quickDraft, type Workbench, workbenchOf } from './portfolio-heuristic.ts'
import { answerAt } from './portfolio-prices.ts'
import type { LabelDays, Problem } from './portfolio-problem.ts'
import { rearrange } from './portfolio-search.ts'

const quickRounds = 1000

/** A plan for all routes at once: one after the other by weight, then mended. Its bound is what each costs as if it were alone. */
export function placeAtOnce(input: PortfolioInput): PortfolioPlan {
  const problem = compilePortfolio(input)
  const bench = workbenchOf(problem)
  const draft = firstDraft(bench)
  return planOf(problem, { draft, bound: answerAt(bench, bench.free).value, stoppedBy: 'effort' })
}

export function firstDraft(bench: Workbench): Draft {
  return rearrange(quickDraft(bench), bench, { rounds: quickRounds, size: 6, warmth: 0, seed: 1, isOver: () => false })
}

type Outcome = { readonly draft: Draft; readonly bound: number; readonly stoppedBy: PortfolioPlan['stoppedBy'] }

/** Costs are whole numbers, so that a bound may be rounded up. */
export function planOf(problem: Problem, { draft, bound, stoppedBy }: Outcome): PortfolioPlan {
  const objective = Math.round(draft.total)
  const whole = Math.min(objective, Math.max(0, Math.ceil(bound - 1e-6)))
  const proven = whole === objective
  return {
    placements: problem.routes.map((_none, at) => placementOf(problem, draft, at)),
    objective,
    bound: whole,
    gap: proven ? 0 : (objective - whole) / objective,
    proven,
    stoppedBy: proven ? 'proof' : stoppedBy,
  }
}

function placementOf({ routes }: Problem, { ways, costs }: Draft, at: number): RoutePlacement {
  const { dossier = '', stages = [], alone = null, leading = [] } = routes[at] ?? {}
  const way = ways[at] ?? null
  const meetings = stages.flatMap(({ step, days }, index) => {
    const meeting = way ? days.meetings[way[index] ?? -1] : undefined
    return meeting ? [{ step, meeting: meeting.id }] : []
  })
  const last = stages.at(-1)?.ends[way?.at(-1) ?? -1] ?? Number.POSITIVE_INFINITY
  const between = stages.flatMap(({ labels }, index) => labels.flatMap((label) => dayOfLabel(label, way?.[index] ?? -1)))
  return {
    dossier,
    placed: way !== null,
    meetings,
    days: way === null ? [] : [...leading.flatMap((label) => dayOfLabel(label, 0)), ...between],
    end: Number.isFinite(last) ? dayOfNumber(last) : null,
    waits: Number.isFinite(last) && alone !== null ? Math.round(last - alone) : null,
    cost: Math.round(costs[at] ?? 0),
  }
}

function dayOfLabel({ step, days }: LabelDays, meeting: number): RoutePlacement['days'] {
  const day = days[meeting]
  return day === undefined || !Number.isFinite(day) ? [] : [{ step, day: dayOfNumber(Math.floor(day)) }]
}
