import { sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'
import type { ProgrammePerson } from '../model/comments.ts'

const newest = 200

/** The latest comments on an item, oldest first; `before` leaves out one and all after it. */
export async function listCommentRows(tx: Tx, item: string, before: string | null) {
  const rows = await tx
    .selectFrom('item_comment as c')
    .innerJoin('person as p', 'p.id', 'c.created_by')
    .innerJoin('organisation as o', 'o.id', 'p.organisation_id')
    .select(['c.id', 'c.text', 'c.mentions', 'c.created_at', 'c.withdrawn_at', 'c.created_by', 'p.name', 'o.abbreviation'])
    .where('c.item_id', '=', item)
    .where((eb) =>
      before === null
        ? eb.val(true)
        : sql<boolean>`(c.created_at, c.id) < (select b.created_at, b.id from item_comment b where b.id = ${before})`,
    )
    .orderBy('c.created_at', 'desc')
    .orderBy('c.id', 'desc')
    .limit(newest)
    .execute()
  return rows.reverse()
}

export function findComment(tx: Tx, programme: string, id: string) {
  return tx
    .selectFrom('item_comment')
    .select(['id', 'item_id', 'created_by', 'withdrawn_at'])
    .where('programme_id', '=', programme)
    .where('id', '=', id)
    .executeTakeFirst()
}

type NewComment = {
  readonly id: string
  readonly programme: string
  readonly item: string
  readonly text: string
  readonly mentions: readonly string[]
  readonly by: string
}

export async function addCommentRow(tx: Tx, { id, programme, item, text, mentions, by }: NewComment): Promise<void> {
  await tx
    .insertInto('item_comment')
    .values({ id, programme_id: programme, item_id: item, text, mentions: [...mentions], created_by: by })
    .execute()
}

export async function withdrawCommentRow(tx: Tx, id: string): Promise<void> {
  await tx.updateTable('item_comment').set({ withdrawn_at: sql<Date>`now()` }).where('id', '=', id).execute()
}

/** People with a role in the programme whose name or organisation holds some letters. */
export async function listPeopleIn(
  tx: Tx,
  programme: string,
  { text, count }: { text: string; count: number },
): Promise<ProgrammePerson[]> {
  const { rows } = await sql<ProgrammePerson>`
    select id, name, organisation from programme_people(${programme})
    where strpos(lower(name || ' ' || organisation), lower(${text})) > 0 order by name, id limit ${count}`.execute(tx)
  return rows
}

/** Those of the people who hold a role in the programme. */
export async function membersAmong(tx: Tx, programme: string, people: readonly string[]): Promise<string[]> {
  if (people.length === 0) return []
  const { rows } = await sql<{ id: string }>`
    select id from programme_people(${programme}) where id = any (${[...people]})`.execute(tx)
  return rows.map(({ id }) => id)
}

export async function listPersonNames(tx: Tx, ids: readonly string[]): Promise<{ id: string; name: string }[]> {
  return ids.length === 0 ? [] : tx.selectFrom('person').select(['id', 'name']).where('id', 'in', ids).orderBy('name').execute()
}
