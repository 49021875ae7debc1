import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import { memoKinds } from '../../reading/model.ts'
import type { SearchAnswer, SearchHit } from '../model.ts'
import { listPagesOfLines } from '../store/dossiers.ts'
import { candidates, type HitRow, hasWords, headlines, searchPassages } from '../store/search.ts'

const hitsAtOnce = 20

/** Looks in all passages; the sentence shown is the one in which the words stand. */
export async function search(
  tx: Tx,
  _actor: Actor,
  wish: { text: string; dossier?: string; order?: string | number; from?: number },
): Promise<SearchAnswer | Refusal<'search.no-words'>> {
  if (!(await hasWords(tx, wish.text))) return refuse('search.no-words')
  const from = wish.from ?? 0
  const rows = await searchPassages(tx, {
    text: wish.text,
    dossier: wish.dossier ?? null,
    newestFirst: wish.order === 'newest',
    from,
    count: hitsAtOnce,
  })
  const marked = await headlines(tx, wish.text, { texts: rows.map((row) => row.content), whole: false })
  const lines = rows.map((row, at) => row.first_line + linesBefore(row.content, marked[at] ?? ''))
  const pages = await listPagesOfLines(
    tx,
    rows.map((row, at) => ({ version: row.version_id, line: lines[at] ?? 1 })),
  )
  const hits = rows.map((row, at) => searchHit(row, { headline: marked[at] ?? '', line: lines[at] ?? 1, page: pages[at] ?? 1 }))
  const total = rows[0]?.found ?? 0
  return { hits, total, more: total > from + hits.length || total === candidates }
}

function searchHit(row: HitRow, { headline, line, page }: { headline: string; line: number; page: number }): SearchHit {
  return {
    dossier: row.dossier_id,
    dossierTitle: row.dossier_title,
    title: row.title,
    memoKind: memoKinds.find((kind) => kind === row.memo_kind) ?? null,
    reference: row.reference,
    day: row.day,
    source: { version: row.version_id, documentName: row.document_name, page, firstLine: line, lastLine: line },
    pieces: piecesOf(headline),
  }
}

/** Lines of the passage before the first word that was found. */
function linesBefore(content: string, headline: string): number {
  const [before = ''] = headline.split('\u0002')
  const plain = headline.replaceAll('\u0002', '').replaceAll('\u0003', '')
  const at = content.indexOf(plain)
  if (at < 0) return 0
  return content.slice(0, at + before.length).split('\n').length - 1
}

/** A text in pieces: those that `markedTexts` marked, and those between. */
export function piecesOf(headline: string): { text: string; hit: boolean }[] {
  return headline
    .split(/(\u0002[^\u0003]*\u0003)/)
    .filter((piece) => piece !== '')
    .map((piece) => ({ text: piece.replace(/[\u0002\u0003]/g, '').replace(/\s+/g, ' '), hit: piece.startsWith('\u0002') }))
}

/** Whether a search text holds a word to look for; stop words alone do not count. */
export function isSearchable(tx: Tx, text: string): Promise<boolean> {
  return hasWords(tx, text)
}

/** Whole texts with the words of the query marked, for `piecesOf`. */
export function markedTexts(tx: Tx, query: string, texts: readonly string[]): Promise<string[]> {
  return headlines(tx, query, { texts, whole: true })
}
