import { Type } from 'typebox'
import type { Day } from '../../kernel/day.ts'
import type { Absence, Moment, PlannedBody, RouteToPlan } from './planner.ts'
import type { PortfolioPlan } from './portfolio.ts'

/**
 * What a plan of a portfolio was made of, without a name of any dossier, promise or person. `to`: the last day that was looked at. `absences`
 * hold for every route. `revisions`: of each step, by its id.
 */
export type PlanBase = {
  readonly now: Moment
  readonly to: Day
  readonly bodies: readonly PlannedBody[]
  readonly routes: readonly RouteToPlan[]
  readonly absences: readonly Absence[]
  readonly revisions: Readonly<Record<string, number>>
}

const list = Type.Array(Type.Object({}))

/** As they are kept; their parts are what these rules made. */
export const PlanBase = Type.Unsafe<PlanBase>(
  Type.Object({
    now: Type.Object({ day: Type.String(), hour: Type.Number() }),
    to: Type.String(),
    bodies: list,
    routes: list,
    absences: list,
    revisions: Type.Object({}),
  }),
)
export const KeptPlan = Type.Unsafe<PortfolioPlan>(
  Type.Object({ placements: list, objective: Type.Integer(), bound: Type.Integer(), gap: Type.Number(), proven: Type.Boolean() }),
)

/** What a plan stands on and is no longer as it was. */
export const planChangeKinds = [
  'meeting-moved',
  'meeting-cancelled',
  'meeting-closed',
  'meeting-added',
  'papers-moved',
  'papers-past',
  'room-changed',
  'absence-changed',
  'route-gone',
  'route-added',
  'route-changed',
  'points-changed',
  'steps-changed',
  'step-held',
  'step-placed',
] as const
export type PlanChangeKind = (typeof planChangeKinds)[number]

/** `day`, `to`: where a meeting was and is; `minutes`: how much more (below 0: less) room there is. */
export type PlanChange = {
  readonly kind: PlanChangeKind
  readonly meeting: string | null
  readonly route: string | null
  readonly step: string | null
  readonly day: Day | null
  readonly to: Day | null
  readonly minutes: number | null
}
