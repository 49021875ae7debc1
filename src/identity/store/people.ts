import { sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'

function people(tx: Tx) {
  return tx
    .selectFrom('person as p')
    .innerJoin('organisation as o', 'o.id', 'p.organisation_id')
    .leftJoin('department as t', 't.id', 'p.department_id')
    .select(['p.id', 'p.name', 'p.job_title', 'p.demo', 'p.left_at', 'p.succeeded_by', 'p.organisation_id', 'p.department_id'])
    .select(['o.abbreviation as organisation', 't.abbreviation as department'])
}

export type PersonRow = Awaited<ReturnType<typeof listDemoPeople>>[number]

export function listDemoPeople(tx: Tx) {
  return people(tx).where('p.demo', '=', true).where('p.left_at', 'is', null).orderBy('p.created_at').orderBy('p.name').execute()
}

export function findPersonRow(tx: Tx, id: string) {
  return people(tx).where('p.id', '=', id).executeTakeFirst()
}

export function findPersonByName(tx: Tx, name: string) {
  return people(tx).where('p.name', '=', name).executeTakeFirst()
}

/** Looks past who asks: for the door and the command line, where nobody has been recognised yet. */
export function findPersonAtDoor(tx: Tx, email: string) {
  return people(tx).where(sql`lower(p.email)`, '=', email.toLowerCase()).executeTakeFirst()
}

/** The address of a person, past who asks. */
export async function findEmailAtDoor(tx: Tx, person: string): Promise<string | null> {
  const row = await tx.selectFrom('person').select('email').where('id', '=', person).executeTakeFirst()
  return row?.email ?? null
}

export type NewPerson = {
  name: string
  email: string | null
  organisation: string
  department: string | null
  jobTitle: string
  demo: boolean
}

export function addPerson(tx: Tx, person: NewPerson): Promise<{ id: string }> {
  return tx
    .insertInto('person')
    .values({
      name: person.name,
      email: person.email,
      organisation_id: person.organisation,
      department_id: person.department,
      job_title: person.jobTitle,
      demo: person.demo,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
}

export function findOrganisationByAbbreviation(tx: Tx, abbreviation: string): Promise<{ id: string } | undefined> {
  return tx
    .selectFrom('organisation')
    .select('id')
    .where(sql`lower(abbreviation)`, '=', abbreviation.toLowerCase())
    .where('ended_at', 'is', null)
    .executeTakeFirst()
}

/** The address of a person, where whoever asks may know it. */
export async function findEmail(tx: Tx, person: string): Promise<string | null> {
  const { rows } = await sql<{ email: string }>`select email from access_emails() where person_id = ${person}`.execute(tx)
  return rows[0]?.email ?? null
}

/** Whose address it is; only an administrator finds that of somebody else. */
export async function findPersonByEmail(tx: Tx, email: string): Promise<{ id: string } | undefined> {
  const { rows } = await sql<{ id: string }>`
    select person_id as id from access_emails() where lower(email) = ${email.toLowerCase()}`.execute(tx)
  return rows[0]
}

type PersonChanges = {
  readonly name?: string
  readonly email?: string | null
  readonly job_title?: string
  readonly organisation_id?: string
  readonly department_id?: string | null
  readonly left_at?: Date | null
  readonly succeeded_by?: string | null
}

export async function changePersonRow(tx: Tx, id: string, changes: PersonChanges): Promise<void> {
  await tx.updateTable('person').set(changes).where('id', '=', id).execute()
}

export type NewOrganisation = { code: string | null; abbreviation: string; name: string; kind: string; endedAt?: Date | null }

export function addOrganisation(tx: Tx, { endedAt = null, ...organisation }: NewOrganisation): Promise<{ id: string }> {
  return tx
    .insertInto('organisation')
    .values({ ...organisation, ended_at: endedAt })
    .returning('id')
    .executeTakeFirstOrThrow()
}
