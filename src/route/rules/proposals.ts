import { addDays, dayNumber, dayOfNumber } from '../../kernel/day.ts'
import type { PlanInput } from '../model/planner.ts'
import type { Proposal, ScenarioChange } from '../model/planning.ts'
import type { Spot, StepPlan } from '../model/plans.ts'
import type { StepPlace } from '../model/routes.ts'
import { dayNumberOf, type Minute, startOf } from './clock.ts'
import { isUsable, type Leg, legsOf } from './legs.ts'
import { readyFor } from './passes.ts'
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
  return laterPlaces(input, steps, weeks * 7)
}

/** Every step so many days after where it is, and never before what must have been done by then of the step before it. */
function laterPlaces(input: PlanInput, steps: readonly StepPlan[], days: number): readonly Wished[] {
  const chosen = new Map(steps.map((step) => [step.step, step.chosen]))
  const ready = startOf(input.route.readyOn)
  let from: Minute | null = null
  const found: Wished[] = []
  for (const leg of legsOf(input)) {
    const spot = chosen.get(leg.step.id) ?? null
    if (spot === null) continue
    const after: Minute = readyFor(leg, { from, ready })
    const stays = leg.step.fixed || leg.step.status === 'held'
    const to = stays ? spot : laterSpot(leg, spot, { days, after })
    found.push({ step: leg.step.id, to })
    from = Math.max(from ?? 0, to === null ? startOf(addDays(spot.start, days)) : timeOf(leg, to))
  }
  return found
}

type Later = { readonly days: number; readonly after: Minute }

/** The first place of a step that can be used so many days after where it is: a meeting of its body, or the same days moved. */
function laterSpot(leg: Leg, chosen: Spot, { days, after }: Later): Spot | null {
  const start = addDays(chosen.start, days)
  if (leg.body !== null) return leg.slots.find((slot) => slot.spot.start >= start && slot.needs >= after && isUsable(slot))?.spot ?? null
  if (chosen.precision !== 'day') {
    const more = Math.max(days, dayNumberOf(after) - dayNumber(chosen.end))
    return { ...chosen, start: addDays(chosen.start, more), end: addDays(chosen.end, more) }
  }
  const first = dayOfNumber(Math.max(dayNumber(start), dayNumberOf(after)))
  const free = Array.from({ length: 31 }, (_, more) => addDays(first, more)).find(leg.isFree) ?? first
  return { ...chosen, start: free, end: free }
}

function timeOf(leg: Leg, { meeting, start }: Spot): Minute {
  return leg.slots.find((slot) => slot.spot.meeting === meeting && slot.spot.start === start)?.time ?? startOf(start)
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
