import type { PlanInput } from '../model/planner.ts'
import type { Proposal, ScenarioChange } from '../model/planning.ts'
import type { Spot } from '../model/plans.ts'
import type { StepPlace } from '../model/routes.ts'
import { planRoute } from './plan-route.ts'

/** The shifts with which every step that is still to come is as early as it can be, or as late as the fixed points allow. */
export function proposedChanges(input: PlanInput, wish: Proposal): ScenarioChange[] {
  const planned = new Set(input.route.steps.filter(({ status }) => status === 'planned').map(({ id }) => id))
  const now = new Map(planRoute(input).steps.map((step) => [step.step, step.chosen]))
  const steps = wish === 'earliest' ? planRoute(input, 'earliest').steps : planRoute(input).steps
  return steps.flatMap((step) => {
    const to = wish === 'earliest' ? step.chosen : step.latest
    const isThere = sameSpot(to, now.get(step.step) ?? null) && isPlaced(input, step.step)
    return to === null || !planned.has(step.step) || isThere ? [] : [{ kind: 'shift' as const, step: step.step, to: placeOf(to) }]
  })
}

function isPlaced({ route }: PlanInput, id: string): boolean {
  return route.steps.some((step) => step.id === id && step.place !== null)
}

function sameSpot(one: Spot | null, other: Spot | null): boolean {
  return one?.meeting === other?.meeting && one?.start === other?.start && one?.end === other?.end
}

function placeOf({ meeting, start, end, precision }: Spot): StepPlace {
  if (meeting !== null) return { meeting, firstDay: null, lastDay: null, precision: 'day' }
  return { meeting, firstDay: start, lastDay: end, precision }
}
