import type { Tx } from '../../kernel/database.ts'
import type { Actor } from '../model/actor.ts'
import type { PersonView, Principal } from '../model/people.ts'
import { knownRoles } from '../rules/access.ts'
import { listPrincipals } from '../store/deputies.ts'
import { listHeldRoles } from '../store/memberships.ts'
import { findEmail, findPersonRow, listDemoPeople, type PersonRow } from '../store/people.ts'

/** The accounts to choose from in a demonstration; asked before anybody signed in. */
export async function demoAccounts(tx: Tx): Promise<PersonView[]> {
  return Array.fromAsync(await listDemoPeople(tx), (row) => personView(tx, row))
}

export async function getPerson(tx: Tx, _actor: Actor, id: string): Promise<PersonView | null> {
  const row = await findPersonRow(tx, id)
  return row ? personView(tx, row) : null
}

/** The actor's own address, null where none is known. */
export function ownEmail(tx: Tx, actor: Actor): Promise<string | null> {
  return findEmail(tx, actor.person)
}

/** In whose name the actor may act now. */
export async function principalsOf(tx: Tx, actor: Actor): Promise<Principal[]> {
  const rows = await listPrincipals(tx, actor.person)
  return rows.map(({ id, name, kind, until }) => ({
    id,
    name,
    kind: kind === 'office' ? 'office' : 'deputy',
    until: until?.toISOString() ?? null,
  }))
}

async function personView(tx: Tx, row: PersonRow): Promise<PersonView> {
  const held = await listHeldRoles(tx, row.id)
  return {
    id: row.id,
    name: row.name,
    organisation: row.organisation,
    department: row.department,
    jobTitle: row.job_title,
    roles: knownRoles(held.map(({ role }) => role)),
  }
}
