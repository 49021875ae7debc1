import type { Day } from '../../kernel/day.ts'
import type { FixedPoint, Place, PlannedMeeting } from './planner.ts'
import type { Conflict, RoutePlan, Spot } from './plans.ts'

export type Change =
  | { readonly kind: 'shift'; readonly step: string; readonly to: Place }
  /** A meeting that does not exist yet; `step` is planned at it, null: only the meeting is added. */
  | { readonly kind: 'extra-meeting'; readonly body: string; readonly meeting: PlannedMeeting; readonly step: string | null }
  | { readonly kind: 'skip'; readonly step: string; readonly reason: string }
  /** A part of the dossier follows later by the same steps as early as it can; `points`: what only that part has to meet. */
  | { readonly kind: 'split'; readonly later: string; readonly readyOn: Day; readonly points: readonly string[] }
  /** Adds a fixed point or moves the one of the same id. */
  | { readonly kind: 'put-point'; readonly point: FixedPoint }
  | { readonly kind: 'drop-point'; readonly point: string }
  | { readonly kind: 'ready'; readonly on: Day }

export type PlanScenario = { readonly id: string; readonly name: string; readonly changes: readonly Change[] }

/** What a change names and the route does not have. */
export const scenarioRefusals = [
  'scenario.step-unknown',
  'scenario.body-unknown',
  'scenario.point-unknown',
  'scenario.reason-missing',
] as const
export type ScenarioRefusal = (typeof scenarioRefusals)[number]

/** A scenario beside the base. `shiftDays`: how much later the end is (below 0: earlier); null when one of both has none. */
export type ScenarioOutcome = {
  readonly id: string
  readonly name: string
  readonly plans: readonly RoutePlan[]
  readonly end: Spot | null
  readonly shiftDays: number | null
  readonly conflicts: readonly Conflict[]
  /** Conflicts of the base that are gone (not those that became sure), and those that the base does not have. */
  readonly gains: readonly Conflict[]
  readonly breaks: readonly Conflict[]
}
