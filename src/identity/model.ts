import { type Static, Type } from 'typebox'
import { Id, OneOf } from '../kernel/schema.ts'

export const roles = [
  'coordinator',
  'author',
  'minister',
  'disclosureOfficer',
  'independentAdviser',
  'reader',
  'administrator',
] as const
export const Role = OneOf(roles)
export type Role = (typeof roles)[number]

export const PersonView = Type.Object({
  id: Id,
  name: Type.String(),
  organisation: Type.String(),
  roles: Type.Array(Role),
})
export type PersonView = Static<typeof PersonView>

/** A person whose session was checked. Only `identity` makes one. */
export type Actor = {
  readonly person: string
  readonly name: string
  readonly roles: readonly Role[]
  readonly proven: unique symbol
}
