import { recordAct } from '../../identity/acts/record-act.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import type { ProposalStatus, ProposalValue, ProposalView } from '../model.ts'
import { findingsSettledBy } from '../rules/settled-by.ts'
import { listFindingsSettledBy, listOpenFindingsOn, lockTheseFindings, saveFindingDecision } from '../store/findings.ts'
import { listProposalRows } from '../store/proposals.ts'
import { findingView, proposalView } from '../views/rows.ts'

type Outcome = { readonly dossier: string; readonly status: ProposalStatus; readonly value: ProposalValue }
type Corrected = { readonly value: ProposalValue; readonly dossier: string; readonly version: string }
type Followed = { readonly settle: readonly string[]; readonly reopen: readonly string[] }

/** The findings that a decision settles, or opens again because the correction that settled them is undone; they are locked. */
export async function findingsFollowing(tx: Tx, before: ProposalView, { dossier, ...outcome }: Outcome): Promise<Followed> {
  const settle =
    outcome.status === 'corrected' ? await settledBy(tx, before, { value: outcome.value, dossier, version: before.source.version }) : []
  const reopen = before.status === 'corrected' ? (await listFindingsSettledBy(tx, before.id)).map(({ id }) => id) : []
  await lockTheseFindings(tx, [...settle, ...reopen])
  return { settle, reopen }
}

async function settledBy(tx: Tx, before: ProposalView, { value, ...place }: Corrected): Promise<string[]> {
  const findings = (await listOpenFindingsOn(tx, before.source)).map(findingView)
  if (findings.length === 0) return []
  const beside = (await listProposalRows(tx, { ...place, kinds: ['event', 'commitment'] })).map(proposalView)
  return findingsSettledBy(before, value, { findings, beside }).map(({ id }) => id)
}

/** What a correction settled says so in the record, as a decision of its own would. */
export async function followWithFindings(
  tx: Tx,
  actor: Actor,
  { proposal, dossier, settle, reopen }: Followed & { readonly proposal: string; readonly dossier: string },
): Promise<void> {
  const moves = [
    ...settle.map((id) => ({ id, act: 'settleFinding', from: 'open', to: 'settled', settledBy: proposal })),
    ...reopen.map((id) => ({ id, act: 'reopenFinding', from: 'settled', to: 'open' })),
  ]
  for (const { id, act, from, to, ...by } of moves) {
    await saveFindingDecision(tx, { id, status: to, reason: null, decidedBy: actor.person, ...by })
    await recordAct(tx, actor, { act, thing: 'finding', thingId: id, dossier, before: { status: from }, after: { status: to, ...by } })
  }
}
