import type { Recorded } from '../../identity/acts/record-act.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import type { ProposalStatus, ProposalValue, ProposalView } from '../model.ts'
import { findingsSettledBy } from '../rules/settled-by.ts'
import { listFindingsSettledBy, listOpenFindingsOn, lockTheseFindings, saveFindingDecision } from '../store/findings.ts'
import { listProposalRows } from '../store/proposals.ts'
import { findingView, proposalView } from '../views/rows.ts'

type Decision = {
  readonly dossier: string
  readonly before: ProposalView
  readonly status: ProposalStatus
  readonly value: ProposalValue
}
/** The findings that a decision on a proposal settles, and those that it opens again because the correction that settled them is undone. */
export type Followed = { readonly proposal: string; readonly settle: readonly string[]; readonly reopen: readonly string[] }

/** The findings that follow each of the decisions. They are locked, and are as they were: what a colleague decided meanwhile stays. */
export async function findingsFollowing(tx: Tx, decisions: readonly Decision[]): Promise<Followed[]> {
  const found: Followed[] = []
  for (const decision of decisions) found.push(await followedBy(tx, decision))
  const ids = found.flatMap(({ settle, reopen }) => [...settle, ...reopen])
  if (ids.length === 0) return found
  const now = new Map((await lockTheseFindings(tx, ids)).map((row) => [row.id, row]))
  return found.map(({ proposal, settle, reopen }) => ({
    proposal,
    settle: settle.filter((id) => now.get(id)?.status === 'open'),
    reopen: reopen.filter((id) => now.get(id)?.status === 'settled' && now.get(id)?.settled_by === proposal),
  }))
}

async function followedBy(tx: Tx, decision: Decision): Promise<Followed> {
  const { before, status } = decision
  return {
    proposal: before.id,
    settle: status === 'corrected' ? await settledBy(tx, decision) : [],
    reopen: before.status === 'corrected' ? (await listFindingsSettledBy(tx, before.id)).map(({ id }) => id) : [],
  }
}

async function settledBy(tx: Tx, { before, value, dossier }: Decision): Promise<string[]> {
  const findings = (await listOpenFindingsOn(tx, before.source)).map(findingView)
  if (findings.length === 0) return []
  const { version } = before.source
  const beside = (await listProposalRows(tx, { dossier, version, kinds: ['event', 'commitment'] })).map(proposalView)
  return findingsSettledBy(before, value, { findings, beside }).map(({ id }) => id)
}

/** Settles and reopens what follows a decision; answers what the record has to say of it, as of a decision of its own. */
export async function followWithFindings(
  tx: Tx,
  actor: Actor,
  { proposal, dossier, settle, reopen }: Followed & { readonly dossier: string },
): Promise<Recorded[]> {
  const moves = [
    ...settle.map((id) => ({ id, act: 'settleFinding', from: 'open', to: 'settled', settledBy: proposal })),
    ...reopen.map((id) => ({ id, act: 'reopenFinding', from: 'settled', to: 'open' })),
  ]
  for (const { id, act: _, from: __, to: status, ...by } of moves) {
    await saveFindingDecision(tx, { id, status, reason: null, decidedBy: actor.person, ...by })
  }
  return moves.map(({ id, act, from, to, ...by }) => ({
    act,
    thing: 'finding',
    thingId: id,
    dossier,
    before: { status: from },
    after: { status: to, ...by },
  }))
}
