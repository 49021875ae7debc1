import type { Who } from '../kernel/endpoint.ts'
import { type Actor, type PersonView, provenActor, type Role, roles } from './model.ts'

type Person = { readonly id: string; readonly name: string; readonly organisation: string; readonly roles: readonly string[] }

/** Makes the proof that a person was recognised; only `identity` calls this. */
export function actorOf(person: Person): Actor {
  return provenActor(person, knownRoles(person.roles))
}

export function personView(person: Person): PersonView {
  return { id: person.id, name: person.name, organisation: person.organisation, roles: knownRoles(person.roles) }
}

/** Whether somebody with these roles may call an endpoint. */
export function mayCall(who: Who, held: readonly Role[] | null): boolean {
  return who === 'everyone' || (held?.some((role) => who.includes(role)) ?? false)
}

function knownRoles(words: readonly string[]): Role[] {
  return roles.filter((role) => words.includes(role))
}
