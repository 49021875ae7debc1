import { sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'

type Whose = { readonly programme: string; readonly person: string }

export function findFeed(tx: Tx, { programme, person }: Whose) {
  return tx
    .selectFrom('calendar_feed')
    .select(['id', 'created_at', 'fetched_at'])
    .where('programme_id', '=', programme)
    .where('person_id', '=', person)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
}

export async function addFeed(tx: Tx, { programme, person, tokenHash }: Whose & { readonly tokenHash: Buffer }): Promise<{ id: string }> {
  return tx
    .insertInto('calendar_feed')
    .values({ programme_id: programme, person_id: person, token_hash: tokenHash })
    .returning('id')
    .executeTakeFirstOrThrow()
}

/** Ends a feed; answers its id where there was one. */
export async function endFeed(tx: Tx, { programme, person }: Whose): Promise<string | null> {
  const ended = await tx
    .updateTable('calendar_feed')
    .set({ revoked_at: sql<Date>`now()` })
    .where('programme_id', '=', programme)
    .where('person_id', '=', person)
    .where('revoked_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return ended?.id ?? null
}

/** Whose feed a token opens; read at the door, where nobody is the actor yet. */
export function findFeedOfToken(tx: Tx, tokenHash: Buffer) {
  return tx
    .selectFrom('calendar_feed')
    .select(['id', 'programme_id as programme', 'person_id as person'])
    .where('token_hash', '=', tokenHash)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
}

export async function markFetched(tx: Tx, id: string): Promise<void> {
  await tx.updateTable('calendar_feed').set({ fetched_at: sql<Date>`now()` }).where('id', '=', id).execute()
}

/** Null where the actor reads nothing of the programme. */
export async function findCalendarName(tx: Tx, programme: string): Promise<string | null> {
  const row = await tx
    .selectFrom('programme')
    .select('name')
    .where('id', '=', programme)
    .where(sql<boolean>`id in (select access_open_programmes())`)
    .executeTakeFirst()
  return row?.name ?? null
}

export function listCalendarMilestones(tx: Tx, programme: string) {
  return tx
    .selectFrom('milestone as m')
    .innerJoin('programme_item as i', 'i.id', 'm.item_id')
    .leftJoin('organisation as o', 'o.id', 'i.lead_id')
    .select(['m.id', 'm.title', 'm.due_on', 'm.status', 'm.revision', 'm.since', 'i.number', 'i.title as part', 'i.gone'])
    .select(['o.abbreviation', 'o.name as organisation'])
    .where('m.programme_id', '=', programme)
    .orderBy('m.due_on')
    .orderBy('m.id')
    .execute()
}
