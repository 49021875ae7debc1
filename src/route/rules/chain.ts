import { type Day, dayOfNumber } from '../../kernel/day.ts'
import type { Reason } from '../model/plans.ts'
import type { Choice, Course } from './choose.ts'
import { dayNumberOf, type Minute, minuteOf } from './clock.ts'
import { isUsable, type Slot } from './legs.ts'
import { earliestSlot, readyFor } from './passes.ts'

const namedAtMost = 2

/** Why a step is not earlier than it is: link by link back to a choice, to what was held, or to the day on which the papers are there. */
export function chainTo(course: Course, index: number): readonly Reason[] {
  const choice = course.choices[index]
  if (!choice || choice.leg.step.status === 'held') return []
  const step = choice.leg.step.id
  if (choice.slot === null) return [{ kind: 'unplaced', step }]
  const ready = readyAt(course, index)
  const earliest = earliestSlot(choice.leg, ready)
  if (earliest !== null && earliest.time < choice.slot.time)
    return [{ kind: 'chosen', step, spot: choice.slot.spot, couldBe: earliest.spot }]
  return [...passedOver(choice, { ready, until: choice.slot.time }), ...beforeIt(course, index)]
}

/** When the papers of a step can be there, seen where the step before it is. */
export function readyAt({ choices, ready }: Course, index: number): Minute {
  const choice = choices[index]
  return choice ? readyFor(choice.leg, { from: choices[index - 1]?.from ?? null, ready }) : ready
}

/** What comes before a step, and the chain to that. */
export function beforeIt(course: Course, index: number): readonly Reason[] {
  const choice = course.choices[index]
  const before = course.choices[index - 1]
  if (!choice) return []
  if (!before?.slot) return startOfRoute(course, choice)
  const link = { step: choice.leg.step.id, after: before.leg.step.id, afterSpot: before.slot.spot, days: choice.leg.step.minHandlingDays }
  const spot = choice.slot?.spot ?? before.slot.spot
  return [{ kind: 'follows', ...link, spot }, ...chainTo(course, index - 1)]
}

/** The first step waits for its papers where a meeting went by before they were there, else for the first meeting. */
function startOfRoute({ input, ready }: Course, { leg, slot }: Choice): readonly Reason[] {
  const isWaiting = leg.body === null || leg.slots.some((one) => one.needs < ready && (slot === null || one.time < slot.time))
  if (isWaiting && ready > minuteOf(input.now)) return [{ kind: 'ready', day: input.route.readyOn }]
  return slot === null || leg.body === null ? [] : [{ kind: 'no-earlier', step: leg.step.id }]
}

/** Meetings that could have been used but for what stood in their way, or but for their papers: the last few before `until`. */
export function passedOver(choice: Choice, { ready, until }: { readonly ready: Minute; readonly until: Minute }): readonly Reason[] {
  const between = choice.leg.slots.filter((slot) => slot.time >= ready && slot.time < until)
  return between.slice(-namedAtMost).map((slot) => whyNot(choice.leg.step.id, { slot, papersFrom: dayOfNumber(dayNumberOf(ready)) }))
}

function whyNot(step: string, { slot, papersFrom }: { readonly slot: Slot; readonly papersFrom: Day }): Reason {
  const [by] = slot.hindrances.filter((hindrance) => hindrance.certain)
  if (by && !isUsable(slot)) return { kind: 'hindered', step, spot: slot.spot, by }
  return { kind: 'missed', step, spot: slot.spot, papersFrom }
}
