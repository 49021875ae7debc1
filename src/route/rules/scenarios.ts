import { daysBetween } from '../../kernel/day.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import type { PlanInput, RouteToPlan, StepToPlan } from '../model/planner.ts'
import type { Conflict, RoutePlan, Spot } from '../model/plans.ts'
import type { Change, PlanScenario, ScenarioOutcome, ScenarioRefusal } from '../model/scenarios.ts'
import { planRoute } from './plan-route.ts'

/** A route with what its scenario made of it, and what follows later where it was split. */
export type Changed = { readonly input: PlanInput; readonly later: readonly RouteToPlan[] }

/** The route after all changes of a scenario, in their order. */
export function applyScenario(input: PlanInput, { changes }: Pick<PlanScenario, 'changes'>): Changed | Refusal<ScenarioRefusal> {
  let changed: Changed = { input, later: [] }
  for (const change of changes) {
    const next = applyChange(changed, change)
    if (isRefusal(next)) return next
    changed = next
  }
  return changed
}

function applyChange(changed: Changed, change: Change): Changed | Refusal<ScenarioRefusal> {
  switch (change.kind) {
    case 'shift':
      return withStep(changed, change.step, { place: change.to })
    case 'extra-meeting':
      return withMeeting(changed, change)
    case 'skip':
      if (change.reason.trim() === '') return refuse('scenario.reason-missing')
      return withStep(changed, change.step, { status: 'skipped' })
    case 'split':
      return split(changed, change)
    case 'put-point':
      return withRoute(changed, { points: [...pointsBut(changed, change.point.id), change.point] })
    case 'drop-point':
      if (!hasPoint(changed, change.point)) return refuse('scenario.point-unknown', { point: change.point })
      return withRoute(changed, { points: pointsBut(changed, change.point) })
    case 'ready':
      return withRoute(changed, { readyOn: change.on })
  }
}

function withRoute(changed: Changed, fields: Partial<RouteToPlan>): Changed {
  return { ...changed, input: { ...changed.input, route: { ...changed.input.route, ...fields } } }
}

function withStep(changed: Changed, id: string, fields: Partial<StepToPlan>): Changed | Refusal<ScenarioRefusal> {
  const { steps } = changed.input.route
  if (!steps.some((step) => step.id === id)) return refuse('scenario.step-unknown', { step: id })
  return withRoute(changed, { steps: steps.map((step) => (step.id === id ? { ...step, ...fields } : step)) })
}

function withMeeting(
  changed: Changed,
  { body: id, meeting, step }: Extract<Change, { kind: 'extra-meeting' }>,
): Changed | Refusal<ScenarioRefusal> {
  const { bodies } = changed.input
  if (!bodies.some((body) => body.id === id)) return refuse('scenario.body-unknown', { body: id })
  const added = bodies.map((body) => (body.id === id ? { ...body, meetings: [...body.meetings, { ...meeting, extra: true }] } : body))
  const known = { ...changed, input: { ...changed.input, bodies: added } }
  return step === null ? known : withStep(known, step, { place: { meeting: meeting.id } })
}

/** What was held is not done again by the part that follows. */
function split(changed: Changed, { later, readyOn, points }: Extract<Change, { kind: 'split' }>): Changed | Refusal<ScenarioRefusal> {
  const { route } = changed.input
  const missing = points.find((point) => !hasPoint(changed, point))
  if (missing !== undefined) return refuse('scenario.point-unknown', { point: missing })
  const steps = route.steps.filter((step) => step.status === 'planned').map((step) => (step.fixed ? step : { ...step, place: null }))
  const theirs = route.points.filter((point) => point.kind === 'absence' || points.includes(point.id))
  const part: RouteToPlan = { ...route, dossier: later, readyOn, steps, points: theirs }
  return { ...withRoute(changed, { points: route.points.filter((point) => !points.includes(point.id)) }), later: [...changed.later, part] }
}

function hasPoint(changed: Changed, id: string): boolean {
  return changed.input.route.points.some((point) => point.id === id)
}

function pointsBut(changed: Changed, id: string): RouteToPlan['points'] {
  return changed.input.route.points.filter((point) => point.id !== id)
}

/** The plans of a scenario: of the route, and of the parts that follow. */
export function planScenario(input: PlanInput, scenario: Pick<PlanScenario, 'changes'>): readonly RoutePlan[] | Refusal<ScenarioRefusal> {
  const changed = applyScenario(input, scenario)
  if (isRefusal(changed)) return changed
  return [changed.input.route, ...changed.later].map((route) => planRoute({ ...changed.input, route }))
}

/** Scenarios side by side, each against the plan as it is. */
export function compareScenarios(
  input: PlanInput,
  scenarios: readonly PlanScenario[],
): readonly ScenarioOutcome[] | Refusal<ScenarioRefusal> {
  const base = planRoute(input)
  const outcomes: ScenarioOutcome[] = []
  for (const scenario of scenarios) {
    const plans = planScenario(input, scenario)
    if (isRefusal(plans)) return plans
    outcomes.push(outcomeOf(scenario, plans, base))
  }
  return outcomes
}

function outcomeOf({ id, name }: PlanScenario, plans: readonly RoutePlan[], base: RoutePlan): ScenarioOutcome {
  const conflicts = plans.flatMap((plan) => plan.conflicts)
  const end = endOf(plans)
  return {
    id,
    name,
    plans,
    end,
    shiftDays: end === null || base.end === null ? null : daysBetween(base.end.start, end.start),
    conflicts,
    gains: without(base.conflicts, conflicts).filter((gone) => !conflicts.some((one) => isSureOf(one, gone))),
    breaks: without(conflicts, base.conflicts),
  }
}

/** When all parts are at their end; null as soon as one of them has none. */
function endOf(plans: readonly RoutePlan[]): Spot | null {
  let last: Spot | null = null
  for (const { end } of plans) {
    if (end === null) return null
    if (last === null || end.start > last.start) last = end
  }
  return last
}

function without(conflicts: readonly Conflict[], others: readonly Conflict[]): readonly Conflict[] {
  const known = new Set(others.map(keyOf))
  return conflicts.filter((conflict) => !known.has(keyOf(conflict)))
}

/** What was not certain and now surely goes wrong is no gain. */
function isSureOf({ code, step, point }: Conflict, unsure: Conflict): boolean {
  return unsure.about === code && unsure.step === step && unsure.point === point
}

/** Two conflicts are one when the same goes wrong with the same step, meeting and fixed point. */
function keyOf({ code, about, step, spot, point }: Conflict): string {
  return [code, about, step, point, point === null ? spot?.meeting : null].join('|')
}
