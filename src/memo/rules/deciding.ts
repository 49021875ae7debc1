import { type Refusal, refuse } from '../../kernel/refusal.ts'
import { type NewDecision, type Outcome, pointOutcomes, type Standing, waitingOutcomes, wholeOutcomes } from '../model/deciding.ts'
import type { MemoStatus } from '../model/memos.ts'

/** The memo that somebody decides on: its status, the version that was offered last, and the points of that version. */
export type Decidable = { readonly status: MemoStatus; readonly version: string | null; readonly points: readonly string[] }

export type DecisionRefusal =
  | 'decision.stale'
  | 'decision.not-yours'
  | 'decision.point-unknown'
  | 'decision.outcome-does-not-fit'
  | 'decision.condition-missing'
  | 'decision.remark-missing'

/** Whether a minister can decide so on this version. `decides`: whether the minister is one of those who decide on this memo now. */
export function refuseDecision(
  memo: Decidable,
  { version, decides }: { readonly version: string; readonly decides: boolean },
  decision: NewDecision,
): Refusal<DecisionRefusal> | null {
  if (!decides) return refuse('decision.not-yours')
  if (memo.status !== 'offered' || memo.version !== version) return refuse('decision.stale')
  if (decision.point !== null && !memo.points.includes(decision.point)) return refuse('decision.point-unknown')
  return refuseWords(memo.points.length > 0, decision)
}

function refuseWords(hasPoints: boolean, { point, outcome, condition = '', remark = '' }: NewDecision): Refusal<DecisionRefusal> | null {
  if (!possibleOutcomes(hasPoints, point).includes(outcome)) return refuse('decision.outcome-does-not-fit')
  if (outcome === 'agreedIf' && condition.trim() === '') return refuse('decision.condition-missing')
  // Of a memo with points nothing is decided as a whole; what is said of it is a remark.
  return hasPoints && point === null && remark.trim() === '' ? refuse('decision.remark-missing') : null
}

/** What can be said of a point, or (null) of the memo as a whole. */
export function possibleOutcomes(hasPoints: boolean, point: string | null): readonly Outcome[] {
  if (point !== null) return pointOutcomes
  return hasPoints ? ['noted'] : wholeOutcomes
}

/** The last outcome of one who decides; null before the first. `met`: whether the condition of 'agreed if' is met. */
export type LastOutcome = { readonly outcome: Outcome | null; readonly met: boolean }

const heaviest: readonly Outcome[] = ['discuss', 'held', 'notAgreed']

/** How a point stands when everybody who decides is taken together. The database says the same. */
export function standingOf(last: readonly LastOutcome[]): Standing {
  if (last.length === 0 || last.some(({ outcome }) => outcome === null)) return 'open'
  const heavy = heaviest.find((word) => last.some(({ outcome }) => outcome === word))
  if (heavy) return heavy
  if (last.some(({ outcome, met }) => outcome === 'agreedIf' && !met)) return 'agreedIf'
  return last.every(({ outcome }) => outcome === 'noted') ? 'noted' : 'agreed'
}

/** Whether a point still waits for somebody. */
export function isWaiting(standing: Standing): boolean {
  return standing === 'open' || waitingOutcomes.some((word) => word === standing)
}
