import { isSearchable, markedTexts, piecesOf } from '../../dossier/views/search.ts'
import type { Actor } from '../../identity/model/actor.ts'
import { organisationNames } from '../../identity/views/organisations.ts'
import type { Tx } from '../../kernel/database.ts'
import { parserOf } from '../../kernel/parse.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import { listReadersOf } from '../../notice/views/my-work.ts'
import { type Addressable, type FoundMemos, MemoHit, type MemoHits, type MemoWish, type Minister } from '../model/find.ts'
import { ministerOf } from '../rules/header.ts'
import { sentenceOf } from '../rules/passages.ts'
import { findMemoRows, listMinisterRows, listMinistries, type Page } from '../store/find.ts'
import { findMemoRow, listAddressees } from '../store/memos.ts'
import { candidates, type PassageHit, searchMemoPassages } from '../store/passages.ts'
import { rowOf } from './memos.ts'

/** The memos that fit a wish, of all that the actor sees. */
export async function findMemos(tx: Tx, _actor: Actor, { from = 0, count = 50, ...wish }: MemoWish & Partial<Page>): Promise<FoundMemos> {
  const { rows, total } = await findMemoRows(tx, wish, { from, count })
  const addressees = await listAddressees(
    tx,
    rows.map(({ id }) => id),
  )
  return { memos: rows.map((row) => rowOf(row, { addressees: addressees.get(row.id) ?? [] })), total }
}

export function listMinisters(tx: Tx, _actor: Actor): Promise<Minister[]> {
  return listMinisterRows(tx)
}

const hitsAtOnce = 20
type SearchWish = { readonly text: string; readonly dossier?: string; readonly order?: 'relevance' | 'newest'; readonly from?: number }

/** Looks in the text of all memos that the actor sees; the sentence shown is the one in which most of the words stand. */
export async function searchMemos(tx: Tx, _actor: Actor, wish: SearchWish): Promise<MemoHits | Refusal<'search.no-words'>> {
  if (!(await isSearchable(tx, wish.text))) return refuse('search.no-words')
  const from = wish.from ?? 0
  const rows = await searchMemoPassages(tx, {
    text: wish.text,
    dossier: wish.dossier ?? null,
    newestFirst: wish.order === 'newest',
    from,
    count: hitsAtOnce,
  })
  const marked = await markedTexts(
    tx,
    wish.text,
    rows.map(({ heading, content }) => content || heading),
  )
  const total = rows[0]?.found ?? 0
  return { hits: rows.map((row, at) => hitOf(row, marked[at] ?? '')), total, more: total > from + rows.length || total === candidates }
}

const parseHit = parserOf(MemoHit)

function hitOf(row: PassageHit, marked: string): MemoHit {
  return parseHit({
    memo: row.memo_id,
    subject: row.subject,
    status: row.status,
    dossier: row.dossier_id,
    dossierTitle: row.dossier_title,
    version: row.version,
    heading: row.content === '' ? '' : row.heading,
    pieces: piecesOf(sentenceOf(marked)),
  })
}

/** For whom a memo can be: who reads its dossier, and how those who decide are addressed. */
export async function listAddressable(tx: Tx, _actor: Actor, memo: string): Promise<Addressable | Refusal<'memo.unknown'>> {
  const row = await findMemoRow(tx, memo)
  if (!row) return refuse('memo.unknown')
  const readers = Map.groupBy(await listReadersOf(tx, row.dossier_id), ({ id }) => id)
  const organisations = [...new Set([...readers.values()].flatMap((roles) => roles[0]?.organisation ?? []))]
  const names = new Map((await organisationNames(tx, organisations)).map(({ id, abbreviation }) => [id, abbreviation]))
  const people = [...readers.values()].flatMap((roles) => {
    const [first] = roles
    return first
      ? [{ id: first.id, name: first.name, organisation: names.get(first.organisation) ?? '', roles: roles.map(({ role }) => role) }]
      : []
  })
  return { people, names: (await listMinistries(tx)).map(ministerOf) }
}
