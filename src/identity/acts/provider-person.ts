import type { Tx } from '../../kernel/database.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import type { Asserted, ProviderProof } from '../model/provider.ts'
import { addPerson } from '../store/people.ts'
import {
  changePerson,
  findDepartment,
  findOrganisation,
  findPersonByEmail,
  findPersonOfSubject,
  isEmailTaken,
  type KnownPerson,
  linkSubject,
  lockSubject,
  type PersonFields,
} from '../store/provider.ts'
import { recordAtDoor } from './record-act.ts'

export type Arrival = {
  readonly proof: ProviderProof
  readonly asserted: Asserted
  readonly newPeople: boolean
  readonly address: string | null
}

type PersonRefusal =
  | 'signin.no-verified-email'
  | 'signin.person-unknown'
  | 'signin.person-left'
  | 'signin.linked-otherwise'
  | 'signin.organisation-unknown'

/** The person that somebody from the provider is: by issuer and subject, the first time by verified e-mail, brought in step with the claims. */
export async function receivePerson(tx: Tx, arrival: Arrival): Promise<{ id: string } | Refusal<PersonRefusal>> {
  await lockSubject(tx, arrival.proof)
  const person = (await findPersonOfSubject(tx, arrival.proof)) ?? (await firstTime(tx, arrival))
  if (isRefusal(person)) return person
  if ('added' in person) return { id: person.added }
  if (person.left_at !== null) return refuse('signin.person-left')
  await bringInStep(tx, person, arrival)
  return { id: person.id }
}

async function firstTime(tx: Tx, arrival: Arrival): Promise<KnownPerson | { added: string } | Refusal<PersonRefusal>> {
  const { asserted, proof } = arrival
  if (asserted.email === null || !asserted.emailVerified) return refuse('signin.no-verified-email')
  const known = await findPersonByEmail(tx, { email: asserted.email, issuer: proof.issuer })
  if (!known) return arrival.newPeople ? addNewPerson(tx, arrival, asserted.email) : refuse('signin.person-unknown')
  // The address went to somebody else at the provider; the account here stays with the first.
  if (known.linked) return refuse('signin.linked-otherwise')
  if (known.left_at === null) await link(tx, arrival, known.id)
  return known
}

async function addNewPerson(tx: Tx, arrival: Arrival, email: string): Promise<{ added: string } | Refusal<PersonRefusal>> {
  const { asserted } = arrival
  const organisation = asserted.organisation === null ? undefined : await findOrganisation(tx, asserted.organisation)
  if (!organisation) return refuse('signin.organisation-unknown')
  const department = asserted.department === null ? undefined : await findDepartment(tx, organisation.id, asserted.department)
  const person = {
    name: asserted.name ?? email,
    email,
    organisation: organisation.id,
    department: department?.id ?? null,
    jobTitle: '',
    demo: false,
  }
  const { id } = await addPerson(tx, person)
  await recordAtDoor(tx, {
    act: 'addPerson',
    thing: 'person',
    thingId: id,
    after: { ...person, source: 'provider' },
    address: arrival.address,
  })
  await link(tx, arrival, id)
  return { added: id }
}

async function link(tx: Tx, { proof, address }: Arrival, person: string): Promise<void> {
  await linkSubject(tx, proof, person)
  await recordAtDoor(tx, { act: 'linkToProvider', thing: 'person', thingId: person, after: { issuer: proof.issuer }, address })
}

async function bringInStep(tx: Tx, person: KnownPerson, { asserted, address }: Arrival): Promise<void> {
  const changes = changesOf(person, await fieldsOf(tx, person, asserted))
  if (Object.keys(changes.after).length === 0) return
  await changePerson(tx, person.id, changes.after)
  await recordAtDoor(tx, { act: 'changePerson', thing: 'person', thingId: person.id, ...changes, address })
}

/** What the provider says of a person, as far as it is known here; the rest stays as it was. */
async function fieldsOf(tx: Tx, person: KnownPerson, asserted: Asserted): Promise<PersonFields> {
  const { email, emailVerified, name } = asserted
  const takesEmail = email !== null && emailVerified && !(await isEmailTaken(tx, email, person.id))
  const organisation = asserted.organisation === null ? undefined : await findOrganisation(tx, asserted.organisation)
  const organisation_id = organisation?.id ?? person.organisation_id
  const department = asserted.department === null ? undefined : await findDepartment(tx, organisation_id, asserted.department)
  const stays = organisation_id === person.organisation_id ? person.department_id : null
  return {
    name: name ?? person.name,
    email: takesEmail ? email : person.email,
    organisation_id,
    department_id: department?.id ?? stays,
  }
}

function changesOf(person: KnownPerson, now: PersonFields): { before: Partial<PersonFields>; after: Partial<PersonFields> } {
  const before: Partial<PersonFields> = {}
  const after: Partial<PersonFields> = {}
  for (const field of ['name', 'email', 'organisation_id', 'department_id'] as const) {
    if (person[field] === now[field]) continue
    Object.assign(before, { [field]: person[field] })
    Object.assign(after, { [field]: now[field] })
  }
  return { before, after }
}
