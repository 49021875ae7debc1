import { sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'
import { holds, type Wish } from './directory.ts'

function organisations(tx: Tx) {
  return tx
    .selectFrom('organisation as o')
    .select(['o.id', 'o.code', 'o.abbreviation', 'o.name', 'o.kind', 'o.ended_at'])
    .select(sql<number>`(select count(*)::int from person p where p.organisation_id = o.id and p.left_at is null)`.as('people'))
}

export type OrganisationRecord = NonNullable<Awaited<ReturnType<typeof findOrganisationRow>>>

const formerNames = sql<string>`(select string_agg(f.abbreviation || ' ' || f.name, ' ') from former_name f where f.organisation_id = o.id)`

export function listOrganisationRows(tx: Tx, wish: Wish & { readonly ended: boolean }) {
  return organisations(tx)
    .select(sql<number>`(count(*) over ())::int`.as('total'))
    .where('o.ended_at', wish.ended ? 'is not' : 'is', null)
    .where(holds([sql.ref('o.abbreviation'), sql.ref('o.name'), formerNames], wish.text))
    .orderBy(sql`lower(o.abbreviation)`)
    .orderBy('o.id')
    .offset(wish.from)
    .limit(wish.count)
    .execute()
}

export function findOrganisationRow(tx: Tx, id: string) {
  return organisations(tx).where('o.id', '=', id).executeTakeFirst()
}

export function listDepartmentRows(tx: Tx, organisation: string) {
  return tx
    .selectFrom('department as t')
    .select(['t.id', 't.abbreviation', 't.name', 't.ended_at'])
    .select(sql<number>`(select count(*)::int from person p where p.department_id = t.id and p.left_at is null)`.as('people'))
    .where('t.organisation_id', '=', organisation)
    .orderBy('t.ended_at', 'asc')
    .orderBy(sql`lower(t.abbreviation)`)
    .execute()
}

export function findDepartmentRow(tx: Tx, id: string) {
  return tx
    .selectFrom('department')
    .select(['id', 'organisation_id', 'abbreviation', 'name', 'ended_at'])
    .where('id', '=', id)
    .executeTakeFirst()
}

export function findDepartmentByAbbreviation(tx: Tx, organisation: string, abbreviation: string): Promise<{ id: string } | undefined> {
  return tx
    .selectFrom('department')
    .select('id')
    .where('organisation_id', '=', organisation)
    .where(sql`lower(abbreviation)`, '=', abbreviation.toLowerCase())
    .where('ended_at', 'is', null)
    .executeTakeFirst()
}

/** Names of before, of an organisation and of all its departments. */
export function listFormerNames(tx: Tx, organisation: string) {
  return tx
    .selectFrom('former_name as f')
    .leftJoin('department as t', 't.id', 'f.department_id')
    .select(['f.organisation_id', 'f.department_id', 'f.abbreviation', 'f.name', 'f.until'])
    .where((eb) => eb.or([eb('f.organisation_id', '=', organisation), eb('t.organisation_id', '=', organisation)]))
    .orderBy('f.until', 'desc')
    .execute()
}

export type NewDepartment = { organisation: string; abbreviation: string; name: string }

export function addDepartmentRow(tx: Tx, { organisation, abbreviation, name }: NewDepartment): Promise<{ id: string }> {
  return tx.insertInto('department').values({ organisation_id: organisation, abbreviation, name }).returning('id').executeTakeFirstOrThrow()
}

type Unit = { readonly kind: 'organisation' | 'department'; readonly id: string }
type Names = { readonly abbreviation: string; readonly name: string }

export async function addFormerName(tx: Tx, { kind, id }: Unit, former: Names & { until?: Date }): Promise<void> {
  const owner = kind === 'organisation' ? { organisation_id: id } : { department_id: id }
  await tx
    .insertInto('former_name')
    .values({ ...owner, ...former })
    .execute()
}

export async function renameUnit(tx: Tx, { kind, id }: Unit, { abbreviation, name }: Names): Promise<void> {
  await tx.updateTable(kind).set({ abbreviation, name }).where('id', '=', id).execute()
}

/** Ends an organisation with its departments, or one department, and the roles that they hold. Answers the roles that ended. */
export async function endUnit(tx: Tx, { kind, id }: Unit, endedBy: string): Promise<{ id: string; dossier_id: string | null }[]> {
  const now = sql<Date>`now()`
  await tx.updateTable(kind).set({ ended_at: now }).where('id', '=', id).execute()
  if (kind === 'organisation') {
    await tx.updateTable('department').set({ ended_at: now }).where('organisation_id', '=', id).where('ended_at', 'is', null).execute()
  }
  return tx
    .updateTable('membership')
    .set({ until: now, ended_by: endedBy })
    .where((eb) => {
      if (kind === 'department') return eb('department_id', '=', id)
      const own = eb.selectFrom('department').select('id').where('organisation_id', '=', id)
      return eb.or([eb('organisation_id', '=', id), eb('department_id', 'in', own)])
    })
    .where(sql<boolean>`(until is null or until > now())`)
    .returning(['id', 'dossier_id'])
    .execute()
}

/** Keeps the processes that start together from adding the ministries twice. */
export async function lockOrganisations(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(7232003)`.execute(tx)
}

export async function listOrganisationCodes(tx: Tx): Promise<string[]> {
  const rows = await tx.selectFrom('organisation').select('code').where('code', 'is not', null).execute()
  return rows.flatMap(({ code }) => code ?? [])
}

/** Gives an organisation that was added by hand its address in the national register, and the full name where it had none. */
export async function adoptCode(tx: Tx, id: string, { code, name }: { code: string; name: string }): Promise<void> {
  await tx
    .updateTable('organisation')
    .set({ code, kind: 'ministry', name: sql<string>`case when name = abbreviation then ${name} else name end` })
    .where('id', '=', id)
    .where('code', 'is', null)
    .execute()
}

export function findOrganisationOf(tx: Tx, person: string) {
  return tx.selectFrom('person').select('organisation_id').where('id', '=', person).executeTakeFirst()
}

export async function listKnownOrganisations(tx: Tx, ids: readonly string[]): Promise<{ id: string }[]> {
  if (ids.length === 0) return []
  return tx.selectFrom('organisation').select('id').where('id', 'in', ids).where('ended_at', 'is', null).execute()
}

export function listOrganisationNames(tx: Tx, ids: readonly string[]): Promise<{ id: string; abbreviation: string; name: string }[]> {
  return tx.selectFrom('organisation').select(['id', 'abbreviation', 'name']).where('id', 'in', ids).orderBy('abbreviation').execute()
}

export function listOrganisationsCalled(tx: Tx, names: readonly string[]): Promise<{ id: string; abbreviation: string; name: string }[]> {
  const wanted = names.map((name) => name.toLowerCase())
  return tx
    .selectFrom('organisation')
    .select(['id', 'abbreviation', 'name'])
    .where('ended_at', 'is', null)
    .where((eb) => eb.or([eb(sql`lower(abbreviation)`, 'in', wanted), eb(sql`lower(name)`, 'in', wanted)]))
    .orderBy('abbreviation')
    .execute()
}
