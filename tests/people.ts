import type { Kysely } from 'kysely'
import { actorFor } from '../src/identity/acts/actors.ts'
import { ensureDemoAccount } from '../src/identity/acts/demo-accounts.ts'
import type { Actor } from '../src/identity/model/actor.ts'
import type { Role } from '../src/identity/model/roles.ts'
import type { Tables } from '../src/kernel/tables.generated.ts'

/** A person of that name, made when needed; its installation roles are given once. */
export async function personNamed(
  db: Kysely<Tables>,
  name: string,
  { organisation = 'OCW', roles = ['author'] as readonly Role[] } = {},
): Promise<Actor> {
  const { id } = await ensureDemoAccount(db, { name, organisation, jobTitle: '', installationRoles: roles })
  return actorFor(db, { person: id, address: null })
}
