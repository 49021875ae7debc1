import { isSearchable, markedTexts, piecesOf } from '../../dossier/views/search.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import type { ItemSearchAnswer } from '../model/search.ts'
import { searchItemRows } from '../store/search.ts'

const hitsAtOnce = 20

/** Looks in the action lines, sub-goals, measures and ideas of every programme that the actor reads. */
export async function searchItems(
  tx: Tx,
  _actor: Actor,
  { text, from = 0 }: { readonly text: string; readonly from?: number },
): Promise<ItemSearchAnswer | Refusal<'search.no-words'>> {
  if (!(await isSearchable(tx, text))) return refuse('search.no-words')
  const rows = await searchItemRows(tx, { text, from, count: hitsAtOnce })
  const marked = await markedTexts(
    tx,
    text,
    rows.map(({ description }) => description),
  )
  const hits = rows.map(({ programme_name, description: _, found: _found, ...row }, at) => ({
    ...row,
    programmeName: programme_name,
    pieces: piecesOf(marked[at] ?? ''),
  }))
  const total = rows[0]?.found ?? 0
  return { hits, total, more: total > from + hits.length }
}
