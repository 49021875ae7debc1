import { sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'
import type { Asserted } from '../model/provider.ts'

export type Subject = { readonly issuer: string; readonly subject: string }

/** Until the end of the transaction nobody else signs in as this subject. */
export async function lockSubject(tx: Tx, { issuer, subject }: Subject): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${issuer} ${subject}`}, 7232004))`.execute(tx)
}

function people(tx: Tx) {
  return tx.selectFrom('person as p').select(['p.id', 'p.name', 'p.email', 'p.organisation_id', 'p.department_id', 'p.left_at'])
}

export type KnownPerson = NonNullable<Awaited<ReturnType<typeof findPersonOfSubject>>>

export function findPersonOfSubject(tx: Tx, { issuer, subject }: Subject) {
  return people(tx)
    .innerJoin('provider_identity as i', 'i.person_id', 'p.id')
    .where('i.issuer', '=', issuer)
    .where('i.subject', '=', subject)
    .executeTakeFirst()
}

/** The person with that address; `linked` says whether another subject of the issuer is that person already. */
export function findPersonByEmail(tx: Tx, { email, issuer }: { email: string; issuer: string }) {
  return people(tx)
    .leftJoin('provider_identity as i', (join) => join.onRef('i.person_id', '=', 'p.id').on('i.issuer', '=', issuer))
    .select(sql<boolean>`i.subject is not null`.as('linked'))
    .where(sql`lower(p.email)`, '=', email.toLowerCase())
    .where('p.demo', '=', false)
    .executeTakeFirst()
}

export async function linkSubject(tx: Tx, { issuer, subject }: Subject, person: string): Promise<void> {
  await tx.insertInto('provider_identity').values({ issuer, subject, person_id: person }).execute()
}

/** Takes away what ties a person to a provider; the next sign-in goes by e-mail again. */
export async function unlinkPerson(tx: Tx, person: string): Promise<boolean> {
  const { numDeletedRows } = await tx.deleteFrom('provider_identity').where('person_id', '=', person).executeTakeFirst()
  return numDeletedRows > 0n
}

/** By abbreviation or by code in the national register. */
export function findOrganisation(tx: Tx, word: string): Promise<{ id: string } | undefined> {
  return tx
    .selectFrom('organisation')
    .select('id')
    .where((eb) => eb.or([eb(sql`lower(abbreviation)`, '=', word.toLowerCase()), eb('code', '=', word)]))
    .where('ended_at', 'is', null)
    .executeTakeFirst()
}

export function findDepartment(tx: Tx, organisation: string, word: string): Promise<{ id: string } | undefined> {
  return tx
    .selectFrom('department')
    .select('id')
    .where('organisation_id', '=', organisation)
    .where((eb) => eb.or([eb(sql`lower(abbreviation)`, '=', word.toLowerCase()), eb(sql`lower(name)`, '=', word.toLowerCase())]))
    .where('ended_at', 'is', null)
    .executeTakeFirst()
}

export type PersonFields = Pick<KnownPerson, 'name' | 'email' | 'organisation_id' | 'department_id'>

export async function changePerson(tx: Tx, id: string, fields: Partial<PersonFields>): Promise<void> {
  await tx.updateTable('person').set(fields).where('id', '=', id).execute()
}

export async function isEmailTaken(tx: Tx, email: NonNullable<Asserted['email']>, person: string): Promise<boolean> {
  const other = await tx
    .selectFrom('person')
    .select('id')
    .where(sql`lower(email)`, '=', email.toLowerCase())
    .where('id', '<>', person)
    .executeTakeFirst()
  return other !== undefined
}

/** The roles in force that the provider gave a person. */
export function listProvidedRoles(tx: Tx, person: string) {
  return tx
    .selectFrom('membership')
    .select(['id', 'role', 'programme_id as programme'])
    .where('person_id', '=', person)
    .where('source', '=', 'provider')
    .where((eb) => eb.or([eb('until', 'is', null), eb('until', '>', sql<Date>`now()`)]))
    .execute()
}

export async function addProvidedRole(
  tx: Tx,
  grant: { id: string; person: string; role: string; programme: string | null },
): Promise<void> {
  await tx
    .insertInto('membership')
    .values({ id: grant.id, person_id: grant.person, role: grant.role, programme_id: grant.programme, source: 'provider' })
    .execute()
}

export async function endProvidedRole(tx: Tx, id: string): Promise<void> {
  await tx.updateTable('membership').set({ until: sql<Date>`now()` }).where('id', '=', id).execute()
}

/** The programme of that id, or the only one of that name. */
export async function findProgramme(tx: Tx, word: string): Promise<{ id: string } | null> {
  const rows = await tx
    .selectFrom('programme')
    .select('id')
    .where((eb) => eb.or([eb(sql`id::text`, '=', word.toLowerCase()), eb(sql`lower(name)`, '=', word.toLowerCase())]))
    .limit(2)
    .execute()
  return rows.length === 1 ? (rows[0] ?? null) : null
}
