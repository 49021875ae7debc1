import { type Day, parseDay } from '../../kernel/day.ts'
import { type Moves, nextStatus } from '../../kernel/moves.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import type { FindingAct, FindingStatus, ProposalAct, ProposalStatus, ProposalValue } from '../model.ts'

export const proposalMoves = {
  proposed: { accept: 'accepted', correct: 'corrected', reject: 'rejected' },
  accepted: { undo: 'proposed' },
  corrected: { undo: 'proposed' },
  rejected: { undo: 'proposed' },
} as const satisfies Moves<ProposalStatus, ProposalAct>

export const findingMoves = {
  open: { settle: 'settled', dismiss: 'dismissed' },
  settled: { reopen: 'open' },
  dismissed: { reopen: 'open' },
} as const satisfies Moves<FindingStatus, FindingAct>

type Proposal = { readonly status: ProposalStatus; readonly revision: number; readonly proposed: ProposalValue }
type ProposalWish = { readonly act: ProposalAct; readonly revision: number; readonly value?: ProposalValue | undefined }

type DaysRefusal = 'proposal.day-does-not-exist' | 'proposal.days-reversed'
export type UndecidedBecause =
  | 'proposal.stale'
  | 'proposal.nothing-to-undo'
  | 'proposal.already-decided'
  | 'proposal.value-missing'
  | 'proposal.other-kind'
  | DaysRefusal

/** What an act makes of a proposal: its next status and the value that then stands. */
export function decideOnProposal(
  proposal: Proposal,
  wish: ProposalWish,
): { status: ProposalStatus; value: ProposalValue } | Refusal<UndecidedBecause> {
  if (wish.revision !== proposal.revision) return refuse('proposal.stale')
  const status = nextStatus<ProposalStatus, ProposalAct>(proposalMoves, proposal.status, wish.act)
  if (status === null) return refuse(wish.act === 'undo' ? 'proposal.nothing-to-undo' : 'proposal.already-decided')
  if (wish.act !== 'correct') return { status, value: proposal.proposed }
  if (!wish.value) return refuse('proposal.value-missing')
  if (wish.value.kind !== proposal.proposed.kind) return refuse('proposal.other-kind')
  return daysRefusal(wish.value) ?? { status, value: wish.value }
}

function daysRefusal(value: ProposalValue): Refusal<DaysRefusal> | null {
  for (const period of periodsOf(value)) {
    const days = period.map((text) => (text === null ? null : parseDay(text)))
    if (period.some((text, at) => text !== null && days[at] === null)) return refuse('proposal.day-does-not-exist')
    if (reversed(days[0] ?? null, days[1] ?? null)) return refuse('proposal.days-reversed')
  }
  return null
}

function periodsOf(value: ProposalValue): (string | null)[][] {
  if (value.kind === 'event') return [[value.start, value.end]]
  if (value.kind === 'commitment' && value.due) return [[value.due.start, value.due.end]]
  if (value.kind === 'memo') return [[value.date]]
  return []
}

function reversed(start: Day | null, end: Day | null): boolean {
  return start !== null && end !== null && end < start
}

type Finding = { readonly status: FindingStatus; readonly revision: number }
type FindingWish = { readonly act: FindingAct; readonly revision: number; readonly reason?: string | undefined }

export type UnsettledBecause = 'finding.stale' | 'finding.already-open' | 'finding.not-open' | 'finding.reason-missing'

/** What an act makes of a finding; who dismisses one says why. */
export function decideOnFinding(
  finding: Finding,
  wish: FindingWish,
): { status: FindingStatus; reason: string | null } | Refusal<UnsettledBecause> {
  if (wish.revision !== finding.revision) return refuse('finding.stale')
  const status = nextStatus<FindingStatus, FindingAct>(findingMoves, finding.status, wish.act)
  if (status === null) return refuse(wish.act === 'reopen' ? 'finding.already-open' : 'finding.not-open')
  const reason = wish.reason?.trim() || null
  if (wish.act === 'dismiss' && reason === null) return refuse('finding.reason-missing')
  return { status, reason: status === 'open' ? null : reason }
}
