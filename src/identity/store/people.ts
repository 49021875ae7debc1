import { sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'

function people(tx: Tx) {
  return tx
    .selectFrom('person as p')
    .innerJoin('organisation as o', 'o.id', 'p.organisation_id')
    .leftJoin('department as t', 't.id', 'p.department_id')
    .select(['p.id', 'p.name', 'p.email', 'p.job_title', 'p.demo', 'p.left_at', 'p.organisation_id', 'p.department_id'])
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

export function findPersonByEmail(tx: Tx, email: string) {
  return people(tx).where(sql`lower(p.email)`, '=', email.toLowerCase()).executeTakeFirst()
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

export type NewOrganisation = { code: string | null; abbreviation: string; name: string; kind: string }

export function addOrganisation(tx: Tx, organisation: NewOrganisation): Promise<{ id: string }> {
  return tx.insertInto('organisation').values(organisation).returning('id').executeTakeFirstOrThrow()
}
