import { randomUUID } from 'node:crypto'
import type { Tx } from '../../kernel/database.ts'
import type { Role } from '../model/roles.ts'
import { addDeputy, listPrincipals } from '../store/deputies.ts'
import { addMembership } from '../store/memberships.ts'
import { addOrganisation, addPerson, findOrganisationByAbbreviation, findPersonByName } from '../store/people.ts'

export type DemoAccount = {
  readonly name: string
  readonly organisation: string
  readonly jobTitle: string
  readonly installationRoles: readonly Role[]
}

/** The account of that name, made with its organisation when it is not there yet. */
export async function ensureDemoAccount(tx: Tx, account: DemoAccount): Promise<{ id: string }> {
  const found = await findPersonByName(tx, account.name)
  if (found) return found
  const organisation =
    (await findOrganisationByAbbreviation(tx, account.organisation)) ??
    (await addOrganisation(tx, { code: null, abbreviation: account.organisation, name: account.organisation, kind: 'ministry' }))
  const person = await addPerson(tx, {
    name: account.name,
    email: null,
    organisation: organisation.id,
    department: null,
    jobTitle: account.jobTitle,
    demo: true,
  })
  for (const role of account.installationRoles) {
    const holder = { kind: 'person', id: person.id } as const
    await addMembership(tx, { id: randomUUID(), programme: null, dossier: null, holder, role, until: null, grantedBy: null })
  }
  return person
}

/** Makes one demo account the deputy of another, once. */
export async function ensureDemoDeputy(tx: Tx, wish: { deputy: string; principal: string; kind: 'deputy' | 'office' }): Promise<void> {
  const there = await listPrincipals(tx, wish.deputy)
  if (there.some(({ id }) => id === wish.principal)) return
  await addDeputy(tx, { id: randomUUID(), ...wish, since: null, until: null, grantedBy: wish.principal })
}
