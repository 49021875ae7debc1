import { addDays } from '../../kernel/day.ts'
import type { PlanInput } from '../model/planner.ts'
import type { Proposal, ScenarioChange } from '../model/planning.ts'
import type { Spot, StepPlan } from '../model/plans.ts'
import type { StepPlace } from '../model/routes.ts'
import { isUsable, type Leg, legsOf } from './legs.ts'
import { planRoute } from './plan-route.ts'

type Wish = { readonly proposal: Proposal; readonly weeks?: number | undefined }

/** The shifts with which every step that is still to come is as early as it can be, as late as the fixed points allow, or so many weeks later. */
export function proposedChanges(input: PlanInput, { proposal, weeks = 1 }: Wish): ScenarioChange[] {
  const planned = new Set(input.route.steps.filter(({ status }) => status === 'planned').map(({ id }) => id))
  const { steps } = planRoute(input)
  const now = new Map(steps.map((step) => [step.step, step.chosen]))
  return wished(input, steps, { proposal, weeks }).flatMap(({ step, to }) => {
    const isThere = sameSpot(to, now.get(step) ?? null) && isPlaced(input, step)
    return to === null || !planned.has(step) || isThere ? [] : [{ kind: 'shift' as const, step, to: placeOf(to) }]
  })
}

type Wished = { readonly step: string; readonly to: Spot | null }

function wished(input: PlanInput, steps: readonly StepPlan[], { proposal, weeks }: Required<Wish>): readonly Wished[] {
  if (proposal === 'earliest') return planRoute(input, 'earliest').steps.map(({ step, chosen: to }) => ({ step, to }))
  if (proposal === 'latest') return steps.map(({ step, latest: to }) => ({ step, to }))
  const legs = new Map(legsOf(input).map((leg) => [leg.step.id, leg]))
  return steps.map(({ step, chosen }) => ({ step, to: laterSpot(legs.get(step), chosen, weeks * 7) }))
}

/** The first place of a step that can be used so many days after where it is: a meeting of its body, or the same days moved. */
function laterSpot(leg: Leg | undefined, chosen: Spot | null, days: number): Spot | null {
  if (!leg || chosen === null) return null
  const start = addDays(chosen.start, days)
  if (leg.body !== null) return leg.slots.find((slot) => slot.spot.start >= start && isUsable(slot))?.spot ?? null
  if (chosen.precision !== 'day') return { ...chosen, start, end: addDays(chosen.end, days) }
  const free = Array.from({ length: 31 }, (_, more) => addDays(start, more)).find(leg.isFree) ?? start
  return { ...chosen, start: free, end: free }
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
