import type { Tx } from '../../kernel/database.ts'
import type { BehindMeasure, ItemChange, ItemChanges, MeasureCounts, MilestoneMove } from '../model/standing.ts'
import { findChanges, findMilestoneMoves, findStanding } from '../store/standing.ts'

type At = { readonly programme: string; readonly day: string }

/** How the measures stand on a day, and the few that are furthest behind. */
export function getStanding(tx: Tx, at: At, count: number): Promise<{ counts: MeasureCounts; behind: BehindMeasure[] }> {
  return findStanding(tx, at, count)
}

type Since = { readonly programme: string; readonly since: Date }
type Changes = {
  readonly items: ItemChanges & { readonly lines: ItemChange[] }
  readonly milestones: { readonly moved: number; readonly reached: number; readonly moves: MilestoneMove[] }
}

/** What changed in the tree since a moment: counted, and the few lines that matter most. */
export async function getChangesSince(tx: Tx, since: Since, count: number): Promise<Changes> {
  return { items: await findChanges(tx, since, count), milestones: await findMilestoneMoves(tx, since, count) }
}
