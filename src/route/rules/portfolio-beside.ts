import { dayNumber } from '../../kernel/day.ts'
import type { Place, PlannedMeeting, RouteToPlan, StepToPlan } from '../model/planner.ts'
import type { Conflict, Spot } from '../model/plans.ts'
import type { PortfolioInput, RoutePlacement } from '../model/portfolio.ts'
import { standingOf } from './portfolio-standing.ts'

/** A step that a plan puts at another meeting than where it is. */
export type Move = { readonly step: string; readonly from: Place | null; readonly to: PlannedMeeting }

/** A route as it is planned today beside what a plan makes of it. `broken`, `brokenToday`: the fixed points that are not met. */
export type Beside = {
  readonly route: RouteToPlan
  readonly placement: RoutePlacement
  readonly moves: readonly Move[]
  readonly today: Spot | null
  readonly shift: number | null
  readonly broken: readonly string[]
  readonly brokenToday: readonly string[]
}

type Around = { readonly input: PortfolioInput; readonly meetings: ReadonlyMap<string, PlannedMeeting> }

/** What a plan makes of one of its routes. `route` is as it is planned today, `input` what the plan was made of. */
export function besideToday(route: RouteToPlan, placement: RoutePlacement, { input, meetings }: Around): Beside {
  const now = standingOf({ ...input, route })
  return {
    route,
    placement,
    moves: placement.meetings.flatMap((place) => moveOf(route, place, meetings)),
    today: now.end,
    shift: now.end === null || placement.end === null ? null : dayNumber(placement.end) - dayNumber(now.end.start),
    broken: brokenBy(route, placement, input),
    brokenToday: brokenIn(now.conflicts),
  }
}

/** The fixed points that are not met where a plan puts a route; without a place it meets none. */
export function brokenBy(route: RouteToPlan, placement: RoutePlacement, input: PortfolioInput): readonly string[] {
  const points = route.points.flatMap((point) => (point.kind === 'absence' ? [] : [point.id]))
  if (points.length === 0 || !placement.placed) return points
  return brokenIn(standingOf({ ...input, route: placedAs(route, placement) }).conflicts)
}

function brokenIn(conflicts: readonly Conflict[]): readonly string[] {
  return conflicts.flatMap(({ severity, point }) => (severity === 'breaks' && point !== null ? [point] : []))
}

/** A route where a plan puts it; what it does not place has no place. */
export function placedAs(route: RouteToPlan, { placed, meetings, days }: RoutePlacement): RouteToPlan {
  const places = new Map<string, Place>(meetings.map(({ step, meeting }) => [step, { meeting }]))
  for (const { step, day } of days) places.set(step, { period: { start: day, end: day, precision: 'day' } })
  const steps = route.steps.map((step): StepToPlan => {
    if (step.status !== 'planned') return step
    const place = places.get(step.id) ?? null
    return placed && (place !== null || 'label' in step.at) ? { ...step, place } : step
  })
  return { ...route, steps }
}

function moveOf(
  { steps }: RouteToPlan,
  { step: id, meeting }: RoutePlacement['meetings'][number],
  meetings: Around['meetings'],
): readonly Move[] {
  const [step, to] = [steps.find((known) => known.id === id), meetings.get(meeting)]
  if (!step || !to) return []
  const isThere = step.place !== null && 'meeting' in step.place && step.place.meeting === meeting
  return isThere ? [] : [{ step: id, from: step.place, to }]
}
