import { sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'

const inForce = sql<boolean>`m.since <= now() and (m.until is null or m.until > now())`

/** Every role of a person in force: by name first, then through its organisation or department. */
export function listRolesOfPerson(tx: Tx, person: string) {
  return tx
    .selectFrom('person as s')
    .innerJoin('membership as m', (join) =>
      join.on((eb) =>
        eb.or([
          eb('m.person_id', '=', eb.ref('s.id')),
          eb('m.organisation_id', '=', eb.ref('s.organisation_id')),
          eb('m.department_id', '=', eb.ref('s.department_id')),
        ]),
      ),
    )
    .leftJoin('organisation as o', 'o.id', 'm.organisation_id')
    .leftJoin('department as t', 't.id', 'm.department_id')
    .leftJoin('programme as r', 'r.id', 'm.programme_id')
    .leftJoin('dossier as d', 'd.id', 'm.dossier_id')
    .leftJoin('person as g', 'g.id', 'm.granted_by')
    .select(['m.id', 'm.role', 'm.person_id', 'm.programme_id', 'm.dossier_id', 'm.since', 'm.until'])
    .select(['r.name as programme', 'd.title as dossier', 'g.name as granted_by'])
    .select(sql<string | null>`coalesce(o.name, t.name)`.as('through'))
    .where('s.id', '=', person)
    .where('s.left_at', 'is', null)
    .where(inForce)
    .orderBy(sql`m.person_id is null`)
    .orderBy('m.since')
    .execute()
}

/** Those of the roles without which their programme or dossier would have no co-ordinator who works here. */
export async function listLastCoordinations(tx: Tx, memberships: readonly string[]): Promise<{ id: string }[]> {
  if (memberships.length === 0) return []
  const { rows } = await sql<{ id: string }>`
    select m.id from membership m
    where m.id = any (${sql.val([...memberships])}::uuid[]) and m.role = 'coordinator' and num_nonnulls(m.programme_id, m.dossier_id) = 1
      and not exists (
        select from membership o
        where o.role = 'coordinator' and o.since <= now() and (o.until is null or o.until > now())
          and o.programme_id is not distinct from m.programme_id and o.dossier_id is not distinct from m.dossier_id
          and not o.id = any (${sql.val([...memberships])}::uuid[])
          and exists (
            select from person p
            where p.left_at is null
              and (p.id = o.person_id or p.organisation_id = o.organisation_id or p.department_id = o.department_id)))`.execute(tx)
  return rows
}

/** Whether anybody else who works here serves the installation in this role. */
export async function hasAnotherHolder(tx: Tx, role: string, person: string): Promise<boolean> {
  const found = await tx
    .selectFrom('membership as m')
    .innerJoin('person as p', 'p.id', 'm.person_id')
    .select('m.id')
    .where('m.role', '=', role)
    .where('m.programme_id', 'is', null)
    .where('m.dossier_id', 'is', null)
    .where('p.id', '<>', person)
    .where('p.left_at', 'is', null)
    .where(inForce)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

export function passOnRoles(tx: Tx, leaver: string, successor: string) {
  type Passed = { membership: string; role: string; programme_id: string | null; dossier_id: string | null }
  return sql<Passed>`select * from pass_on_roles(${leaver}, ${successor})`.execute(tx).then(({ rows }) => rows)
}
