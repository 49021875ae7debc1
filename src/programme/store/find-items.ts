import { sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'
import type { ItemKind, ItemOption } from '../model/items.ts'

/** At most twenty things whose number and title hold the letters, what begins with them first. */
export async function listItemOptions(
  tx: Tx,
  { programme, text, kind }: { programme: string; text: string; kind: ItemKind | null },
): Promise<ItemOption[]> {
  const { rows } = await sql<ItemOption>`
    select i.id, i.kind, i.number, i.title from programme_item i
    where i.programme_id = ${programme} and i.gone is null and (${kind}::text is null or i.kind = ${kind})
      and position(lower(${text}) in lower(i.number || ' ' || i.title)) > 0
    order by position(lower(${text}) in lower(i.number || ' ' || i.title)), i.number, lower(i.title), i.id limit 20`.execute(tx)
  return rows
}
