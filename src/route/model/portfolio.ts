import type { Calendars } from '../../calendar/model.ts'
import type { Day } from '../../kernel/day.ts'
import type { Moment, PlannedBody, RouteToPlan } from './planner.ts'

export type PortfolioInput = {
  readonly bodies: readonly PlannedBody[]
  readonly routes: readonly RouteToPlan[]
  readonly calendars: Calendars
  readonly now: Moment
}

/**
 * The meeting of each step that takes place at a body, and the day of each step after it that needs none; `cost` in weighted days. `end`:
 * the day of the last step; `waits`: how many days that is after the earliest that it could be alone. Not placed: neither, and the cost of that.
 */
export type RoutePlacement = {
  readonly dossier: string
  readonly placed: boolean
  readonly meetings: readonly { readonly step: string; readonly meeting: string }[]
  readonly days: readonly { readonly step: string; readonly day: Day }[]
  readonly end: Day | null
  readonly waits: number | null
  readonly cost: number
}

/**
 * A plan for all routes within the room of every agenda. `objective`, `bound`: weighted days; no plan can be below `bound`. `gap`:
 * their difference as a part of the objective. `proven`: none is better. `stoppedBy`: `time` when the same input could give a better
 * plan on a faster machine.
 */
export type PortfolioPlan = {
  readonly placements: readonly RoutePlacement[]
  readonly objective: number
  readonly bound: number
  readonly gap: number
  readonly proven: boolean
  readonly stoppedBy: 'proof' | 'effort' | 'time'
}

/** `clock`: milliseconds that only go up. */
export type Effort = { readonly seconds: number; readonly clock: () => number }

/** How another place for one dossier changes the others. `shiftDays`: how much later the end is; null when it has none in one of both. */
export type Displacement = {
  readonly dossier: string
  readonly from: RoutePlacement
  readonly to: RoutePlacement
  readonly shiftDays: number | null
}
export type PortfolioChange = { readonly plan: PortfolioPlan; readonly moved: readonly Displacement[] }
