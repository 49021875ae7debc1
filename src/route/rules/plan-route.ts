import type { PlanInput, StepToPlan } from '../model/planner.ts'
import type { RoutePlan, Slack, StepPlan } from '../model/plans.ts'
import { type Choice, chooseCourse, type Mode } from './choose.ts'
import { dayNumberOf, startOf } from './clock.ts'
import { conflictsOf } from './conflicts.ts'
import { legsOf, nameOf, type Slot } from './legs.ts'
import { backwardPass, forwardPass, type Late } from './passes.ts'

/** For each step of a route where it is, when it can be at the earliest and the latest, and all that is wrong with the plan. */
export function planRoute(input: PlanInput, mode: Mode = 'as-planned'): RoutePlan {
  const legs = legsOf(input)
  const earliest = forwardPass(legs, startOf(input.route.readyOn))
  const latest = backwardPass(legs)
  const course = chooseCourse(input, legs, mode)
  const found = new Map(
    course.choices.map((choice, index) => [choice.leg.step.id, stepPlan(choice, earliest[index] ?? null, latest[index] ?? null)]),
  )
  return {
    dossier: input.route.dossier,
    steps: input.route.steps.map((step) => found.get(step.id) ?? outside(step, input)),
    conflicts: conflictsOf(course),
    end: course.choices.at(-1)?.slot?.spot ?? null,
  }
}

function stepPlan({ leg, slot }: Choice, earliest: Slot | null, late: Late | null): StepPlan {
  const { id: step, status } = leg.step
  const chosen = slot?.spot ?? null
  const head = { step, name: leg.name, status, chosen }
  if (status === 'held') return { ...head, ...nothing, earliest: chosen, latest: chosen }
  const hasPapers = late !== null && leg.body !== null
  return {
    ...head,
    earliest: earliest?.spot ?? null,
    latest: late === null || late.isOpen ? null : late.slot.spot,
    isOpen: late?.isOpen ?? false,
    slack: slackOf(slot, late),
    lastPapers: hasPapers ? (late.papers.spot.papersBy ?? { day: late.papers.spot.start, hour: 24 }) : null,
    boundBy: late?.boundBy ?? null,
  }
}

const nothing = { earliest: null, latest: null, isOpen: false, slack: null, lastPapers: null, boundBy: null }

function slackOf(slot: Slot | null, late: Late | null): Slack | null {
  if (slot === null || late === null || late.isOpen) return null
  const days = dayNumberOf(late.slot.time) - dayNumberOf(slot.time)
  return { days, meetings: late.times.filter((time) => time > slot.time).length }
}

function outside(step: StepToPlan, { bodies }: PlanInput): StepPlan {
  const at = step.at
  const body = 'body' in at ? (bodies.find((found) => found.id === at.body) ?? null) : null
  return { step: step.id, name: nameOf(step, body), status: step.status, chosen: null, ...nothing }
}
