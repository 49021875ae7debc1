import { lockDossier } from '../../dossier/acts/dossiers.ts'
import { guardVersion } from '../../dossier/views/guards.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { isRefusal, refuse } from '../../kernel/refusal.ts'
import { type Batch, certainIn } from '../rules/certain.ts'
import { listFindings, listProposals } from '../views/dossier.ts'
import { decideProposals } from './decide.ts'

/** Accepts what is certain in a batch, one by one in the record; refused when that is another number than the person agreed to. */
export async function acceptCertain(tx: Tx, actor: Actor, wish: Batch & { readonly count: number }) {
  const place = await guardVersion(tx, wish.version)
  if (!place) return refuse('document.unknown')
  // What is certain is looked at under the lock of the dossier, as checks take it: nothing becomes doubtful in between.
  await lockDossier(tx, place.dossier)
  const proposals = await listProposals(tx, actor, { dossier: place.dossier, version: wish.version, kind: wish.kind })
  const findings = await listFindings(tx, actor, place.dossier)
  if (isRefusal(proposals)) return proposals
  if (isRefusal(findings)) return findings
  const certain = certainIn(wish, proposals, findings)
  if (certain.length !== wish.count) return refuse('proposal.other-number')
  const wishes = certain.map(({ id, revision }) => ({ proposal: id, revision, act: 'accept' as const }))
  return decideProposals(tx, actor, wishes)
}

type Undoing = { readonly version: string; readonly proposals: readonly { readonly proposal: string; readonly revision: number }[] }

/** Takes decisions back together, of one document: all of them or, when one was overtaken, none. */
export async function undoTogether(tx: Tx, actor: Actor, { version, proposals }: Undoing) {
  const wishes = proposals.map((one) => ({ ...one, act: 'undo' as const }))
  const undone = await decideProposals(tx, actor, wishes)
  if (isRefusal(undone)) return undone
  return undone.every(({ source }) => source.version === version) ? undone : refuse('proposal.unknown')
}
