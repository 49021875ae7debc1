import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import { listReadersOf } from '../../notice/views/my-work.ts'
import type { OfferCheck } from '../model/deciding.ts'
import { checkOffer } from '../rules/offer.ts'
import { findMemoRow, type MemoRecord } from '../store/memos.ts'
import { listSignatories } from '../store/signing.ts'
import { hasOpenRound, listObjectionRows } from '../store/steps.ts'
import { requiredHeadings } from './formats.ts'
import { headerOf } from './memos.ts'
import { getText } from './text.ts'

/** What keeps a memo from being offered as it stands, and what its makers should know before they do. */
export async function offerCheckOf(tx: Tx, actor: Actor, row: MemoRecord): Promise<OfferCheck> {
  const header = await headerOf(tx, row)
  const readers = await listReadersOf(tx, row.dossier_id)
  return checkOffer({
    header,
    headings: await requiredHeadings(tx, row.dossier_id, header.kind),
    text: await getText(tx, actor, row.id),
    ministers: readers.filter(({ role }) => role === 'minister').map(({ id }) => id),
    openRound: await hasOpenRound(tx, row.id),
    objections: await listObjectionRows(tx, row.id),
    signatories: (await listSignatories(tx, row.id, null)).length,
  })
}

export async function getOfferCheck(tx: Tx, actor: Actor, memo: string): Promise<OfferCheck | Refusal<'memo.unknown'>> {
  const row = await findMemoRow(tx, memo)
  return row ? offerCheckOf(tx, actor, row) : refuse('memo.unknown')
}
