import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import { listReadersOf } from '../../notice/views/my-work.ts'
import type { OfferCheck } from '../model/deciding.ts'
import { checkOffer } from '../rules/offer.ts'
import { findMemoRow, type MemoRecord } from '../store/memos.ts'
import { listRoundRows } from '../store/rounds.ts'
import { listSignatories } from '../store/signing.ts'
import { listObjectionRows } from '../store/steps.ts'
import { findingsIn, type ReadingMeans } from './findings.ts'
import { requiredHeadings } from './formats.ts'
import { headerOf } from './memos.ts'
import { listRemarks } from './remarks.ts'
import { getText } from './text.ts'

type Offering = ReadingMeans & { readonly row: MemoRecord }

/** What keeps a memo from being offered as it stands, and what its makers should know before they do; it is read anew. */
export async function offerCheckOf(tx: Tx, actor: Actor, { row, ...means }: Offering): Promise<OfferCheck> {
  const header = await headerOf(tx, row)
  const readers = await listReadersOf(tx, row.dossier_id)
  const rounds = await listRoundRows(tx, row.id)
  return checkOffer({
    header,
    headings: await requiredHeadings(tx, row.dossier_id, header.kind),
    text: await getText(tx, actor, row.id),
    ministers: readers.filter(({ role }) => role === 'minister').map(({ id }) => id),
    openRound: rounds.some(({ closed_at }) => closed_at === null),
    wentRound: rounds.length > 0,
    openRemarks: (await listRemarks(tx, actor, row.id)).filter(({ state }) => state === 'open').length,
    objections: await listObjectionRows(tx, row.id),
    signatories: (await listSignatories(tx, row.id, null)).length,
    findings: await findingsIn(tx, actor, { row, ...means }),
  })
}

type Asked = ReadingMeans & { readonly memo: string }

export async function getOfferCheck(tx: Tx, actor: Actor, { memo, ...means }: Asked): Promise<OfferCheck | Refusal<'memo.unknown'>> {
  const row = await findMemoRow(tx, memo)
  return row ? offerCheckOf(tx, actor, { row, ...means }) : refuse('memo.unknown')
}
