import type { Tx } from '../../kernel/database.ts'
import type { Actor } from '../model/actor.ts'
import { tryWays, type WaysIn } from '../model/ways-in.ts'
import { listPasskeys } from '../store/passkeys.ts'
import { countRecoveryCodes, findSetAt } from '../store/passwords.ts'
import { listFailures } from '../store/sign-in.ts'

/** How the actor can get in, and who tried to lately. */
export async function getWaysIn(tx: Tx, { person }: Actor): Promise<WaysIn> {
  const password = await findSetAt(tx, person)
  const recoveryCodesLeft = await countRecoveryCodes(tx, person)
  return {
    passkeys: (await listPasskeys(tx, person)).map((row) => ({
      id: row.id,
      name: row.name,
      synced: row.synced,
      created: row.created_at.toISOString(),
      lastUsed: row.last_used_at?.toISOString() ?? null,
    })),
    password: password ? { since: password.set_at.toISOString(), recoveryCodesLeft } : null,
    failures: (await listFailures(tx, person)).flatMap(({ at, address, way }) =>
      tryWays.filter((known) => known === way).map((known) => ({ at: at.toISOString(), address, way: known })),
    ),
  }
}
