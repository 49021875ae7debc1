import { dayNumber } from '../../kernel/day.ts'
import type { FixedPoint, Period, RouteToPlan, StepToPlan } from '../model/planner.ts'
import type { PortfolioInput } from '../model/portfolio.ts'
import { dayNumberOf, endOf, type Minute, minutesOfDay, startOf } from './clock.ts'
import { shareOf } from './hindrances.ts'
import { readyAfter } from './passes.ts'
import { limitOf, stepOf } from './points.ts'
import { findPath, type Paths, roomForPaths } from './portfolio-paths.ts'
import {
  type BodyDays,
  daysOfBodies,
  type LabelDays,
  noDays,
  type Problem,
  type ProblemRoute,
  type Stage,
  timeOf,
  workingDays,
} from './portfolio-problem.ts'

/** What a broken fixed point costs, in days of delay of the same dossier. */
export const daysForBroken = 60
/** What it costs not to be placed at all, beside all points that are then broken: more than any delay within the known meetings. */
const daysForUnplaced = 2000

/** A dossier of priority 1 counts eight times as much as one of priority 4 or further. */
export function weightOf(priority: number): number {
  return 2 ** Math.max(0, 4 - Math.max(1, Math.round(priority)))
}

type Shared = {
  readonly days: ReadonlyMap<string, BodyDays>
  readonly nextWorkingDay: (day: number) => number
  readonly afters: Map<string, After>
  readonly reaches: Map<string, Int32Array>
  readonly paths: Paths
}

/** All routes as numbers over the same agendas. */
export function compilePortfolio(input: PortfolioInput): Problem {
  const { days, room } = daysOfBodies(input)
  const shared: Shared = {
    days,
    nextWorkingDay: workingDays(input.calendars),
    afters: new Map(),
    reaches: new Map(),
    paths: roomForPaths(days),
  }
  return { days, room, routes: input.routes.map((route) => compileRoute(route, shared, room)) }
}

/** A step at a body with the steps without meetings that follow it. */
type Group = { readonly step: StepToPlan; readonly days: BodyDays; readonly labels: StepToPlan[] }

function compileRoute(route: RouteToPlan, shared: Shared, room: Float64Array): ProblemRoute {
  const weight = weightOf(route.priority)
  const { start: first, steps } = startOfRoute(route, shared)
  const { groups, leading } = groupsOf(steps, shared)
  const lead = afterLabels(Float64Array.of(first), { labels: leading, next: groups[0]?.step ?? null, shared })
  const start = Math.max(first, lead.ready[0] ?? first)
  const bare = groups.map((group, index) => stageOf(group, { next: groups[index + 1]?.step ?? null, route, shared }))
  const without = weight * (daysForUnplaced + daysForBroken * route.points.length)
  const plain = {
    dossier: route.dossier,
    weight,
    start,
    stages: linked(bare, start, shared),
    without,
    alone: null,
    leading: daysOf(leading, lead),
  }
  const ends = bare.at(-1)?.after.ends
  return ends ? withDelay(plain, { ends, shared, room }) : plain
}

/** What was held is behind the route: it starts after the last of it. */
function startOfRoute(route: RouteToPlan, { days }: Shared): { readonly start: Minute; readonly steps: readonly StepToPlan[] } {
  const counting = route.steps.filter((step) => step.status !== 'skipped')
  const held = counting.findLastIndex((step) => step.status === 'held')
  const steps = counting.slice(held + 1)
  const heldOn = timeOfPlace(counting[held], days)
  const ready = startOf(route.readyOn)
  return { start: heldOn === null ? ready : Math.max(ready, readyAfter(heldOn, steps[0]?.minHandlingDays ?? 0)), steps }
}

function timeOfPlace(step: StepToPlan | undefined, days: Shared['days']): Minute | null {
  const place = step?.place
  if (!step || !place) return null
  if ('period' in place) return startOf(place.period.start)
  const meeting = 'body' in step.at ? days.get(step.at.body)?.body.meetings.find((known) => known.id === place.meeting) : undefined
  return meeting ? timeOf(meeting) : null
}

type Groups = { readonly groups: readonly Group[]; readonly leading: readonly StepToPlan[] }

function groupsOf(steps: readonly StepToPlan[], { days }: Shared): Groups {
  const groups: Group[] = []
  const leading: StepToPlan[] = []
  for (const step of steps) {
    const found = 'body' in step.at ? (days.get(step.at.body) ?? noDays) : null
    if (found && !isWithinUnknown(step, found)) groups.push({ step, days: found, labels: [] })
    else (groups.at(-1)?.labels ?? leading).push(step)
  }
  return { groups, leading }
}

/** Planned in a period of which the body's meetings are not known yet: it takes room of none that is known. */
function isWithinUnknown(step: StepToPlan, { body }: BodyDays): boolean {
  const period = periodOf(step)
  return period !== null && !body.meetings.some(({ day }) => period.start <= day && day <= period.end)
}

/** `ready`: when papers for the next stage can be there; `labels`, `ends`: the day of each step between, and of the last one. */
type After = { readonly ready: Float64Array; readonly labels: readonly Float64Array[]; readonly ends: Float64Array }
type Between = { readonly labels: readonly StepToPlan[]; readonly next: StepToPlan | null; readonly shared: Shared }

function afterLabels(times: Float64Array, { labels, next, shared }: Between): After {
  let at = times
  const days = labels.map((step) => {
    at = at.map((time) => labelTime(time, step, shared))
    return at.map((time) => time / minutesOfDay)
  })
  return { ready: at.map((time) => readyAfter(time, next?.minHandlingDays ?? 0)), labels: days, ends: at.map((time) => dayNumberOf(time)) }
}

function daysOf(labels: readonly StepToPlan[], after: After): readonly LabelDays[] {
  return labels.map(({ id }, index) => ({ step: id, days: after.labels[index] ?? new Float64Array() }))
}

function labelTime(time: Minute, step: StepToPlan, { nextWorkingDay }: Shared): Minute {
  if (!Number.isFinite(time)) return time
  const period = isBound(step) ? periodOf(step) : null
  const from = dayNumberOf(readyAfter(time, step.minHandlingDays))
  const day = nextWorkingDay(period ? Math.max(from, dayNumber(period.start)) : from)
  return period && day > dayNumber(period.end) ? Number.POSITIVE_INFINITY : day * minutesOfDay
}

/** Only what is fixed, or has no known meetings yet, keeps to its period. */
function isBound(step: StepToPlan): boolean {
  return step.fixed || 'body' in step.at
}

function periodOf({ place }: StepToPlan): Period | null {
  return place !== null && 'period' in place ? place.period : null
}

/** A stage that does not know the one before it yet. `key`: the same for stages with the same days. */
type Bare = { readonly stage: Omit<Stage, 'reach'>; readonly after: After; readonly key: string }
type Around = { readonly next: StepToPlan | null; readonly route: RouteToPlan; readonly shared: Shared }

function stageOf({ step, days, labels }: Group, { next, route, shared }: Around): Bare {
  const key = JSON.stringify([
    days.body.id,
    labels.map((label) => [label.minHandlingDays, isBound(label) ? label.place : null]),
    next?.minHandlingDays,
  ])
  const after = shared.afters.get(key) ?? afterLabels(days.times, { labels, next, shared })
  shared.afters.set(key, after)
  const weight = weightOf(route.priority)
  const ofLabels = labels.map((label, index) => brokenBy(after.labels[index], { step: label.id, route, weight }))
  const own = brokenBy(
    days.times.map((time) => time / minutesOfDay),
    { step: step.id, route, weight },
  )
  const unit = days.meetings.find((meeting) => meeting.room !== null)?.room?.unit ?? 'items'
  const costs = addUp([own, barredBy(route.points, days), ...ofLabels])
  const follow = { labels: daysOf(labels, after), ends: after.ends }
  return {
    stage: { step: step.id, days, ready: after.ready, costs, takes: shareOf(step, unit), ...rangeOf(step, days), ...follow },
    after,
    key,
  }
}

type Of = { readonly step: string; readonly route: RouteToPlan; readonly weight: number }

/** What is broken when a step is on these days; null: nothing can be. */
function brokenBy(days: Float64Array | undefined, { step, route, weight }: Of): Float64Array | null {
  const limits = route.points.flatMap((point) => (stepOf(point) === step ? (limitOf(point)?.last ?? []) : []))
  if (limits.length === 0 || days === undefined) return null
  return days.map((day) => limits.filter((last) => day * minutesOfDay > endOf(last)).length * weight * daysForBroken)
}

function addUp(costs: readonly (Float64Array | null)[]): Float64Array | null {
  return costs.reduce((sum, more) => (sum && more ? sum.map((cost, at) => cost + (more[at] ?? 0)) : (sum ?? more)), null)
}

function rangeOf(step: StepToPlan, { meetings }: BodyDays): { readonly first: number; readonly end: number } {
  const place = step.fixed ? step.place : null
  if (place === null) return { first: 0, end: meetings.length }
  const isIn = (at: number) => {
    const meeting = meetings[at]
    if (!meeting) return false
    return 'meeting' in place ? meeting.id === place.meeting : place.period.start <= meeting.day && meeting.day <= place.period.end
  }
  const places = meetings.map((_none, at) => at).filter(isIn)
  return { first: places[0] ?? 0, end: (places.at(-1) ?? -1) + 1 }
}

function barredBy(points: readonly FixedPoint[], { meetings, body }: BodyDays): Float64Array | null {
  const away = points.filter((point) => point.kind === 'absence' && point.bodies.includes(body.id))
  if (away.length === 0) return null
  const isAway = (day: string) => away.some((point) => point.kind === 'absence' && point.start <= day && day <= point.end)
  return Float64Array.from(meetings, ({ day }) => (isAway(day) ? Number.POSITIVE_INFINITY : 0))
}

/** Lets each stage know which meetings of the one before are early enough, and leaves out what comes too early for the route. */
function linked(bare: readonly Bare[], start: Minute, { reaches }: Shared): readonly Stage[] {
  let earliest = 0
  return bare.map(({ stage }, index) => {
    const before = bare[index - 1]
    const key = `${before?.key} ${stage.days.body.id}`
    const reach = before ? (reaches.get(key) ?? reachOf(before.stage.ready, stage.days.needs)) : new Int32Array()
    if (before) reaches.set(key, reach)
    const isReached = (at: number) => (before ? (reach[at] ?? 0) > earliest : (stage.days.needs[at] ?? 0) >= start)
    let first = stage.first
    while (first < stage.end && !isReached(first)) first += 1
    earliest = first
    return { ...stage, reach, first }
  })
}

function reachOf(ready: Float64Array, needs: Float64Array): Int32Array {
  return Int32Array.from(needs, (need) => {
    const late = ready.findIndex((time) => time > need)
    return late < 0 ? ready.length : late
  })
}

type Delay = { readonly ends: Float64Array; readonly shared: Shared; readonly room: Float64Array }

/** Counts each day after the earliest end that the route could have if it were alone. */
function withDelay(route: ProblemRoute, { ends, shared, room }: Delay): ProblemRoute {
  const onlyEnds = route.stages.map((stage, index) => ({ ...stage, costs: index < route.stages.length - 1 ? null : ends }))
  const alone = findPath({ ...route, stages: onlyEnds }, { paths: shared.paths, room, prices: new Float64Array(room.length) })
  const last = route.stages.at(-1)
  if (!last || alone === Number.POSITIVE_INFINITY) return route
  const costs = ends.map((day, at) => Math.max(0, day - alone) * route.weight + (last.costs?.[at] ?? 0))
  return { ...route, alone, stages: [...route.stages.slice(0, -1), { ...last, costs }] }
}
