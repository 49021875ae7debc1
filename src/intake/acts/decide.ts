import { confirmFact, withdrawFact } from '../../dossier/acts/dossiers.ts'
import { type Recorded, recordAct, recordActs } from '../../identity/acts/record-act.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import type { FindingAct, FindingView, ProposalAct, ProposalStatus, ProposalValue, ProposalView } from '../model.ts'
import { decideOnFinding, decideOnProposal, type UndecidedBecause, type UnsettledBecause } from '../rules/decide.ts'
import { findFindingRow, lockFinding, saveFindingDecision } from '../store/findings.ts'
import { listTheseProposalRows, lockProposals, type ProposalRow, saveProposalDecision } from '../store/proposals.ts'
import { findingView, proposalView } from '../views/rows.ts'
import { type Followed, findingsFollowing, followWithFindings } from './follow-correction.ts'
import { followDecision } from './register.ts'

export type ProposalWish = {
  readonly proposal: string
  readonly act: ProposalAct
  readonly revision: number
  readonly value?: ProposalValue
}
type Undecided = Refusal<'proposal.unknown' | UndecidedBecause>

/** Accepts, corrects, rejects or reopens a proposal; what is accepted or corrected becomes a fact of the dossier. */
export async function decideProposal(tx: Tx, actor: Actor, wish: ProposalWish): Promise<ProposalView | Undecided> {
  const decided = await decideProposals(tx, actor, [wish])
  if (isRefusal(decided)) return decided
  const [view] = decided
  if (!view) throw new Error('A proposal that was just decided is gone')
  return view
}

/**
 * Decides on proposals: all of them or, when one cannot be, none. Proposals are locked first, their findings next and the record last, as
 * by everybody who decides, checks or withdraws: any other order would be a deadlock.
 */
export async function decideProposals(tx: Tx, actor: Actor, wishes: readonly ProposalWish[]): Promise<ProposalView[] | Undecided> {
  const ids = wishes.map(({ proposal }) => proposal)
  await lockProposals(tx, ids)
  const decisions = decisionsOn(await listTheseProposalRows(tx, ids), wishes)
  if (isRefusal(decisions)) return decisions
  const followed = await findingsFollowing(tx, decisions)
  const records: Recorded[] = []
  for (const [at, decision] of decisions.entries()) records.push(...(await settle(tx, actor, decision, followed[at])))
  await recordActs(tx, actor, records)
  const decided = new Map((await listTheseProposalRows(tx, ids)).map((row) => [row.id, proposalView(row)]))
  const views = ids.flatMap((id) => decided.get(id) ?? [])
  for (const view of views) await followDecision(tx, actor, view)
  return views
}

type Decision = {
  readonly dossier: string
  readonly row: ProposalRow
  readonly act: ProposalAct
  readonly before: ProposalView
  readonly status: ProposalStatus
  readonly value: ProposalValue
}

function decisionsOn(rows: readonly ProposalRow[], wishes: readonly ProposalWish[]): Decision[] | Undecided {
  const left = new Map(rows.map((row) => [row.id, row]))
  const decisions: Decision[] = []
  for (const wish of wishes) {
    const row = left.get(wish.proposal)
    if (!row) return refuse('proposal.unknown')
    left.delete(row.id)
    const before = proposalView(row)
    const outcome = decideOnProposal(before, wish)
    if (isRefusal(outcome)) return outcome
    decisions.push({ dossier: row.dossier_id, row, act: wish.act, before, ...outcome })
  }
  return decisions
}

/** Writes one decision with what follows it; answers what the record has to say of it. */
async function settle(tx: Tx, actor: Actor, decision: Decision, followed: Followed | undefined): Promise<Recorded[]> {
  const { dossier, row, act, before, status, value } = decision
  const withdrawn = row.fact_id === null ? null : await withdrawFact(tx, { id: row.fact_id, dossier })
  const confirmed = status === 'accepted' || status === 'corrected' ? await confirmFact(tx, actor, factOf(row, value)) : null
  await saveProposalDecision(tx, { id: row.id, status, value, fact: confirmed?.id ?? null, decidedBy: actor.person })
  const decided: Recorded = {
    act: `${act}Proposal`,
    thing: 'proposal',
    thingId: row.id,
    dossier,
    before: { status: before.status, value: before.value },
    after: { status, value },
  }
  const found = followed ? await followWithFindings(tx, actor, { ...followed, dossier }) : []
  return [...(withdrawn ? [withdrawn] : []), ...(confirmed ? [confirmed.recorded] : []), decided, ...found]
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
): Promise<FindingView | Refusal<'finding.unknown' | UnsettledBecause>> {
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
