import { Type } from 'typebox'
import { type Endpoint, endpoint } from '../../kernel/endpoint.ts'
import { Id, Nullable, OneOf } from '../../kernel/schema.ts'
import { CommentBody, commenterRoles, MemoComment } from '../model/comments.ts'
import { draftRoles, makerRoles } from '../model/memos.ts'
import { Reference, ReferenceNow, referenceKinds } from '../model/references.ts'
import { Anchor } from '../model/text.ts'

const ofMemo = { memo: Id }
const Comments = Type.Array(MemoComment)

export const listMemoComments = endpoint({
  name: 'listMemoComments',
  method: 'GET',
  path: '/memos/:memo/comments',
  who: 'readers',
  of: 'memo',
  discloses: true,
  summary: 'The comments on a memo, the oldest first, with the replies to them. Of one that was withdrawn the words are left out.',
  input: Type.Object(ofMemo),
  output: Comments,
  refusals: ['memo.unknown'],
})

export const addMemoComment = endpoint({
  name: 'addMemoComment',
  method: 'POST',
  path: '/memos/:memo/comments',
  who: commenterRoles,
  of: 'memo',
  summary: 'Comment on a memo, at a place in its text or on the whole, or answer a comment. `instead` proposes other words for that place.',
  input: Type.Object({
    ...ofMemo,
    body: CommentBody,
    anchor: Type.Optional(Nullable(Anchor)),
    instead: Type.Optional(Nullable(Type.String({ maxLength: 5000 }))),
    replyTo: Type.Optional(Nullable(Id)),
    point: Type.Optional(Nullable(Type.String({ pattern: '^[A-Za-z0-9_-]{1,64}$' }))),
  }),
  output: Comments,
  refusals: ['memo.unknown', 'session.not-yours', 'comment.empty', 'comment.unknown', 'comment.no-place'],
})

export const withdrawMemoComment = endpoint({
  name: 'withdrawMemoComment',
  method: 'DELETE',
  path: '/memos/:memo/comments/:comment',
  who: commenterRoles,
  of: 'memo',
  summary: 'Withdraw a comment of your own. That it was there stays.',
  input: Type.Object({ ...ofMemo, comment: Id }),
  output: Comments,
  refusals: ['memo.unknown', 'comment.unknown', 'comment.not-your-own'],
})

export const findReferences = endpoint({
  name: 'findReferences',
  method: 'GET',
  path: '/memos/:memo/reference-options',
  who: makerRoles,
  of: 'memo',
  summary:
    'What a memo can refer to of one kind that holds a few letters: of the programme and of the documents of its dossier that you see.',
  input: Type.Object({ ...ofMemo, of: OneOf(referenceKinds), text: Type.Optional(Type.String({ maxLength: 200 })) }),
  output: Type.Array(ReferenceNow, { maxItems: 20 }),
  refusals: ['memo.unknown'],
  costs: 'search',
})

export const resolveReferences = endpoint({
  name: 'resolveReferences',
  method: 'POST',
  path: '/memos/:memo/references',
  who: 'readers',
  of: 'memo',
  summary: 'What references of a memo say now, in the order asked; nothing of what you do not see.',
  input: Type.Object({ ...ofMemo, references: Type.Array(Reference, { maxItems: 500 }) }),
  output: Type.Array(ReferenceNow),
  refusals: ['memo.unknown'],
})

export const nameSuggesters = endpoint({
  name: 'nameSuggesters',
  method: 'POST',
  path: '/memos/:memo/suggesters',
  who: draftRoles,
  of: 'memo',
  summary: 'What people are called whose suggestions stand in the text; a suggestion holds the id of who made it.',
  input: Type.Object({ ...ofMemo, people: Type.Array(Id, { maxItems: 200 }) }),
  output: Type.Array(Type.Object({ id: Id, name: Type.String(), organisation: Type.String() })),
  refusals: ['memo.unknown'],
})

export const writingEndpoints: readonly Endpoint[] = [
  listMemoComments,
  addMemoComment,
  withdrawMemoComment,
  findReferences,
  resolveReferences,
  nameSuggesters,
]
