import { sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'
import type { Passage } from '../rules/plain.ts'

/** What search finds of the newest version of a memo. */
export function listVersionPassages(tx: Tx, memo: string): Promise<Passage[]> {
  return tx
    .selectFrom('memo_passage')
    .select(['heading', 'content'])
    .where('memo_id', '=', memo)
    .where('version_id', 'is not', null)
    .orderBy('position')
    .execute()
}

type Draft = { readonly memo: string; readonly dossier: string; readonly passages: readonly Passage[] }

/** Puts the passages of a draft in the place of those that were there; without any, the newest version is what is found. */
export async function replaceDraftPassages(tx: Tx, { memo, dossier, passages }: Draft): Promise<void> {
  await tx.deleteFrom('memo_passage').where('memo_id', '=', memo).where('version_id', 'is', null).execute()
  const rows = passages.map((passage, position) => ({ ...passage, position, memo_id: memo, dossier_id: dossier }))
  for (let at = 0; at < rows.length; at += 500)
    await tx
      .insertInto('memo_passage')
      .values(rows.slice(at, at + 500))
      .execute()
  const older = rows.length > 0
  await tx
    .updateTable('memo_passage')
    .set({ older })
    .where('memo_id', '=', memo)
    .where('version_id', 'is not', null)
    .where('older', '<>', older)
    .execute()
}

export type PassageHit = {
  memo_id: string
  subject: string
  status: string
  dossier_id: string
  dossier_title: string
  version: number | null
  heading: string
  content: string
  found: number
}

/** `access_find_memo_passages` ranks as many, and `access_find_outcomes` orders as many. */
export const candidates = 1000

export type PassageWish = { text: string; dossier: string | null; newestFirst: boolean; from: number; count: number }

/** The function looks through an index that row-level security would switch off, and keeps to the same access itself. */
export async function searchMemoPassages(tx: Tx, wish: PassageWish): Promise<PassageHit[]> {
  const { rows } = await sql<PassageHit>`
    select memo_id, subject, status, dossier_id, dossier_title, version, heading, content, found
    from access_find_memo_passages(${wish.text}, ${wish.dossier}, ${wish.newestFirst}, ${wish.from}, ${wish.count})`.execute(tx)
  return rows
}
