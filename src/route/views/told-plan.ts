import type { PlanInShort, PlannedSpot, PlannedStep, ToldConflict } from '../model/planning.ts'
import type { RoutePlan, Spot, StepPlan } from '../model/plans.ts'
import type { RouteStep } from '../model/routes.ts'
import { toldConflict } from '../rules/tell.ts'
import type { Planning } from './planning.ts'

/** A place in time as it is answered; null without one. */
export function spotView(spot: Spot | null): PlannedSpot | null {
  if (spot === null) return null
  const { start, end, precision, meeting, papersBy } = spot
  return { start, end, precision, meeting, papersBy: papersBy && { ...papersBy } }
}

type Told = { readonly plan: RoutePlan; readonly input: Planning['input'] }

/** All that goes wrong in a plan, in sentences. */
export function toldConflicts({ plan, input }: Told): ToldConflict[] {
  return plan.conflicts.map((conflict) => toldConflict(conflict, { plan, points: input.route.points }))
}

/** A plan in short. */
export function shortOf({ plan, input }: Told): PlanInShort {
  const steps = plan.steps.map(({ step, name, status, chosen }) => ({ step, name, status, spot: spotView(chosen) }))
  return { end: spotView(plan.end), steps, later: [], conflicts: toldConflicts({ plan, input }) }
}

/** A kept step with what the planner says of it. */
export function plannedStep(step: RouteStep, plan: StepPlan | undefined): PlannedStep {
  const placed = step.meeting !== null || step.firstDay !== null
  if (!plan) return { ...step, name: step.label, placed, outlook: { ...unknown } }
  const { chosen, earliest, latest, isOpen, slack, lastPapers, boundBy } = plan
  const spots = { chosen: spotView(chosen), earliest: spotView(earliest), latest: spotView(latest) }
  const outlook = { ...spots, isOpen, slack: slack && { ...slack }, lastPapers: lastPapers && { ...lastPapers }, boundBy }
  return { ...step, name: plan.name, placed, outlook }
}

const unknown = { chosen: null, earliest: null, latest: null, isOpen: false, slack: null, lastPapers: null, boundBy: null }
