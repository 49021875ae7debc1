import { sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'

const inForce = sql<boolean>`d.since <= now() and (d.until is null or d.until > now())`

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

export type NewDeputy = { id: string; deputy: string; principal: string; kind: string; since: Date; until: Date | null; grantedBy: string }

export async function addDeputy(tx: Tx, row: NewDeputy): Promise<void> {
  await tx
    .insertInto('deputy')
    .values({
      id: row.id,
      deputy_id: row.deputy,
      for_id: row.principal,
      kind: row.kind,
      since: row.since,
      until: row.until,
      granted_by: row.grantedBy,
    })
    .execute()
}
