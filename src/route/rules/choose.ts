import type { PlanInput } from '../model/planner.ts'
import { type Minute, startOf } from './clock.ts'
import { isUsable, isWithin, type Leg, type Slot, slotWithin } from './legs.ts'
import { earliestSlot, readyAfter, readyFor } from './passes.ts'

/** `as-planned`: every step where it is planned, the others as early as they can be; `earliest`: all that is not fixed as early as it can be. */
export type Mode = 'as-planned' | 'earliest'

/** Where a step is. `from`: the first minute at which it can be, seen what comes before; null without a place. */
export type Choice = { readonly leg: Leg; readonly slot: Slot | null; readonly from: Minute | null }

/** A route with a place for each step. `ready`: the first minute at which the papers can be there. */
export type Course = { readonly input: PlanInput; readonly choices: readonly Choice[]; readonly ready: Minute }

export function chooseCourse(input: PlanInput, legs: readonly Leg[], mode: Mode): Course {
  const ready = startOf(input.route.readyOn)
  const choices: Choice[] = []
  for (const leg of legs) choices.push(choiceOf(leg, { before: choices.at(-1) ?? null, ready, mode }))
  return { input, choices, ready }
}

type Before = { readonly before: Choice | null; readonly ready: Minute; readonly mode: Mode }

function choiceOf(leg: Leg, { before, ready, mode }: Before): Choice {
  const from = readyFor(leg, { from: before?.from ?? null, ready })
  const stays = leg.step.place !== null && (mode === 'as-planned' || leg.step.fixed || leg.step.status === 'held')
  const isReached = before === null || before.slot !== null
  const slot = stays ? placeOf(leg, from) : isReached ? earliestSlot(leg, from) : null
  if (slot === null) return { leg, slot, from: null }
  const earliest = before?.from == null ? slot.time : readyAfter(before.from, leg.step.minHandlingDays)
  return { leg, slot, from: Math.min(slot.lastTime, Math.max(slot.time, earliest)) }
}

/** Where a step is planned, also when that cannot be; null when its meeting is not known. */
function placeOf(leg: Leg, from: Minute): Slot | null {
  const { place } = leg.step
  if (place === null) return null
  if ('meeting' in place) return leg.slots.find((slot) => slot.spot.meeting === place.meeting) ?? null
  const known = leg.slots.filter((slot) => isWithin(slot, place.period))
  const best = known.find((slot) => slot.needs >= from && isUsable(slot)) ?? known.find(isUsable) ?? known[0]
  return best ?? slotWithin(place.period, leg.hindrancesIn(place.period))
}
