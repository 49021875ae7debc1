import { type Static, Type } from 'typebox'
import type { Role } from '../../identity/model/roles.ts'
import { Id, Moment, Nullable } from '../../kernel/schema.ts'
import { makerRoles } from './memos.ts'
import { Anchor } from './text.ts'

/** Who comments on a memo that they see. A policy says the same. */
export const commenterRoles = [
  ...makerRoles,
  'coordinationContact',
  'independentAdviser',
  'minister',
  'ministerOffice',
] as const satisfies readonly Role[]

export const CommentBody = Type.String({ minLength: 1, maxLength: 5000 })

/**
 * A comment on a memo, at a place (`anchor`), on a decision point, or on the whole. `version` and `round` are numbers. `instead`: the words that
 * its writer proposes for those of the place. `body` is null once it was withdrawn. `own`: whether the reader wrote it.
 */
export const MemoComment = Type.Object({
  id: Id,
  replyTo: Nullable(Id),
  version: Nullable(Type.Integer()),
  round: Nullable(Type.Integer()),
  point: Nullable(Type.String()),
  anchor: Nullable(Anchor),
  body: Nullable(Type.String()),
  instead: Nullable(Type.String()),
  by: Type.Object({ id: Id, name: Type.String(), organisation: Type.String() }),
  at: Moment,
  own: Type.Boolean(),
})
export type MemoComment = Static<typeof MemoComment>
