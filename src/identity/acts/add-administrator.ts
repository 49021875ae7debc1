import { randomUUID } from 'node:crypto'
import type { Tx } from '../../kernel/database.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import type { NewAccessLink } from '../model/ways-in.ts'
import { addMembership, listHeldRoles } from '../store/memberships.ts'
import { addOrganisation, addPerson, findOrganisationByAbbreviation, findPersonAtDoor } from '../store/people.ts'
import { newAccessLink } from './access-links.ts'
import { recordAtDoor } from './record-act.ts'

export type NewAdministrator = { readonly name: string; readonly email: string; readonly organisation: string }

/**
 * Makes an administrator from outside the product: the first one, or one for an installation that nobody gets into any more. Whoever has
 * that e-mail address already becomes administrator.
 */
export async function addAdministrator(
  tx: Tx,
  wish: NewAdministrator,
): Promise<NewAccessLink | Refusal<'account.unknown-person' | 'account.demo'>> {
  const found = await findPersonAtDoor(tx, wish.email)
  if (found?.left_at) return refuse('account.unknown-person')
  if (found?.demo) return refuse('account.demo')
  const { id } = found ?? (await addPersonOf(tx, wish))
  const held = await listHeldRoles(tx, id)
  if (!held.some(({ role }) => role === 'administrator')) {
    const holder = { kind: 'person', id } as const
    await addMembership(tx, {
      id: randomUUID(),
      programme: null,
      dossier: null,
      holder,
      role: 'administrator',
      until: null,
      grantedBy: null,
    })
  }
  const link = await newAccessLink(tx, id, null)
  await recordAtDoor(tx, {
    act: 'addAdministrator',
    thing: 'person',
    thingId: id,
    after: { name: wish.name, until: link.until },
    address: null,
  })
  return link
}

async function addPersonOf(tx: Tx, { name, email, organisation }: NewAdministrator): Promise<{ id: string }> {
  const found = await findOrganisationByAbbreviation(tx, organisation)
  const { id } = found ?? (await addOrganisation(tx, { code: null, abbreviation: organisation, name: organisation, kind: 'other' }))
  return addPerson(tx, { name, email, organisation: id, department: null, jobTitle: '', demo: false })
}
