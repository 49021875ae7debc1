import type { Calendars } from '../../calendar/model.ts'
import type { FixedPoint, Moment, PlannedBody, PlannedMeeting, RouteToPlan, StepToPlan } from '../model/planner.ts'
import type { PortfolioInput } from '../model/portfolio.ts'
import type { PlanBase } from '../model/portfolio-base.ts'
import { minuteOf } from './clock.ts'

/** What a plan is made of, as it is kept: past meetings only where a route was there, and nothing by its name. */
export function baseOf({ bodies, routes, absences, ...same }: PlanBase): PlanBase {
  const seen = new Set(routes.flatMap(({ steps }) => steps.flatMap(({ place }) => (place && 'meeting' in place ? [place.meeting] : []))))
  return {
    ...same,
    bodies: bodies.map((body) => ({ ...body, meetings: body.meetings.filter(({ id, day }) => day >= same.now.day || seen.has(id)) })),
    routes: routes.map((route) => ({ ...route, steps: route.steps.map(withoutLabel), points: route.points.map(withoutName) })),
    absences: absences.map((absence) => ({ ...absence, who: '' })),
  }
}

function withoutLabel(step: StepToPlan): StepToPlan {
  return 'label' in step.at ? { ...step, at: { label: '' } } : step
}

function withoutName(point: FixedPoint): FixedPoint {
  return point.kind === 'absence' ? { ...point, who: '' } : { ...point, name: '' }
}

/** What the portfolio's rules plan. */
export function portfolioInput(base: PlanBase, calendars: Calendars): PortfolioInput {
  const meetings = meetingsOf(base.bodies)
  const routes = base.routes.map((route) => ({
    ...underWay(route, meetings, base.now),
    points: [...route.points, ...base.absences],
  }))
  return { bodies: base.bodies, routes, calendars, now: base.now }
}

export function meetingsOf(bodies: readonly PlannedBody[]): ReadonlyMap<string, PlannedMeeting> {
  return new Map(bodies.flatMap((body) => body.meetings.map((meeting) => [meeting.id, meeting] as const)))
}

/**
 * A plan moves nothing whose papers were due already: as long as all before it is behind the route too, such a step counts as held. Whether
 * it really is, the record of the meeting says; the plan goes on from there.
 */
export function underWay(route: RouteToPlan, meetings: ReadonlyMap<string, PlannedMeeting>, now: Moment): RouteToPlan {
  const open = route.steps.findIndex((step) => step.status === 'planned' && !isBehind(step, meetings, now))
  const passed = open < 0 ? route.steps.length : open
  const steps = route.steps.map((step, at) =>
    at < passed && step.status === 'planned' ? { ...step, status: 'held' as const, fixed: true } : step,
  )
  return { ...route, steps }
}

function isBehind({ place }: StepToPlan, meetings: ReadonlyMap<string, PlannedMeeting>, now: Moment): boolean {
  if (place === null) return false
  if ('period' in place) return place.period.end < now.day
  const meeting = meetings.get(place.meeting)
  return meeting !== undefined && !meeting.cancelled && isDue(meeting, now)
}

/** Whether the papers of a meeting had to be there already. */
export function isDue({ papersBy, day }: PlannedMeeting, now: Moment): boolean {
  return papersBy === null ? day < now.day : minuteOf(papersBy) < minuteOf(now)
}
