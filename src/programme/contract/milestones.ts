import { Type } from 'typebox'
import { endpoint } from '../../kernel/endpoint.ts'
import { DayOrNull, DayText, Id, OneOf } from '../../kernel/schema.ts'
import { Milestone, milestoneActs } from '../model/milestones.ts'

const who = ['coordinator', 'author'] as const
const fields = { title: Type.String({ minLength: 1, maxLength: 500 }), dueOn: DayText }
const refusals = [
  'programme.unknown',
  'item.unknown',
  'item.gone',
  'item.not-your-part',
  'item.day-out-of-reach',
  'milestone.unknown',
  'milestone.title-empty',
  'milestone.item-completed',
  'milestone.changed-meanwhile',
] as const

export const addMilestone = endpoint({
  name: 'addMilestone',
  method: 'POST',
  path: '/programmes/:programme/items/:item/milestones',
  who,
  of: 'programme',
  summary: 'Add a milestone to an item that is not completed.',
  input: Type.Object({ programme: Id, item: Id, ...fields }),
  output: Milestone,
  refusals,
})

export const changeMilestone = endpoint({
  name: 'changeMilestone',
  method: 'POST',
  path: '/programmes/:programme/milestones/:milestone',
  who,
  of: 'programme',
  summary: 'Change the title or the day of a milestone.',
  input: Type.Object({ programme: Id, milestone: Id, revision: Type.Integer({ minimum: 1 }), ...fields }),
  output: Milestone,
  refusals,
})

export const decideMilestone = endpoint({
  name: 'decideMilestone',
  method: 'POST',
  path: '/programmes/:programme/milestones/:milestone/decisions',
  who,
  of: 'programme',
  summary: 'Reach a milestone on a day, drop it, or open it again.',
  input: Type.Object({
    programme: Id,
    milestone: Id,
    revision: Type.Integer({ minimum: 1 }),
    act: OneOf(milestoneActs),
    reachedOn: DayOrNull,
  }),
  output: Milestone,
  refusals: [...refusals, 'milestone.not-open', 'milestone.already-open', 'milestone.reached-later'],
})
