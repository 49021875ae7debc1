import { sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'
import type { ItemName } from '../model/item-view.ts'

const name = sql`i.id, i.kind, i.number, i.title, i.gone`

/** What an item hangs under, from the top. */
export async function listAncestors(tx: Tx, programme: string, item: string): Promise<ItemName[]> {
  const { rows } = await sql<ItemName>`
    with recursive above as (
      select i.parent_id, 0 as height from programme_item i where i.id = ${item} and i.programme_id = ${programme}
      union all
      select p.parent_id, above.height + 1 from above join programme_item p on p.id = above.parent_id where above.height < 10)
    select ${name} from above join programme_item i on i.id = above.parent_id order by above.height desc`.execute(tx)
  return rows
}

/** What hangs under an item now, in order; at most 200. */
export async function listParts(tx: Tx, item: string): Promise<ItemName[]> {
  const { rows } = await sql<ItemName>`
    select ${name} from programme_item i where i.parent_id = ${item} and i.gone is null order by i.position, i.number limit 200`.execute(tx)
  return rows
}

export async function listItemNames(tx: Tx, programme: string, ids: readonly string[]): Promise<ItemName[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<ItemName>`
    select ${name} from programme_item i where i.programme_id = ${programme} and i.id = any (${[...ids]})`.execute(tx)
  return rows
}

/** Who wrote the state that holds now. */
export async function findChangedBy(tx: Tx, item: string): Promise<string | null> {
  const row = await tx
    .selectFrom('programme_item as i')
    .innerJoin('person as p', 'p.id', 'i.changed_by')
    .select('p.name')
    .where('i.id', '=', item)
    .executeTakeFirst()
  return row?.name ?? null
}
