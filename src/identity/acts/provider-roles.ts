import { randomUUID } from 'node:crypto'
import type { Tx } from '../../kernel/database.ts'
import type { GroupRole } from '../model/provider.ts'
import { knownRoles } from '../rules/access.ts'
import { type ScopedGrant, stepsBetween } from '../rules/provider.ts'
import { addProvidedRole, endProvidedRole, findProgramme, listProvidedRoles } from '../store/provider.ts'
import { recordAtDoor } from './record-act.ts'

type Wish = { readonly person: string; readonly wanted: readonly GroupRole[]; readonly address: string | null }

/** Gives and ends the roles that come from the provider; those given by hand are not touched. */
export async function bringRolesInStep(tx: Tx, { person, wanted, address }: Wish): Promise<void> {
  const held = (await listProvidedRoles(tx, person)).flatMap((row) => knownRoles([row.role]).map((role) => ({ ...row, role })))
  const { give, end } = stepsBetween(held, await grantsOf(tx, wanted))
  for (const { role, programme } of give) {
    const id = randomUUID()
    await addProvidedRole(tx, { id, person, role, programme })
    const after = { role, person, programme, source: 'provider' }
    await recordAtDoor(tx, { act: 'grantRole', thing: 'membership', thingId: id, after, address })
  }
  for (const { id, role, programme } of end) {
    await endProvidedRole(tx, id)
    const before = { role, person, programme, source: 'provider' }
    await recordAtDoor(tx, { act: 'endRole', thing: 'membership', thingId: id, before, address })
  }
}

/** A programme that does not exist yet, or whose name is not the only one, gives nothing. */
async function grantsOf(tx: Tx, wanted: readonly GroupRole[]): Promise<ScopedGrant[]> {
  const grants: ScopedGrant[] = []
  for (const wish of wanted) {
    if (!('programme' in wish)) grants.push({ role: wish.role, programme: null })
    else {
      const programme = await findProgramme(tx, wish.programme)
      if (programme) grants.push({ role: wish.role, programme: programme.id })
    }
  }
  return grants
}
