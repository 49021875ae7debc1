import { isWorkingDay } from '../../calendar/rules.ts'
import { type Day, dayNumber, dayOfNumber } from '../../kernel/day.ts'
import type { Period, PlanInput, PlannedBody, PlannedMeeting, StepToPlan } from '../model/planner.ts'
import type { Hindrance, Spot } from '../model/plans.ts'
import { endOf, type Minute, minuteOf, minutesInto, startOf } from './clock.ts'
import { hindrancesOn, type Visit } from './hindrances.ts'
import { type Deadline, deadlineOf } from './points.ts'

/** A place in time for a step. `needs`: when its papers must be there; `last…`: the same when it falls as late as its period allows. */
export type Slot = {
  readonly spot: Spot
  readonly time: Minute
  readonly lastTime: Minute
  readonly needs: Minute
  readonly lastNeeds: Minute
  readonly hindrances: readonly Hindrance[]
}

/** A step that still counts, with all places it could have. `window`: where no meetings are known, the days of which any may do; of precision `day` when the step will know its day. */
export type Leg = {
  readonly step: StepToPlan
  readonly name: string
  readonly body: PlannedBody | null
  readonly slots: readonly Slot[]
  readonly window: Period | null
  readonly hindrancesIn: (period: Pick<Period, 'start' | 'end'>) => readonly Hindrance[]
  readonly isFree: (day: Day) => boolean
  readonly deadline: Deadline | null
}

export function isUsable(slot: Slot): boolean {
  return !slot.hindrances.some((hindrance) => hindrance.certain)
}

/** The steps of a route that still count, in order: what was skipped, or held without a known day, is left out. */
export function legsOf(input: PlanInput): readonly Leg[] {
  const bodies = new Map(input.bodies.map((body) => [body.id, body]))
  const counting = input.route.steps.filter((step) => step.status === 'planned' || (step.status === 'held' && step.place !== null))
  const horizon = horizonOf(input)
  return counting.map((step) => legOf(step, { input, body: 'body' in step.at ? (bodies.get(step.at.body) ?? null) : null, horizon }))
}

type Around = { readonly input: PlanInput; readonly body: PlannedBody | null; readonly horizon: Day }

function legOf(step: StepToPlan, { input, body, horizon }: Around): Leg {
  const visit = { step, body, input }
  const hindrancesIn = ({ start, end }: Pick<Period, 'start' | 'end'>) => hindrancesOn({ day: start, endDay: end }, visit)
  const isFree = (day: Day) => isWorkingDay(day, input.calendars) && !hindrancesIn({ start: day, end: day }).some((found) => found.certain)
  const all = (body?.meetings ?? []).map((meeting) => slotOf(meeting, visit)).sort((one, other) => one.time - other.time)
  return {
    step,
    name: nameOf(step, body),
    body,
    slots: all.filter((slot) => !step.fixed || isAt(slot, step)),
    window: windowOf(step, { all, horizon, hasMeetings: body !== null }),
    hindrancesIn,
    isFree,
    deadline: deadlineOf(step.id, input.route.points, input.now.day),
  }
}

export function nameOf(step: StepToPlan, body: PlannedBody | null): string {
  return 'label' in step.at ? step.at.label : (body?.name ?? step.at.body)
}

function isAt(slot: Slot, { place }: StepToPlan): boolean {
  if (place === null) return true
  return 'meeting' in place ? slot.spot.meeting === place.meeting : isWithin(slot, place.period)
}

export function isWithin(slot: Slot, period: Period): boolean {
  return period.start <= slot.spot.start && slot.spot.start <= period.end
}

type Known = { readonly all: readonly Slot[]; readonly horizon: Day; readonly hasMeetings: boolean }

function windowOf({ place, fixed }: StepToPlan, { all, horizon, hasMeetings }: Known): Period | null {
  const period = place !== null && 'period' in place ? place.period : null
  if (hasMeetings) return period !== null && !all.some((slot) => isWithin(slot, period)) ? period : null
  if (period !== null && fixed) return period
  return place !== null && 'meeting' in place ? null : { start: dayOfNumber(0), end: horizon, precision: 'day' }
}

function slotOf(meeting: PlannedMeeting, visit: Visit): Slot {
  const { day, papersBy, id } = meeting
  const clock = minutesInto(meeting.startsAt)
  const time = startOf(day) + (clock ?? 0)
  const needs = papersBy ? minuteOf(papersBy) : clock === null ? endOf(day) : time
  const spot: Spot = { start: day, end: day, precision: 'day', meeting: id, papersBy }
  return { spot, time, lastTime: time, needs, lastNeeds: needs, hindrances: hindrancesOn({ day, endDay: day, meeting, needs }, visit) }
}

/** Some day of a period. */
export function slotWithin(period: Period, hindrances: readonly Hindrance[]): Slot {
  const spot: Spot = { ...period, meeting: null, papersBy: null }
  return {
    spot,
    time: startOf(period.start),
    lastTime: startOf(period.end),
    needs: endOf(period.start),
    lastNeeds: endOf(period.end),
    hindrances,
  }
}

/** A year after the last day that anything is known of: far enough for what can be done on any day. */
function horizonOf({ bodies, route, now }: PlanInput): Day {
  let last: Day = now.day > route.readyOn ? now.day : route.readyOn
  for (const body of bodies) for (const { day } of body.meetings) if (day > last) last = day
  for (const { place } of route.steps) if (place && 'period' in place && place.period.end > last) last = place.period.end
  return dayOfNumber(dayNumber(last) + 366)
}
