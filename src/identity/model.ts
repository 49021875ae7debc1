import { type Static, Type } from 'typebox'
import { Id, OneOf } from '../kernel/schema.ts'

export const roles = ['coordinator', 'author', 'minister', 'disclosureOfficer', 'independentAdviser', 'reader', 'administrator'] as const
export const Role = OneOf(roles)
export type Role = (typeof roles)[number]

export const PersonView = Type.Object({
  id: Id,
  name: Type.String(),
  organisation: Type.String(),
  roles: Type.Array(Role),
})
export type PersonView = Static<typeof PersonView>

const proven = Symbol('proven')

/** A person whose session was checked. Only `identity` makes one, with `provenActor`. */
export type Actor = {
  readonly person: string
  readonly name: string
  readonly roles: readonly Role[]
  readonly [proven]: true
}

export function provenActor(person: { id: string; name: string }, held: readonly Role[]): Actor {
  return { person: person.id, name: person.name, roles: held, [proven]: true }
}
