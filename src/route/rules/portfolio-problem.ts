import type { Calendars } from '../../calendar/model.ts'
import { isWorkingDay } from '../../calendar/rules.ts'
import { dayOfNumber } from '../../kernel/day.ts'
import type { PlannedBody, PlannedMeeting } from '../model/planner.ts'
import type { PortfolioInput } from '../model/portfolio.ts'
import { endOf, type Minute, minuteOf, minutesInto, startOf } from './clock.ts'

/** The meetings of a body that could be used at all, by time. `seat`: the place of the first in the agendas of all bodies. */
export type BodyDays = {
  readonly body: PlannedBody
  readonly meetings: readonly PlannedMeeting[]
  readonly times: Float64Array
  readonly needs: Float64Array
  /** Their places from the first papers to the last; null where that is their own order. */
  readonly byNeeds: Int32Array | null
  readonly seat: number
}

export type LabelDays = { readonly step: string; readonly days: Float64Array }

/**
 * A step at a body. For each meeting `ready`: when papers for the next stage can be there; `reach`: how many meetings of the stage
 * before are early enough for it; `costs`: what it costs the route (infinite: not possible), null for nothing. `takes`: what it takes
 * of an agenda. Only meetings from `first` to before `end` come into question. `labels`: the day, in minutes over 1440, of each step without
 * meetings that follows, by the same meetings; `ends`: the number of the day on which the last of them is.
 */
export type Stage = {
  readonly step: string
  readonly days: BodyDays
  readonly ready: Float64Array
  readonly reach: Int32Array
  readonly costs: Float64Array | null
  readonly takes: number
  readonly first: number
  readonly end: number
  readonly labels: readonly LabelDays[]
  readonly ends: Float64Array
}

/**
 * `start`: when papers can be there for the first stage. `without`: what it costs not to be placed. `alone`: the number of the day on which it
 * could end if it were alone. `leading`: the steps without meetings before the first stage, each with its day at the only place.
 */
export type ProblemRoute = {
  readonly dossier: string
  readonly weight: number
  readonly start: Minute
  readonly stages: readonly Stage[]
  readonly without: number
  readonly alone: number | null
  readonly leading: readonly LabelDays[]
}

/** All routes over the agendas of all bodies. `room`: what is left of each seat, without end where there is no limit. */
export type Problem = {
  readonly routes: readonly ProblemRoute[]
  readonly room: Float64Array
  readonly days: ReadonlyMap<string, BodyDays>
}

export function daysOfBodies({ bodies, now }: Pick<PortfolioInput, 'bodies' | 'now'>): {
  readonly days: ReadonlyMap<string, BodyDays>
  readonly room: Float64Array
} {
  const days = new Map<string, BodyDays>()
  const room: number[] = []
  for (const body of bodies) {
    const usable = body.meetings.filter((meeting) => isUsable(meeting, body, minuteOf(now)))
    const meetings = usable.sort((one, other) => timeOf(one) - timeOf(other) || (one.id < other.id ? -1 : 1))
    const seat = room.length
    for (const meeting of meetings) room.push(meeting.room?.left ?? Number.POSITIVE_INFINITY)
    const needs = Float64Array.from(meetings, needsOf)
    days.set(body.id, { body, meetings, times: Float64Array.from(meetings, timeOf), needs, byNeeds: orderOf(needs), seat })
  }
  return { days, room: Float64Array.from(room) }
}

function orderOf(needs: Float64Array): Int32Array | null {
  const inOrder = needs.every((need, at) => at === 0 || (needs[at - 1] ?? 0) <= need)
  if (inOrder) return null
  return Int32Array.from(needs, (_none, at) => at).sort((one, other) => (needs[one] ?? 0) - (needs[other] ?? 0) || one - other)
}

/** Of a body that is not known. */
export const noDays: BodyDays = {
  body: { id: '', name: '', kind: 'official', meetings: [], recesses: [], abolishedOn: null },
  meetings: [],
  times: new Float64Array(),
  needs: new Float64Array(),
  byNeeds: null,
  seat: 0,
}

export function timeOf({ day, startsAt }: PlannedMeeting): Minute {
  return startOf(day) + (minutesInto(startsAt) ?? 0)
}

function needsOf(meeting: PlannedMeeting): Minute {
  if (meeting.papersBy) return minuteOf(meeting.papersBy)
  return minutesInto(meeting.startsAt) === null ? endOf(meeting.day) : timeOf(meeting)
}

function isUsable(meeting: PlannedMeeting, body: PlannedBody, now: Minute): boolean {
  const isGone = body.abolishedOn !== null && meeting.day >= body.abolishedOn
  const isClosed = body.recesses.some(({ start, end, certain }) => certain && start <= meeting.day && meeting.day <= end)
  return !meeting.cancelled && !isGone && !isClosed && needsOf(meeting) >= now
}

/** The first working day from a day on, remembered: it is asked for every meeting of every route. */
export function workingDays(calendars: Calendars): (day: number) => number {
  const known = new Map<number, number>()
  const find = (day: number): number => {
    const found = known.get(day) ?? (isWorkingDay(dayOfNumber(day), calendars) ? day : find(day + 1))
    known.set(day, found)
    return found
  }
  return find
}
