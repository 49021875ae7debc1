import { type Static, Type } from 'typebox'
import { Id, Moment, Nullable, OneOf } from '../../kernel/schema.ts'
import { Role, scopedRoles } from './roles.ts'

/** Where a role comes from: named in the dossier, held in its programme, or given to an organisation or department. */
export const accessPaths = ['dossier', 'programme', 'public'] as const
export const holderKinds = ['person', 'organisation', 'department'] as const

export const Said = Type.Object({ nl: Type.String(), en: Type.String() })
export type Said = Static<typeof Said>

/** One reason why somebody sees a thing. */
export const AccessReason = Type.Object({
  path: OneOf(accessPaths),
  role: Nullable(Role),
  holder: OneOf(holderKinds),
  /** Name of the organisation or department that holds the role. */
  holderName: Nullable(Type.String()),
  programme: Nullable(Type.String()),
  since: Nullable(Moment),
  until: Nullable(Moment),
  grantedBy: Nullable(Type.String()),
  sentence: Said,
})
export type AccessReason = Static<typeof AccessReason>

/** Somebody who sees a thing, with the reasons. */
export const AccessRow = Type.Object({
  person: Id,
  name: Type.String(),
  organisation: Type.String(),
  since: Nullable(Moment),
  reasons: Type.Array(AccessReason),
})
export type AccessRow = Static<typeof AccessRow>

/** A role given in a dossier or a programme, to a person or to everybody of an organisation or department. */
export const Membership = Type.Object({
  id: Id,
  role: Role,
  holder: OneOf(holderKinds),
  holderId: Id,
  holderName: Type.String(),
  since: Moment,
  until: Nullable(Moment),
  grantedBy: Nullable(Type.String()),
})
export type Membership = Static<typeof Membership>

export const NewMembership = Type.Object({
  role: OneOf(scopedRoles),
  holder: OneOf(holderKinds),
  holderId: Id,
  until: Type.Optional(Moment),
})
export type NewMembership = Static<typeof NewMembership>
