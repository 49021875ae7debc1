import { dayOfNumber } from '../../kernel/day.ts'
import type { Conflict, ConflictCode, Reason, Spot } from '../model/plans.ts'
import { beforeIt, chainTo, passedOver, readyAt } from './chain.ts'
import type { Choice, Course } from './choose.ts'
import { dayNumberOf, type Minute, minuteOf } from './clock.ts'
import { isUsable, type Slot } from './legs.ts'
import { readyAfter } from './passes.ts'
import { pointConflicts } from './point-conflicts.ts'

/** All that is wrong with a course, in the order of its steps, then of its fixed points. */
export function conflictsOf(course: Course): readonly Conflict[] {
  const ofSteps = course.choices.flatMap((choice, index) => (choice.leg.step.status === 'held' ? [] : stepConflicts(course, index, choice)))
  return [...ofSteps, ...pointConflicts(course)]
}

function stepConflicts(course: Course, index: number, choice: Choice): readonly Conflict[] {
  if (choice.slot === null) return withoutPlace(course, index, choice)
  return [...hindered(course, index, choice.slot), ...order(course, index, choice.slot)]
}

type Core = { readonly code: ConflictCode; readonly slot: Slot | null; readonly because: readonly Reason[]; readonly days?: number }

function conflict(choice: Choice, { code, slot, because, days }: Core): Conflict {
  const spot: Spot | null = slot?.spot ?? null
  return { code, about: null, severity: 'breaks', step: choice.leg.step.id, spot, point: null, days: days ?? null, because }
}

/** The same, where the days are too coarse to be sure. */
function unsure(found: Conflict): Conflict {
  return { ...found, code: 'precision-too-coarse', about: found.code, severity: 'warns', days: null }
}

function hindered(course: Course, index: number, slot: Slot): readonly Conflict[] {
  const choice = course.choices[index]
  if (!choice) return []
  return slot.hindrances.map((by) => {
    const link: Reason = { kind: 'hindered', step: choice.leg.step.id, spot: slot.spot, by }
    const because =
      by.code === 'papers-past'
        ? [...papersOf(slot, minuteOf(course.input.now)), { kind: 'now' as const, now: course.input.now }]
        : [link, ...chainTo(course, index).filter(({ kind }) => kind !== 'no-earlier')]
    return { ...conflict(choice, { code: by.code, slot, because }), severity: by.certain ? ('breaks' as const) : ('warns' as const) }
  })
}

function papersOf({ spot, needs }: Slot, now: Minute): readonly Reason[] {
  return spot.papersBy === null ? [] : [{ kind: 'papers', papersBy: spot.papersBy, isPast: needs < now }]
}

function order(course: Course, index: number, slot: Slot): readonly Conflict[] {
  const choice = course.choices[index]
  const before = course.choices[index - 1]
  if (!choice) return []
  const because = [...papersOf(slot, minuteOf(course.input.now)), ...beforeIt(course, index)]
  const notReady = slot.lastNeeds < course.ready && (before === undefined || before.leg.step.status === 'held')
  const found: Conflict[] = []
  if (notReady) {
    const link: Reason = { kind: 'ready', day: course.input.route.readyOn }
    const days = dayNumberOf(course.ready) - dayNumberOf(slot.lastNeeds)
    found.push(conflict(choice, { code: 'papers-not-ready', slot, because: [...papersOf(slot, minuteOf(course.input.now)), link], days }))
  }
  if (before?.slot && before.from !== null) found.push(...orderAfter(choice, { slot, before: before.slot, from: before.from, because }))
  return found
}

type After = { readonly slot: Slot; readonly before: Slot; readonly from: Minute; readonly because: readonly Reason[] }

function orderAfter(choice: Choice, { slot, before, from, because }: After): readonly Conflict[] {
  const { minHandlingDays } = choice.leg.step
  const ready = readyAfter(from, minHandlingDays)
  const latestReady = readyAfter(before.lastTime, minHandlingDays)
  if (slot.lastNeeds < ready) {
    const code = slot.lastTime < from ? 'step-before-predecessor' : 'too-soon-after-predecessor'
    return [conflict(choice, { code, slot, because, days: dayNumberOf(ready) - dayNumberOf(slot.lastNeeds) })]
  }
  const inStep = before.time <= slot.time && before.lastTime <= slot.lastTime && slot.time < slot.lastTime
  if (inStep || slot.needs >= latestReady) return []
  return [unsure(conflict(choice, { code: 'too-soon-after-predecessor', slot, because }))]
}

/** A step without a place: said once, of the first that has none. */
function withoutPlace(course: Course, index: number, choice: Choice): readonly Conflict[] {
  const { step, body } = choice.leg
  if (step.place !== null && 'meeting' in step.place) return [conflict(choice, { code: 'meeting-unknown', slot: null, because: [] })]
  if (index > 0 && course.choices[index - 1]?.slot === null) return []
  const ready = readyAt(course, index)
  const chain = [...passedOver(choice, { ready, until: Number.POSITIVE_INFINITY }), ...beforeIt(course, index)]
  const gone = body?.abolishedOn ?? null
  const wouldDo = choice.leg.slots.filter((slot) => slot.needs >= ready && !isUsable(slot))
  const isGone = gone !== null && (gone <= dayOfNumber(dayNumberOf(ready)) || wouldDo.some((slot) => slot.spot.start >= gone))
  if (!isGone) return [conflict(choice, { code: 'no-meeting-left', slot: null, because: chain })]
  return [conflict(choice, { code: 'body-abolished', slot: null, because: [{ kind: 'abolished', step: step.id, day: gone }, ...chain] })]
}
