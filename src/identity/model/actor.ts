import type { Role } from './roles.ts'

/** A role as it is held: in a dossier, in a programme, or (both null) in the whole installation. */
export type HeldRole = {
  readonly role: Role
  readonly programme: string | null
  readonly dossier: string | null
}

const proven = Symbol('proven')

/**
 * A person whose session was checked. `roles` and `held` are those of `subject`: the person in whose name is acted, who is the person
 * itself unless it acts as somebody's deputy. `address` is where the request came from; `session` is null for work in the background.
 * Only `identity` makes one.
 */
export type Actor = {
  readonly person: string
  readonly name: string
  readonly subject: string
  readonly roles: readonly Role[]
  readonly held: readonly HeldRole[]
  readonly address: string | null
  readonly session: string | null
  readonly [proven]: true
}

export type ProvenPerson = {
  readonly id: string
  readonly name: string
  readonly subject?: string
  readonly held: readonly HeldRole[]
  readonly address?: string | null
  readonly session?: string | null
}

export function provenActor({ id, name, subject = id, held, address = null, session = null }: ProvenPerson): Actor {
  return { person: id, name, subject, held, address, session, roles: [...new Set(held.map(({ role }) => role))], [proven]: true }
}
