import { sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'
import type { ItemKind } from '../model/items.ts'

export type ItemHitRow = {
  readonly programme: string
  readonly programme_name: string
  readonly item: string
  readonly kind: ItemKind
  readonly number: string
  readonly title: string
  readonly description: string
  readonly found: number
}

type Wish = { readonly text: string; readonly from: number; readonly count: number }

/** The things of the programmes that the actor reads which hold the words; those that hold them in their title first. */
export async function searchItemRows(tx: Tx, { text, from, count }: Wish): Promise<ItemHitRow[]> {
  const { rows } = await sql<ItemHitRow>`
    with wish as (select websearch_to_tsquery('actielijn_dutch', ${text}) as words),
    said as (
      select i.id, i.programme_id, i.kind, i.number, i.title, i.description,
        setweight(to_tsvector('actielijn_dutch', i.number || ' ' || i.title), 'A')
          || setweight(to_tsvector('actielijn_dutch', i.description), 'D') as words
      from programme_item i where i.gone is null)
    select p.id as programme, p.name as programme_name, s.id as item, s.kind, s.number, s.title, s.description, count(*) over ()::int as found
    from said s join programme p on p.id = s.programme_id, wish
    where s.words @@ wish.words
    order by ts_rank_cd(s.words, wish.words) desc, p.name, s.number, s.title, s.id
    offset ${from} limit ${count}`.execute(tx)
  return rows
}
