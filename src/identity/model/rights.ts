import { type Static, Type } from 'typebox'
import { Id, Moment, Nullable, OneOf } from '../../kernel/schema.ts'
import { deputyKinds } from './deputies.ts'
import { roles } from './roles.ts'

/** What somebody may: a role, or acting for somebody else. */
export const rights = [...roles, ...deputyKinds] as const

/** One line of a review of rights: who has what where, since when, given by whom. */
export const RightRow = Type.Object({
  person: Id,
  name: Type.String(),
  organisation: Type.String(),
  department: Nullable(Type.String()),
  jobTitle: Type.String(),
  right: OneOf(rights),
  where: OneOf(['installation', 'programme', 'dossier', 'person'] as const),
  /** Name of the programme, dossier or principal; null where the reader may not know it. */
  whereName: Nullable(Type.String()),
  /** The organisation or department through which it is held. */
  through: Nullable(Type.String()),
  since: Moment,
  until: Nullable(Moment),
  grantedBy: Nullable(Type.String()),
})
export type RightRow = Static<typeof RightRow>
