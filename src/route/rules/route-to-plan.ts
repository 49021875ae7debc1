import { type Day, parseDay } from '../../kernel/day.ts'
import type { Absence, FixedPoint, Place, RouteToPlan, StepToPlan } from '../model/planner.ts'
import type { DossierRoute, RoutePoint, RouteStep, StepPlace } from '../model/routes.ts'

type Kept = { readonly steps: readonly RouteStep[]; readonly points: readonly RoutePoint[]; readonly absences: readonly Absence[] }

/** A route as the planner wants it; one that says no first day can start `from` that one. */
export function routeToPlan(route: Pick<DossierRoute, 'id' | 'priority' | 'readyOn'>, kept: Kept, from: Day): RouteToPlan {
  const steps = kept.steps.map(stepToPlan)
  const last = steps.at(-1)?.id
  return {
    dossier: route.id,
    priority: route.priority,
    readyOn: (route.readyOn !== null && parseDay(route.readyOn)) || from,
    steps,
    points: [...kept.points.flatMap((point) => pointToPlan(point, point.step ?? last)), ...kept.absences],
  }
}

function stepToPlan({ id, label, body, minDays, minutes, status, ...place }: RouteStep): StepToPlan {
  const at = body === null ? { label } : { body }
  return { id, at, minHandlingDays: minDays, minutes, status, place: placeToPlan(place), fixed: status !== 'planned' }
}

export function placeToPlan({ meeting, firstDay, lastDay, precision }: StepPlace): Place | null {
  if (meeting !== null) return { meeting }
  const [start, end] = [firstDay, lastDay ?? firstDay].map((day) => (day === null ? null : parseDay(day)))
  return start && end ? { period: { start, end, precision } } : null
}

/** A kept point as the planner wants it; none where its step or its days are not there. */
export function pointToPlan(
  { id, label: name, kind, firstDay, lastDay, precision, daysBefore }: Omit<RoutePoint, 'route' | 'step' | 'fact' | 'revision' | 'since'>,
  step: string | undefined,
): FixedPoint[] {
  const [start, end] = [parseDay(firstDay), parseDay(lastDay)]
  if (start === null || end === null || step === undefined) return []
  if (kind === 'commitment') return [{ kind, id, name, step, due: { start, end, precision } }]
  if (kind === 'debate') return [{ kind, id, name, step, day: start, daysBefore }]
  return [{ kind, id, name, step, on: { start, end, precision } }]
}
