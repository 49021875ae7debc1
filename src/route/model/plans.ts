import type { Day } from '../../kernel/day.ts'
import type { Moment, Period, PlanStatus } from './planner.ts'

/** Why a meeting or a day cannot be used. */
export const obstacles = [
  'meeting-cancelled',
  'meeting-in-recess',
  'body-abolished',
  'minister-absent',
  'agenda-full',
  'papers-past',
  'meeting-unknown',
] as const
export type Obstacle = (typeof obstacles)[number]

export const conflictCodes = [
  ...obstacles,
  'papers-not-ready',
  'step-before-predecessor',
  'too-soon-after-predecessor',
  'no-meeting-left',
  'commitment-broken',
  'debate-without-letter',
  'event-too-early',
  'precision-too-coarse',
] as const
export type ConflictCode = (typeof conflictCodes)[number]

/** A day, or the days between which a step takes place when no more is known; `papersBy` null: no deadline is known. */
export type Spot = Period & { readonly meeting: string | null; readonly papersBy: Moment | null }

/** `hinders`: what stood in the way. `detail`: the name of a recess or who is absent; null when the code says all. */
export type Hindrance = {
  readonly code: Obstacle
  readonly detail: string | null
  readonly start: Day | null
  readonly end: Day | null
  /** False: a recess whose days are not certain. */
  readonly certain: boolean
}

/** One link of a chain from what goes wrong to where it comes from. */
export type Reason =
  | { readonly kind: 'papers'; readonly papersBy: Moment; readonly isPast: boolean }
  | { readonly kind: 'now'; readonly now: Moment }
  | { readonly kind: 'ready'; readonly day: Day }
  | { readonly kind: 'abolished'; readonly step: string; readonly day: Day }
  | { readonly kind: 'hindered'; readonly step: string; readonly spot: Spot; readonly by: Hindrance }
  | { readonly kind: 'missed'; readonly step: string; readonly spot: Spot; readonly papersFrom: Day }
  | {
      readonly kind: 'follows'
      readonly step: string
      readonly spot: Spot
      readonly after: string
      readonly afterSpot: Spot
      readonly days: number
    }
  | { readonly kind: 'chosen'; readonly step: string; readonly spot: Spot; readonly couldBe: Spot }
  | { readonly kind: 'no-earlier'; readonly step: string }
  | { readonly kind: 'unplaced'; readonly step: string }

/** `about`: what a warning is not sure of. `days`: by how many days, where that can be said. */
export type Conflict = {
  readonly code: ConflictCode
  readonly about: ConflictCode | null
  readonly severity: 'breaks' | 'warns'
  readonly step: string | null
  readonly spot: Spot | null
  readonly point: string | null
  readonly days: number | null
  readonly because: readonly Reason[]
}

/** `days` below 0: too late by so many. `meetings`: how many later meetings would still do. */
export type Slack = { readonly days: number; readonly meetings: number }

export type StepPlan = {
  readonly step: string
  /** The name of the body or the label. */
  readonly name: string
  readonly status: PlanStatus
  readonly chosen: Spot | null
  readonly earliest: Spot | null
  /** Null: no meeting is early enough, or nothing says how late it may be (`isOpen`). */
  readonly latest: Spot | null
  readonly isOpen: boolean
  readonly slack: Slack | null
  /** The last moment for papers with which the rest of the route can still be made. */
  readonly lastPapers: Moment | null
  /** The fixed point that makes `latest` what it is; null: the known meetings end there. */
  readonly boundBy: string | null
}

export type RoutePlan = {
  readonly dossier: string
  readonly steps: readonly StepPlan[]
  readonly conflicts: readonly Conflict[]
  /** When the last step that is not skipped is; null when it has no place. */
  readonly end: Spot | null
}
