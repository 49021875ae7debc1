import { recordAct } from '../../identity/acts/record-act.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import { findNewestVersionRow, lockDossierRow } from '../store/dossiers.ts'
import { addWithdrawal, endWithdrawal, findWithdrawalRow, restoreFactsOf, withdrawFactsOf } from '../store/withdrawals.ts'

/** The newest version of the document that was withdrawn or put back. */
type Withdrawn = { readonly version: string }

/**
 * A document stops counting, with the facts confirmed from it. It stays where it is, and can be put back. One dossier withdraws one document
 * at a time: until there is a withdrawal there is no row that could be locked.
 */
export async function withdrawDocument(
  tx: Tx,
  actor: Actor,
  wish: { document: string; reason: string },
): Promise<Withdrawn | Refusal<'document.unknown' | 'document.reason-missing' | 'document.withdrawn-already'>> {
  const row = await findNewestVersionRow(tx, wish.document)
  if (!row) return refuse('document.unknown')
  const reason = wish.reason.trim()
  if (reason === '') return refuse('document.reason-missing')
  await lockDossierRow(tx, row.dossier_id)
  if (await findWithdrawalRow(tx, row.id)) return refuse('document.withdrawn-already')
  const place = { dossier: row.dossier_id, document: row.id }
  const facts = await withdrawFactsOf(tx, row.id, await addWithdrawal(tx, { ...place, reason, by: actor.person }))
  const after = { name: row.name, reason, facts: facts.length }
  await recordAct(tx, actor, { act: 'withdrawDocument', thing: 'document', thingId: row.id, dossier: row.dossier_id, after })
  return { version: row.version }
}

/** A withdrawn document counts again, with the facts that it took along. */
export async function putDocumentBack(
  tx: Tx,
  actor: Actor,
  document: string,
): Promise<Withdrawn | Refusal<'document.unknown' | 'document.not-withdrawn'>> {
  const row = await findNewestVersionRow(tx, document)
  if (!row) return refuse('document.unknown')
  await lockDossierRow(tx, row.dossier_id)
  const withdrawal = await findWithdrawalRow(tx, row.id)
  if (!withdrawal) return refuse('document.not-withdrawn')
  const facts = await restoreFactsOf(tx, withdrawal.id)
  await endWithdrawal(tx, withdrawal.id, actor.person)
  await recordAct(tx, actor, {
    act: 'putDocumentBack',
    thing: 'document',
    thingId: row.id,
    dossier: row.dossier_id,
    before: { reason: withdrawal.reason },
    after: { name: row.name, facts: facts.length },
  })
  return { version: row.version }
}
