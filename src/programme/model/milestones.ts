import { type Static, Type } from 'typebox'
import { DayOrNull, DayText, Id, OneOf } from '../../kernel/schema.ts'

export const milestoneStatuses = ['open', 'reached', 'dropped'] as const
export type MilestoneStatus = (typeof milestoneStatuses)[number]
export const milestoneActs = ['reach', 'drop', 'reopen'] as const
export type MilestoneAct = (typeof milestoneActs)[number]

/** What an item must have reached on a day. */
export const Milestone = Type.Object({
  id: Id,
  item: Id,
  title: Type.String(),
  dueOn: DayText,
  reachedOn: DayOrNull,
  status: OneOf(milestoneStatuses),
  revision: Type.Integer(),
})
export type Milestone = Static<typeof Milestone>
