import { confirmFact, withdrawFact } from '../../dossier/acts/dossiers.ts'
import { recordAct } from '../../identity/acts/record-act.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import type { FindingAct, FindingView, ProposalAct, ProposalValue, ProposalView } from '../model.ts'
import { decideOnFinding, decideOnProposal } from '../rules/decide.ts'
import { findFindingRow, lockFinding, saveFindingDecision } from '../store/findings.ts'
import { findProposalRow, lockProposal, type ProposalRow, saveProposalDecision } from '../store/proposals.ts'
import { findingView, proposalView } from '../views/rows.ts'
import { findingsFollowing, followWithFindings } from './follow-correction.ts'
import { followDecision } from './register.ts'

/** Accepts, corrects, rejects or reopens a proposal; what is accepted or corrected becomes a fact of the dossier. */
export async function decideProposal(
  tx: Tx,
  actor: Actor,
  wish: { proposal: string; act: ProposalAct; revision: number; value?: ProposalValue },
): Promise<ProposalView | Refusal> {
  const row = (await lockProposal(tx, wish.proposal)) && (await findProposalRow(tx, wish.proposal))
  if (!row) return refuse('proposal.unknown')
  const before = proposalView(row)
  const outcome = decideOnProposal(before, wish)
  if (isRefusal(outcome)) return outcome
  const confirmed = outcome.status === 'accepted' || outcome.status === 'corrected'
  // Locked before anything is recorded, as who checks the dossier does.
  const followed = await findingsFollowing(tx, before, { ...outcome, dossier: row.dossier_id })
  if (row.fact_id !== null) await withdrawFact(tx, actor, { id: row.fact_id, dossier: row.dossier_id })
  const fact = confirmed ? await confirmFact(tx, actor, factOf(row, outcome.value)) : null
  await saveProposalDecision(tx, { id: row.id, ...outcome, fact, decidedBy: actor.person })
  await recordAct(tx, actor, {
    act: `${wish.act}Proposal`,
    thing: 'proposal',
    thingId: row.id,
    dossier: row.dossier_id,
    before: { status: before.status, value: before.value },
    after: outcome,
  })
  await followWithFindings(tx, actor, { proposal: row.id, dossier: row.dossier_id, ...followed })
  const decided = proposalView(await mustFind(findProposalRow(tx, row.id)))
  await followDecision(tx, actor, decided)
  return decided
}

function factOf(row: ProposalRow, value: ProposalValue) {
  return {
    dossier: row.dossier_id,
    version: row.version_id,
    kind: value.kind,
    value,
    page: row.page,
    firstLine: row.first_line,
    lastLine: row.last_line,
  }
}

/** Settles or dismisses a finding, or opens it again. */
export async function decideFinding(
  tx: Tx,
  actor: Actor,
  wish: { finding: string; act: FindingAct; revision: number; reason?: string },
): Promise<FindingView | Refusal> {
  const row = (await lockFinding(tx, wish.finding)) && (await findFindingRow(tx, wish.finding))
  if (!row) return refuse('finding.unknown')
  const before = findingView(row)
  const outcome = decideOnFinding(before, wish)
  if (isRefusal(outcome)) return outcome
  await saveFindingDecision(tx, { id: row.id, ...outcome, decidedBy: actor.person })
  await recordAct(tx, actor, {
    act: `${wish.act}Finding`,
    thing: 'finding',
    thingId: row.id,
    dossier: row.dossier_id,
    before: { status: before.status },
    after: outcome,
  })
  return findingView(await mustFind(findFindingRow(tx, row.id)))
}

async function mustFind<T>(row: Promise<T | undefined>): Promise<T> {
  const found = await row
  if (found === undefined) throw new Error('A row that was just written is gone')
  return found
}
