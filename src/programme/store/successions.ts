import type { Tx } from '../../kernel/database.ts'
import type { Succession, SuccessionWay } from '../model/item-view.ts'

type NewSuccession = { readonly programme: string; readonly from: string; readonly to: string; readonly how: SuccessionWay }

export async function addSuccessions(tx: Tx, successions: readonly NewSuccession[], by: string): Promise<void> {
  if (successions.length === 0) return
  await tx
    .insertInto('item_succession')
    .values(successions.map(({ programme, from, to, how }) => ({ programme_id: programme, from_id: from, to_id: to, how, created_by: by })))
    .execute()
}

type Ends = { readonly of: 'from_id' | 'to_id'; readonly other: 'from_id' | 'to_id' }

async function successions(tx: Tx, item: string, { of, other }: Ends): Promise<Succession[]> {
  const rows = await tx
    .selectFrom('item_succession as s')
    .innerJoin('programme_item as i', 'i.id', `s.${other}`)
    .select(['i.id', 'i.kind', 'i.number', 'i.title', 'i.gone', 's.how', 's.at'])
    .$narrowType<Pick<Succession, 'kind' | 'gone' | 'how'>>()
    .where(`s.${of}`, '=', item)
    .orderBy('i.position')
    .orderBy('i.id')
    .execute()
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }))
}

/** What an item became. */
export function listSuccessors(tx: Tx, item: string): Promise<Succession[]> {
  return successions(tx, item, { of: 'from_id', other: 'to_id' })
}

/** What an item came from. */
export function listPredecessors(tx: Tx, item: string): Promise<Succession[]> {
  return successions(tx, item, { of: 'to_id', other: 'from_id' })
}
