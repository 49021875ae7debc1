import { sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'

/** Everything that a row of an import may point to, by the key that the file uses; programmes that share a name are not told apart. */
export async function listKnown(tx: Tx) {
  const organisations = await tx
    .selectFrom('organisation')
    .select(['id', sql<string>`lower(abbreviation)`.as('key')])
    .where('ended_at', 'is', null)
    .execute()
  const departments = await tx
    .selectFrom('department as t')
    .innerJoin('organisation as o', 'o.id', 't.organisation_id')
    .select(['t.id', sql<string>`lower(o.abbreviation) || '/' || lower(t.abbreviation)`.as('key')])
    .where('t.ended_at', 'is', null)
    .where('o.ended_at', 'is', null)
    .execute()
  const programmes = await tx
    .selectFrom('programme')
    .select([sql<string>`lower(name)`.as('key'), sql<string>`min(id::text)`.as('id')])
    .groupBy(sql`lower(name)`)
    .having(sql<boolean>`count(*) = 1`)
    .execute()
  return { organisations, departments, programmes, ...(await listKnownPeople(tx)) }
}

async function listKnownPeople(tx: Tx) {
  type Person = { id: string; key: string; left: boolean }
  type Held = { key: string; role: string; programme: string | null }
  const people = await sql<Person>`
    select p.id, lower(e.email) as key, p.left_at is not null as left
    from access_emails() e join person p on p.id = e.person_id`.execute(tx)
  const roles = await sql<Held>`
    select lower(e.email) as key, m.role, lower(r.name) as programme
    from access_emails() e join membership m on m.person_id = e.person_id left join programme r on r.id = m.programme_id
    where m.dossier_id is null and m.since <= now() and (m.until is null or m.until > now())`.execute(tx)
  return { people: people.rows, roles: roles.rows }
}

/** Rows go in by the five hundred, so that the server answers others in between. */
const atOnce = 500

type OrganisationRow = { id: string; abbreviation: string; name: string; kind: string }
type DepartmentRow = { id: string; organisation_id: string; abbreviation: string; name: string }
type PersonRow = { id: string; name: string; email: string; organisation_id: string; department_id: string | null; job_title: string }
type RoleRow = { id: string; person_id: string; role: string; programme_id: string | null; until: Date | null; granted_by: string }

export type ImportedRows = {
  readonly organisation: readonly OrganisationRow[]
  readonly department: readonly DepartmentRow[]
  readonly person: readonly PersonRow[]
  readonly membership: readonly RoleRow[]
}

export async function addImportedRows(tx: Tx, rows: ImportedRows): Promise<void> {
  for (const part of parts(rows.organisation)) await tx.insertInto('organisation').values(part).execute()
  for (const part of parts(rows.department)) await tx.insertInto('department').values(part).execute()
  for (const part of parts(rows.person)) await tx.insertInto('person').values(part).execute()
  for (const part of parts(rows.membership)) await tx.insertInto('membership').values(part).execute()
}

function parts<Row>(rows: readonly Row[]): Row[][] {
  return Array.from({ length: Math.ceil(rows.length / atOnce) }, (_, at) => rows.slice(at * atOnce, (at + 1) * atOnce))
}
