import { type Static, Type } from 'typebox'
import { Moment, Nullable, OneOf } from '../../kernel/schema.ts'
import { MemoKind } from './memos.ts'

/** A heading of a format. Level 2 stands under the level 1 before it. */
export const Heading = Type.Object({
  id: Type.String({ pattern: '^[A-Za-z0-9_-]{1,64}$' }),
  title: Type.String({ maxLength: 200 }),
  level: Type.Unsafe<1 | 2>(Type.Integer({ minimum: 1, maximum: 2 })),
  required: Type.Boolean(),
})
export type Heading = Static<typeof Heading>

/** The headings of a kind of memo in a programme. `own` is false, and `revision` 0, where the published format holds. */
export const MemoFormat = Type.Object({
  kind: MemoKind,
  headings: Type.Array(Heading),
  own: Type.Boolean(),
  revision: Type.Integer({ minimum: 0 }),
  since: Nullable(Moment),
  changedBy: Nullable(Type.String()),
})
export type MemoFormat = Static<typeof MemoFormat>

/** What is wrong with a required heading in a text. */
export const MissingHeading = Type.Object({
  id: Type.String(),
  title: Type.String(),
  why: OneOf(['absent', 'empty'] as const),
})
export type MissingHeading = Static<typeof MissingHeading>
