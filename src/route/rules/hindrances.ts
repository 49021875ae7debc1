import type { Day } from '../../kernel/day.ts'
import type { PlanInput, PlannedBody, PlannedMeeting, StepToPlan } from '../model/planner.ts'
import type { Hindrance } from '../model/plans.ts'
import { endOf, type Minute, minuteOf } from './clock.ts'

export type Visit = { readonly step: StepToPlan; readonly body: PlannedBody | null; readonly input: PlanInput }

/** Days that are looked at; a meeting where it is known, and by when papers must be there. */
type Occasion = { readonly day: Day; readonly endDay: Day; readonly meeting?: PlannedMeeting; readonly needs?: Minute }

/** What stands in the way of a step on all of these days; nothing does for what was already held. */
export function hindrancesOn(occasion: Occasion, visit: Visit): readonly Hindrance[] {
  if (visit.step.status === 'held') return []
  const found: Hindrance[] = []
  if (occasion.meeting?.cancelled) found.push(plain('meeting-cancelled'))
  if (visit.body) found.push(...ofBody(occasion, visit.body), ...ofMinisters(occasion, visit))
  if (occasion.meeting && isFull(occasion.meeting, visit.step)) found.push(plain('agenda-full'))
  if ((occasion.needs ?? endOf(occasion.endDay)) < minuteOf(visit.input.now)) found.push(plain('papers-past'))
  return found
}

function plain(code: Hindrance['code']): Hindrance {
  return { code, detail: null, start: null, end: null, certain: true }
}

function ofBody({ day, endDay }: Occasion, body: PlannedBody): readonly Hindrance[] {
  const recesses = body.recesses
    .filter((recess) => recess.start <= day && endDay <= recess.end)
    .map(({ name, start, end, certain }): Hindrance => ({ code: 'meeting-in-recess', detail: name, start, end, certain }))
  if (body.abolishedOn === null || day < body.abolishedOn) return recesses
  return [{ ...plain('body-abolished'), start: body.abolishedOn }, ...recesses]
}

function ofMinisters({ day, endDay }: Occasion, { body, input }: Visit): readonly Hindrance[] {
  return input.route.points.flatMap((point) => {
    if (point.kind !== 'absence' || !point.bodies.includes(body?.id ?? '') || day < point.start || endDay > point.end) return []
    return [{ code: 'minister-absent' as const, detail: point.who, start: point.start, end: point.end, certain: true }]
  })
}

/** How much of an agenda a step takes. */
export function shareOf(step: StepToPlan, unit: 'minutes' | 'items'): number {
  return unit === 'items' ? 1 : step.minutes
}

function isFull({ room }: PlannedMeeting, step: StepToPlan): boolean {
  return room !== null && room.left < shareOf(step, room.unit)
}
