import { sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'

/** Ranking all passages that hold a common word is what makes a search slow: `access_find_passages` ranks this many. */
export const candidates = 1000

export type HitRow = {
  dossier_id: string
  dossier_title: string
  version_id: string
  document_name: string
  title: string
  memo_kind: string | null
  reference: string | null
  day: string | null
  first_line: number
  content: string
  found: number
}

export type SearchWish = {
  text: string
  dossier: string | null
  newestFirst: boolean
  from: number
  count: number
}

/** Whether a search text holds a word to look for; stop words alone do not count. */
export async function hasWords(tx: Tx, text: string): Promise<boolean> {
  const { rows } = await sql<{ nodes: number }>`select numnode(websearch_to_tsquery('actielijn_dutch', ${text})) as nodes`.execute(tx)
  return (rows[0]?.nodes ?? 0) > 0
}

/** The function looks through an index that row-level security would switch off, and keeps to the same access itself. */
export async function searchPassages(tx: Tx, wish: SearchWish): Promise<HitRow[]> {
  const { rows } = await sql<HitRow>`
    select * from access_find_passages(${wish.text}, ${wish.dossier}, ${wish.newestFirst}, ${wish.from}, ${wish.count})`.execute(tx)
  return rows
}

type Marked = { readonly texts: readonly string[]; readonly whole: boolean }

/** Marks the words of the query with `\u0002` and `\u0003`, in the best few lines of each text or in the whole of it. */
export async function headlines(tx: Tx, query: string, { texts, whole }: Marked): Promise<string[]> {
  const options = `StartSel=\u0002, StopSel=\u0003, ${whole ? 'HighlightAll=true' : 'MaxFragments=1, MaxWords=35, MinWords=15'}`
  const { rows } = await sql<{ headline: string }>`
    select ts_headline('actielijn_dutch', content, websearch_to_tsquery('actielijn_dutch', ${query}), ${options}) as headline
    from unnest(${texts}::text[]) with ordinality as t(content, at) order by at`.execute(tx)
  return rows.map((row) => row.headline)
}
