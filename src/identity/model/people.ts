import { type Static, Type } from 'typebox'
import { Id, Moment, Nullable, OneOf } from '../../kernel/schema.ts'
import { Role } from './roles.ts'

export const organisationKinds = [
  'ministry',
  'inspectorate',
  'implementing',
  'highCouncil',
  'parliament',
  'local',
  'field',
  'other',
] as const

export const Organisation = Type.Object({
  id: Id,
  /** Address of the organisation in the national register, where it has one. */
  code: Nullable(Type.String()),
  abbreviation: Type.String(),
  name: Type.String(),
  kind: OneOf(organisationKinds),
  ended: Type.Boolean(),
})
export type Organisation = Static<typeof Organisation>

export const Department = Type.Object({
  id: Id,
  organisation: Id,
  abbreviation: Type.String(),
  name: Type.String(),
  ended: Type.Boolean(),
})
export type Department = Static<typeof Department>

/** A person as colleagues see it. */
export const PersonView = Type.Object({
  id: Id,
  name: Type.String(),
  organisation: Type.String(),
  department: Nullable(Type.String()),
  jobTitle: Type.String(),
  /** Every role the person holds anywhere. */
  roles: Type.Array(Role),
})
export type PersonView = Static<typeof PersonView>

/** Somebody in whose name a person may act. */
export const Principal = Type.Object({
  id: Id,
  name: Type.String(),
  kind: OneOf(['deputy', 'office'] as const),
  until: Nullable(Moment),
})
export type Principal = Static<typeof Principal>
