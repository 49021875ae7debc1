import { sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'

const inForce = sql<boolean>`d.since <= now() and (d.until is null or d.until > now())`
const notOver = sql<boolean>`(d.until is null or d.until > now())`

/** In whose name a person may act now. */
export function listPrincipals(tx: Tx, deputy: string) {
  return tx
    .selectFrom('deputy as d')
    .innerJoin('person as p', 'p.id', 'd.for_id')
    .select(['p.id', 'p.name', 'd.kind', 'd.until'])
    .where('d.deputy_id', '=', deputy)
    .where('p.left_at', 'is', null)
    .where(inForce)
    .orderBy('p.name')
    .execute()
}

function deputyships(tx: Tx) {
  return tx
    .selectFrom('deputy as d')
    .innerJoin('person as p', 'p.id', 'd.for_id')
    .innerJoin('person as s', 's.id', 'd.deputy_id')
    .leftJoin('person as g', 'g.id', 'd.granted_by')
    .select(['d.id', 'd.deputy_id', 's.name as deputy', 'd.for_id', 'p.name as principal', 'd.kind', 'd.since', 'd.until'])
    .select(['g.name as granted_by', inForce.as('holds')])
    .where(notOver)
}

export type DeputyRow = Awaited<ReturnType<typeof listDeputyRows>>[number]

/** Deputyships in which a person is one of the two, and that are not over. */
export function listDeputyRows(tx: Tx, person: string) {
  return deputyships(tx)
    .where((eb) => eb.or([eb('d.deputy_id', '=', person), eb('d.for_id', '=', person)]))
    .orderBy('d.since')
    .orderBy('d.id')
    .execute()
}

export function findDeputyRow(tx: Tx, id: string): Promise<DeputyRow | undefined> {
  return deputyships(tx).where('d.id', '=', id).executeTakeFirst()
}

/** `since` is null for one that begins now, by the clock of the database. */
export type NewDeputy = {
  id: string
  deputy: string
  principal: string
  kind: string
  since: Date | null
  until: Date | null
  grantedBy: string
}

export async function addDeputy(tx: Tx, row: NewDeputy): Promise<void> {
  await tx
    .insertInto('deputy')
    .values({
      id: row.id,
      deputy_id: row.deputy,
      for_id: row.principal,
      kind: row.kind,
      ...(row.since && { since: row.since }),
      until: row.until,
      granted_by: row.grantedBy,
    })
    .execute()
}

/** Ends deputyships now; one that had still to begin never does. */
export async function endDeputyRows(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await tx
    .updateTable('deputy')
    .set({ until: sql<Date>`greatest(since, now())` })
    .where('id', 'in', [...ids])
    .execute()
}
