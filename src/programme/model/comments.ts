import { type Static, Type } from 'typebox'
import { Id, Moment, Nullable } from '../../kernel/schema.ts'

/** Somebody with a role in the programme. */
export const ProgrammePerson = Type.Object({ id: Id, name: Type.String(), organisation: Type.String() })
export type ProgrammePerson = Static<typeof ProgrammePerson>

/** What somebody said of an item. `text` is null once it was withdrawn. */
export const ItemComment = Type.Object({
  id: Id,
  text: Nullable(Type.String()),
  mentions: Type.Array(Type.Object({ id: Id, name: Type.String() })),
  by: ProgrammePerson,
  at: Moment,
  /** Whether the reader wrote it and may withdraw it. */
  own: Type.Boolean(),
})
export type ItemComment = Static<typeof ItemComment>
