import type { Tx } from '../../kernel/database.ts'
import { type Actor, type HeldRole, provenActor } from '../model/actor.ts'
import { knownRoles } from '../rules/access.ts'
import { listPrincipals } from '../store/deputies.ts'
import { listHeldRoles } from '../store/memberships.ts'
import { findPersonRow } from '../store/people.ts'
import type { SessionRow } from '../store/sessions.ts'

type Background = { readonly person: string; readonly subject?: string; readonly address: string | null }

/** The proof for work that goes on in the background in a person's name; `subject` counts as long as the person may act for it. */
export async function actorFor(tx: Tx, { person, subject = person, address }: Background): Promise<Actor> {
  const found = await findPersonRow(tx, person)
  if (!found) throw new Error('Work was asked in the name of a person who is not known')
  const principals = subject === person ? [] : await listPrincipals(tx, person)
  const whose = principals.find(({ id }) => id === subject)?.id ?? person
  return provenActor({ id: found.id, name: found.name, subject: whose, held: await heldRoles(tx, whose), address })
}

/** The proof for a request, from the session that its token opened. */
export async function actorOfRow(tx: Tx, row: SessionRow, address: string | null): Promise<Actor> {
  const principals = row.acting_for === null ? [] : await listPrincipals(tx, row.person)
  const subject = principals.find(({ id }) => id === row.acting_for)?.id ?? row.person
  return provenActor({ id: row.person, name: row.name, subject, held: await heldRoles(tx, subject), address, session: row.session })
}

async function heldRoles(tx: Tx, person: string): Promise<HeldRole[]> {
  const rows = await listHeldRoles(tx, person)
  return rows.flatMap(({ role, programme, dossier }) => knownRoles([role]).map((known) => ({ role: known, programme, dossier })))
}
