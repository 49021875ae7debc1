import { type Moves, nextStatus } from '../../kernel/moves.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import type { MilestoneAct, MilestoneStatus } from '../model/milestones.ts'

export const milestoneMoves = {
  open: { reach: 'reached', drop: 'dropped' },
  reached: { reopen: 'open' },
  dropped: { reopen: 'open' },
} as const satisfies Moves<MilestoneStatus, MilestoneAct>

type Decision = { readonly act: MilestoneAct; readonly reachedOn: string | null }
type Outcome = { readonly status: MilestoneStatus; readonly reachedOn: string | null }

/** What a milestone becomes; without a day it is reached today. */
export function decideMilestone(
  status: MilestoneStatus,
  { act, reachedOn }: Decision,
  today: string,
): Outcome | Refusal<'milestone.not-open' | 'milestone.already-open' | 'milestone.reached-later'> {
  const next = nextStatus<MilestoneStatus, MilestoneAct>(milestoneMoves, status, act)
  if (next === null) return refuse(status === 'open' ? 'milestone.already-open' : 'milestone.not-open')
  const day = next === 'reached' ? (reachedOn ?? today) : null
  return day !== null && day > today ? refuse('milestone.reached-later') : { status: next, reachedOn: day }
}

/** The milestones of each part: those that it names; what no part names goes to the first. */
export function assignMilestones(
  milestones: readonly string[],
  named: readonly (readonly string[])[],
): readonly (readonly string[])[] | Refusal<'milestone.unknown' | 'milestone.named-twice'> {
  const all = named.flat()
  if (all.some((id) => !milestones.includes(id))) return refuse('milestone.unknown')
  if (new Set(all).size < all.length) return refuse('milestone.named-twice')
  const left = milestones.filter((id) => !all.includes(id))
  return named.map((ids, index) => (index === 0 ? [...ids, ...left] : ids))
}
