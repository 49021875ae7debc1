import { lockDossier } from '../../dossier/acts/dossiers.ts'
import * as ofDossier from '../../dossier/acts/withdrawals.ts'
import { guardDocument } from '../../dossier/views/guards.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { isRefusal } from '../../kernel/refusal.ts'
import { unsetVersionCheck } from '../store/checks.ts'
import { listProposalRows, lockProposalsOf } from '../store/proposals.ts'
import { listConfirmationsOf } from '../store/register.ts'
import { proposalView } from '../views/rows.ts'
import { followDecision, takeConfirmationBack } from './register.ts'

/** A document stops counting, with what people confirmed from it: its facts, and the organisations that later files would know by it. */
export async function withdrawDocument(tx: Tx, actor: Actor, wish: { document: string; reason: string }) {
  await holdDecisions(tx, wish.document)
  const withdrawn = await ofDossier.withdrawDocument(tx, actor, wish)
  if (isRefusal(withdrawn)) return withdrawn
  for (const confirmation of await listConfirmationsOf(tx, wish.document)) await takeConfirmationBack(tx, actor, confirmation)
  await unsetVersionCheck(tx, withdrawn.version)
  return withdrawn
}

/** A withdrawn document counts again, with what it took along. */
export async function putDocumentBack(tx: Tx, actor: Actor, document: string) {
  const dossier = await holdDecisions(tx, document)
  const back = await ofDossier.putDocumentBack(tx, actor, document)
  if (isRefusal(back)) return back
  const named = await listProposalRows(tx, { dossier: dossier ?? '', document, kinds: ['organisation'] })
  for (const row of named) await followDecision(tx, actor, proposalView(row))
  await unsetVersionCheck(tx, back.version)
  return back
}

/**
 * Lets decisions under way on what was read in a document come first; a later one looks again and finds how the document stands. The
 * dossier is locked before them, as who withdraws does, and nothing is recorded before both.
 */
async function holdDecisions(tx: Tx, document: string): Promise<string | null> {
  const place = await guardDocument(tx, document)
  if (!place?.dossier) return null
  await lockDossier(tx, place.dossier)
  await lockProposalsOf(tx, document)
  return place.dossier
}
