import { dayNumber, dayOfNumber } from '../../kernel/day.ts'
import type { Period } from '../model/planner.ts'
import { dayNumberOf, type Minute, minutesOfDay, startOf } from './clock.ts'
import { isUsable, type Leg, type Slot, slotWithin } from './legs.ts'

/** The first minute at which the papers of a step can be there after one that took place at `time`. */
export function readyAfter(time: Minute, handlingDays: number): Minute {
  return handlingDays === 0 ? time : (dayNumberOf(time) + handlingDays) * minutesOfDay
}

/** The last minute of a step after which papers can still be there at `needs`. */
function lastBefore(needs: Minute, handlingDays: number): Minute {
  return handlingDays === 0 ? needs : (dayNumberOf(needs) - handlingDays) * minutesOfDay + minutesOfDay - 1
}

/** The first place that can be used when papers are there at `ready`. */
export function earliestSlot(leg: Leg, ready: Minute): Slot | null {
  const meeting = leg.slots.find((slot) => slot.needs >= ready && isUsable(slot)) ?? null
  const day = leg.window === null ? null : firstDay(leg, leg.window, ready)
  return meeting !== null && (day === null || meeting.time <= day.time) ? meeting : day
}

function firstDay(leg: Leg, window: Period, ready: Minute): Slot | null {
  const last = dayNumber(window.end)
  for (let day = Math.max(dayNumber(window.start), dayNumberOf(ready)); day <= last; day += 1)
    if (leg.isFree(dayOfNumber(day))) return slotWithin(periodFrom(window, day), [])
  return null
}

function periodFrom(window: Period, day: number): Period {
  const start = dayOfNumber(day)
  if (window.precision === 'day' || start === window.end) return { start, end: start, precision: 'day' }
  return start === window.start ? window : { start, end: window.end, precision: 'range' }
}

/** The earliest place of each step after those before it; null from the first that has none. */
export function forwardPass(legs: readonly Leg[], ready: Minute): readonly (Slot | null)[] {
  const found: (Slot | null)[] = []
  let from: Minute | null = null
  for (const leg of legs) {
    const slot: Slot | null =
      leg.step.status === 'held'
        ? (leg.slots[0] ?? heldWithin(leg))
        : from === null && found.length > 0
          ? null
          : earliestSlot(leg, readyFor(leg, { from, ready }))
    found.push(slot)
    from = slot === null ? null : slot.time
  }
  return found
}

function heldWithin({ window }: Leg): Slot | null {
  return window === null ? null : slotWithin(window, [])
}

/** When papers for a step can be there: the dossier's own day counts until the first step that was not held. */
export function readyFor({ step }: Leg, { from, ready }: { readonly from: Minute | null; readonly ready: Minute }): Minute {
  return from === null ? ready : Math.max(ready, readyAfter(from, step.minHandlingDays))
}

/**
 * The latest place of a step. `needs`: the last minute for its papers, `papers` the place they are for; `times`: all its meetings that do; `isOpen`: nothing ends it.
 */
export type Late = {
  readonly slot: Slot
  readonly needs: Minute
  readonly papers: Slot
  readonly times: readonly Minute[]
  readonly boundBy: string | null
  readonly isOpen: boolean
}

/** The latest place of each step with which those after it and the fixed points can still be met. */
export function backwardPass(legs: readonly Leg[]): readonly (Late | null)[] {
  const found: (Late | null)[] = []
  let bound: { minute: Minute; point: string | null } = { minute: Number.POSITIVE_INFINITY, point: null }
  for (const leg of [...legs].reverse()) {
    if (leg.deadline !== null && leg.deadline.minute < bound.minute) bound = leg.deadline
    const late = latestOf(leg, bound)
    found.push(late)
    bound = { minute: late === null ? Number.NEGATIVE_INFINITY : lastBefore(late.needs, leg.step.minHandlingDays), point: bound.point }
  }
  return found.reverse()
}

function latestOf(leg: Leg, { minute, point }: { readonly minute: Minute; readonly point: string | null }): Late | null {
  const fitting = leg.slots.filter((slot) => slot.time <= minute && isUsable(slot))
  const day = leg.window === null ? null : lastDay(leg, leg.window, minute)
  const all = day === null ? fitting : [...fitting, day]
  let [latest, papers] = [all[0], all[0]]
  if (!latest || !papers) return null
  for (const slot of all) {
    if (slot.time >= latest.time) latest = slot
    if (slot.needs > papers.needs) papers = slot
  }
  const isOpen = day !== null && !Number.isFinite(minute) && leg.window?.precision === 'day'
  return { slot: latest, needs: papers.needs, papers, times: fitting.map((slot) => slot.time), boundBy: point, isOpen }
}

function lastDay(leg: Leg, window: Period, minute: Minute): Slot | null {
  if (minute < startOf(window.start)) return null
  const last = Math.min(dayNumber(window.end), Number.isFinite(minute) ? dayNumberOf(minute) : Number.POSITIVE_INFINITY)
  for (let day = last; day >= dayNumber(window.start) && day > last - 400; day -= 1) {
    const text = dayOfNumber(day)
    if (leg.isFree(text)) return slotWithin({ start: text, end: text, precision: 'day' }, [])
  }
  return null
}
