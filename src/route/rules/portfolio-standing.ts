import type { PlanInput, PlannedBody, RouteToPlan } from '../model/planner.ts'
import type { RoutePlan } from '../model/plans.ts'
import { planRoute } from './plan-route.ts'

/**
 * A route as it is planned, with all that goes wrong: the same conflicts as `planRoute` finds, without looking at meetings that no step is at.
 * What it could do instead is not in it.
 */
export function standingOf(input: PlanInput): RoutePlan {
  return planRoute({ ...input, bodies: concernedBodies(input.route, input.bodies) })
}

/** The bodies that a route passes; of those where each of its steps has a meeting, these meetings alone. */
export function concernedBodies({ steps }: RouteToPlan, bodies: readonly PlannedBody[]): readonly PlannedBody[] {
  return bodies.flatMap((body) => {
    const here = steps.filter(({ at }) => 'body' in at && at.body === body.id)
    if (here.length === 0) return []
    const places = new Set(here.map(({ place }) => (place && 'meeting' in place ? place.meeting : null)))
    return [places.has(null) ? body : { ...body, meetings: body.meetings.filter(({ id }) => places.has(id)) }]
  })
}
