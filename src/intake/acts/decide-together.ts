import { guardVersion } from '../../dossier/views/guards.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import type { ProposalAct, ProposalView } from '../model.ts'
import { type Batch, certainIn } from '../rules/certain.ts'
import { listFindings, listProposals } from '../views/dossier.ts'
import { decideProposal } from './decide.ts'

/** Accepts what is certain in a batch, one by one in the record; refused when that is another number than the person agreed to. */
export async function acceptCertain(tx: Tx, actor: Actor, wish: Batch & { readonly count: number }): Promise<ProposalView[] | Refusal> {
  const place = await guardVersion(tx, wish.version)
  if (!place) return refuse('document.unknown')
  const proposals = await listProposals(tx, actor, { dossier: place.dossier, version: wish.version, kind: wish.kind })
  const findings = await listFindings(tx, actor, place.dossier)
  if (isRefusal(proposals)) return proposals
  if (isRefusal(findings)) return findings
  const certain = certainIn(wish, proposals, findings)
  if (certain.length !== wish.count) return refuse('proposal.other-number')
  return decideEach(tx, actor, { act: 'accept', each: certain.map(({ id, revision }) => ({ proposal: id, revision })) })
}

type Undoing = { readonly version: string; readonly proposals: readonly { readonly proposal: string; readonly revision: number }[] }

/** Takes decisions back together, of one document: all of them or, when one was overtaken, none. */
export async function undoTogether(tx: Tx, actor: Actor, { version, proposals }: Undoing): Promise<ProposalView[] | Refusal> {
  const undone = await decideEach(tx, actor, { act: 'undo', each: proposals })
  if (isRefusal(undone)) return undone
  return undone.every(({ source }) => source.version === version) ? undone : refuse('proposal.unknown')
}

type Each = { readonly act: ProposalAct; readonly each: Undoing['proposals'] }

/** In the order of their ids, as whoever does the same at once. */
async function decideEach(tx: Tx, actor: Actor, { act, each }: Each): Promise<ProposalView[] | Refusal> {
  const decided: ProposalView[] = []
  for (const one of [...each].sort((a, b) => a.proposal.localeCompare(b.proposal))) {
    const view = await decideProposal(tx, actor, { ...one, act })
    if (isRefusal(view)) return view
    decided.push(view)
  }
  return decided
}
