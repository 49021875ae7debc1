import { Type } from 'typebox'
import { scopedRoles } from '../../identity/model/roles.ts'
import { endpoint } from '../../kernel/endpoint.ts'
import { Id } from '../../kernel/schema.ts'
import { ItemComment, ProgrammePerson } from '../model/comments.ts'

const ofItem = { programme: Id, item: Id }
/** Auditors read only. */
const commenters = scopedRoles.filter((role) => role !== 'auditor')
const refusals = ['programme.unknown', 'item.unknown'] as const

export const listComments = endpoint({
  name: 'listComments',
  method: 'GET',
  path: '/programmes/:programme/items/:item/comments',
  who: scopedRoles,
  of: 'programme',
  summary: 'The latest 200 comments on an item, oldest first; `before` gives those that came before one.',
  input: Type.Object({ ...ofItem, before: Type.Optional(Id) }),
  output: Type.Array(ItemComment),
  refusals,
})

export const addComment = endpoint({
  name: 'addComment',
  method: 'POST',
  path: '/programmes/:programme/items/:item/comments',
  who: commenters,
  of: 'programme',
  summary: 'Comment on an item and tell it to people with a role in the programme.',
  input: Type.Object({ ...ofItem, text: Type.String({ minLength: 1, maxLength: 5000 }), mentions: Type.Array(Id, { maxItems: 50 }) }),
  output: Type.Array(ItemComment),
  refusals: [...refusals, 'comment.empty', 'comment.person-unknown'],
})

export const withdrawComment = endpoint({
  name: 'withdrawComment',
  method: 'DELETE',
  path: '/programmes/:programme/comments/:comment',
  who: commenters,
  of: 'programme',
  summary: 'Withdraw a comment of your own. That it was there stays.',
  input: Type.Object({ programme: Id, comment: Id }),
  output: Type.Array(ItemComment),
  refusals: ['programme.unknown', 'comment.unknown', 'comment.not-your-own'],
})

export const listProgrammePeople = endpoint({
  name: 'listProgrammePeople',
  method: 'GET',
  path: '/programmes/:programme/people',
  who: scopedRoles,
  of: 'programme',
  summary: 'At most 50 people with a role in the programme, by a few letters of their name: whoever can be mentioned.',
  input: Type.Object({ programme: Id, text: Type.Optional(Type.String({ maxLength: 200 })) }),
  output: Type.Array(ProgrammePerson),
  refusals: ['programme.unknown'],
})
