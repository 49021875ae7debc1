import type { DossierView } from '../../dossier/model.ts'
import { getDossier } from '../../dossier/views/dossiers.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { isRefusal, type Refusal } from '../../kernel/refusal.ts'
import type { FindingView, ProposalView } from '../model.ts'
import { listFindings, listProposals } from './dossier.ts'

type WholeDossier = Omit<DossierView, 'withdrawn'> & {
  readonly proposals: readonly ProposalView[]
  readonly findings: readonly FindingView[]
}

/** A dossier with everything in it: every row with its state and the document, page, lines and sentence it came from. */
export async function getWholeDossier(tx: Tx, actor: Actor, id: string): Promise<WholeDossier | Refusal<'dossier.unknown'>> {
  const found = await getDossier(tx, actor, id)
  if (isRefusal(found)) return found
  const { withdrawn: _, ...dossier } = found
  const proposals = await listProposals(tx, actor, { dossier: id })
  const findings = await listFindings(tx, actor, id)
  if (isRefusal(proposals)) return proposals
  return isRefusal(findings) ? findings : { ...dossier, proposals, findings }
}
