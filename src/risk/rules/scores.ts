import type { RiskMove } from '../model/risks.ts'
import { type Assessment, type Level, levelFrom, levels } from '../model/scores.ts'

type Scored = Pick<RiskMove, 'chance' | 'impact' | 'chanceAfter' | 'impactAfter'>

/** Where a risk stands before mitigation; null where it was not assessed. */
export function before({ chance, impact }: Scored): Assessment | null {
  return chance === null || impact === null ? null : { chance, impact }
}

/** Where a risk stands after mitigation; as before where nothing else was assessed. */
export function after(scored: Scored): Assessment | null {
  const { chanceAfter, impactAfter } = scored
  return chanceAfter === null || impactAfter === null ? before(scored) : { chance: chanceAfter, impact: impactAfter }
}

export function scoreOf({ chance, impact }: Assessment): number {
  return chance * impact
}

export function levelOf(at: Assessment): Level {
  return levels.findLast((level) => scoreOf(at) >= levelFrom[level]) ?? 'low'
}

export const places = { before, after } as const

/** How many risks stand on each place of the matrix; `chance impact` → count. */
export function countsByPlace(moves: readonly RiskMove[], when: keyof typeof places): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const move of moves) {
    const at = places[when](move)
    if (at) counts.set(placeName(at), (counts.get(placeName(at)) ?? 0) + move.count)
  }
  return counts
}

export function placeName({ chance, impact }: Assessment): string {
  return `${chance} ${impact}`
}

/** What the matrix says in numbers: how many live risks there are, how many are high after mitigation, and how many nobody assessed. */
export function sumUp(moves: readonly RiskMove[]): { live: number; high: number; unassessed: number } {
  const sum = { live: 0, high: 0, unassessed: 0 }
  for (const move of moves) {
    const at = after(move)
    sum.live += move.count
    if (at === null) sum.unassessed += move.count
    else if (levelOf(at) === 'high') sum.high += move.count
  }
  return sum
}
