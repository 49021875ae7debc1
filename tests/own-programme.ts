import type { Kysely } from 'kysely'
import { actorFor } from '../src/identity/acts/actors.ts'
import { asActor } from '../src/identity/acts/as-actor.ts'
import { grantRole } from '../src/identity/acts/memberships.ts'
import type { ScopedRole } from '../src/identity/model/roles.ts'
import type { Tables } from '../src/kernel/tables.generated.ts'
import { openProgramme } from '../src/programme/acts/programmes.ts'
import { must } from './programme-world.ts'

/** An empty programme in which demo accounts hold roles; the co-ordinator of the demonstration co-ordinates it. */
export async function ownProgramme(db: Kysely<Tables>, name: string, roles: Readonly<Record<string, ScopedRole>> = {}): Promise<string> {
  const idOf = async (of: string) => (await db.selectFrom('person').select('id').where('name', '=', of).executeTakeFirstOrThrow()).id
  const keeper = await actorFor(db, { person: await idOf('Beheerder (demo)'), address: null })
  const coordinator = await idOf('Coördinator (demo)')
  const { id: programme } = must(await asActor(db, keeper, (tx) => openProgramme(tx, keeper, { name, coordinator })))
  const actor = await actorFor(db, { person: coordinator, address: null })
  for (const [person, role] of Object.entries(roles)) {
    const holder = { holder: 'person', holderId: await idOf(person) } as const
    must(await asActor(db, actor, (tx) => grantRole(tx, actor, { programme, dossier: null, role, ...holder })))
  }
  return programme
}
