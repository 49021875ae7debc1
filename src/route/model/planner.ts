import type { Calendars } from '../../calendar/model.ts'
import type { Day } from '../../kernel/day.ts'
import type { Precision } from '../../reading/model.ts'

/** A moment by the clock of the Netherlands: an hour of a day, from 0 to 24; 13.5 is half past one. */
export type Moment = { readonly day: Day; readonly hour: number }

/** First and last day of what was written, and how precisely it was: `najaar 2022` is 1 September to 30 November, `season`. */
export type Period = { readonly start: Day; readonly end: Day; readonly precision: Precision }

export const bodyKinds = ['official', 'ministerial', 'parliament'] as const
export type BodyKind = (typeof bodyKinds)[number]

/** When papers must be in: working days before the meeting, or on the last such weekday (1 is Monday) of an earlier week. */
export type Submission =
  | { readonly rule: 'working-days'; readonly days: number; readonly hour: number }
  | { readonly rule: 'weekday'; readonly weekday: number; readonly weeks: number; readonly hour: number }

/** What is left of an agenda; a body counts either minutes or items. */
export type Room = { readonly unit: 'minutes' | 'items'; readonly left: number }

/** `startsAt` is `HH:MM`. Null: not known, or no limit. */
export type PlannedMeeting = {
  readonly id: string
  readonly day: Day
  readonly startsAt: string | null
  readonly papersBy: Moment | null
  readonly room: Room | null
  readonly extra: boolean
  readonly cancelled: boolean
}

/** Both days included; what is not certain is warned of and keeps nothing out. */
export type BodyRecess = { readonly name: string; readonly start: Day; readonly end: Day; readonly certain: boolean }

export type PlannedBody = {
  readonly id: string
  readonly name: string
  readonly kind: BodyKind
  readonly meetings: readonly PlannedMeeting[]
  readonly recesses: readonly BodyRecess[]
  /** The first day on which it is no more. */
  readonly abolishedOn: Day | null
}

/** Where a step takes place: at a meeting, or at some day of a period. */
export type Place = { readonly meeting: string } | { readonly period: Period }

/** A body whose meetings are known, or something that can be done on any working day, such as sending. */
export type Station = { readonly body: string } | { readonly label: string }

export const planStatuses = ['planned', 'held', 'skipped'] as const
export type PlanStatus = (typeof planStatuses)[number]

export type StepToPlan = {
  readonly id: string
  readonly at: Station
  /** Calendar days from the step before to the day on which the papers of this one must be in. */
  readonly minHandlingDays: number
  /** Minutes that the dossier needs on the agenda; an agenda that counts items gives it one. */
  readonly minutes: number
  readonly status: PlanStatus
  readonly place: Place | null
  /** Fixed: it is never looked for elsewhere. */
  readonly fixed: boolean
}

export type Commitment = {
  readonly kind: 'commitment'
  readonly id: string
  readonly name: string
  readonly step: string
  readonly due: Period
}
export type Debate = {
  readonly kind: 'debate'
  readonly id: string
  readonly name: string
  readonly step: string
  readonly day: Day
  readonly daysBefore: number
}
export type Absence = {
  readonly kind: 'absence'
  readonly id: string
  readonly who: string
  readonly start: Day
  readonly end: Day
  readonly bodies: readonly string[]
}
/** A conference or the like that must not come before a step. */
export type FixedEvent = { readonly kind: 'event'; readonly id: string; readonly name: string; readonly step: string; readonly on: Period }
export type FixedPoint = Commitment | Debate | Absence | FixedEvent

export type RouteToPlan = {
  readonly dossier: string
  /** 1 is the most urgent. */
  readonly priority: number
  /** The first day on which the papers can be there. */
  readonly readyOn: Day
  readonly steps: readonly StepToPlan[]
  readonly points: readonly FixedPoint[]
}

export type PlanInput = {
  readonly route: RouteToPlan
  readonly bodies: readonly PlannedBody[]
  readonly calendars: Calendars
  readonly now: Moment
}
