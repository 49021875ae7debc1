import { type Static, Type } from 'typebox'
import { Role } from '../../identity/model/roles.ts'
import { Id, Moment } from '../../kernel/schema.ts'

export const ProgrammeRow = Type.Object({
  id: Id,
  name: Type.String(),
  demo: Type.Boolean(),
  createdAt: Moment,
  /** The roles of the reader in this programme. */
  roles: Type.Array(Role),
})
export type ProgrammeRow = Static<typeof ProgrammeRow>
