import { sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'

export type NewAccessLinkRow = { person: string; tokenHash: Buffer; createdBy: string | null; until: Date }

export async function addAccessLink(tx: Tx, row: NewAccessLinkRow): Promise<void> {
  await tx
    .insertInto('access_link')
    .values({ person_id: row.person, token_hash: row.tokenHash, created_by: row.createdBy, expires_at: row.until })
    .execute()
}

/** A link that is still good: not used, in time, the newest of a person who has not left. Nobody else can use it meanwhile. */
export function takeAccessLink(tx: Tx, tokenHash: Buffer) {
  return tx
    .selectFrom('access_link as l')
    .innerJoin('person as p', 'p.id', 'l.person_id')
    .innerJoin('organisation as o', 'o.id', 'p.organisation_id')
    .select(['l.id', 'l.expires_at', 'p.id as person', 'p.name', 'p.email', 'o.name as organisation'])
    .where('l.token_hash', '=', tokenHash)
    .where('l.used_at', 'is', null)
    .where('l.expires_at', '>', sql<Date>`now()`)
    .where('p.left_at', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('access_link as n')
            .select('n.id')
            .whereRef('n.person_id', '=', 'l.person_id')
            .whereRef('n.created_at', '>', 'l.created_at'),
        ),
      ),
    )
    .forUpdate('l')
    .executeTakeFirst()
}

export type AccessLinkRow = NonNullable<Awaited<ReturnType<typeof takeAccessLink>>>

export async function markLinkUsed(tx: Tx, id: string): Promise<void> {
  await tx.updateTable('access_link').set({ used_at: sql<Date>`now()` }).where('id', '=', id).execute()
}

/** From here to the end of the transaction nobody else changes the ways in of a person. */
export async function holdPerson(tx: Tx, person: string): Promise<void> {
  await tx.selectFrom('person').select('id').where('id', '=', person).forUpdate().executeTakeFirst()
}
