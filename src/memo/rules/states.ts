import { type Moves, nextStatus } from '../../kernel/moves.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import { type MemoStatus, openStatuses } from '../model/memos.ts'

export const memoActs = ['startRound', 'endRound', 'offer', 'withdraw', 'return', 'decide', 'sign', 'send', 'archive'] as const
export type MemoAct = (typeof memoActs)[number]

/** What may happen to a memo, and where it leads. `decide` and `sign` count when the last decision or signature is given. */
export const memoMoves = {
  draft: { startRound: 'coordination', offer: 'offered' },
  coordination: { endRound: 'draft' },
  offered: { withdraw: 'draft', return: 'returned', decide: 'decided', sign: 'signed' },
  returned: { startRound: 'coordination', offer: 'offered' },
  decided: { return: 'returned', sign: 'signed', send: 'sent' },
  signed: { send: 'sent' },
  sent: { archive: 'archived' },
  archived: {},
} as const satisfies Moves<MemoStatus, MemoAct>

/** Where an act leads a memo, or that it cannot be done in this status. */
export function moveMemo(status: MemoStatus, act: MemoAct): MemoStatus | Refusal<'memo.not-in-this-status'> {
  return nextStatus<MemoStatus, MemoAct>(memoMoves, status, act) ?? refuse('memo.not-in-this-status')
}

/** Whether header, text and annexes may change. */
export function isOpen(status: MemoStatus): boolean {
  return openStatuses.some((open) => open === status)
}
