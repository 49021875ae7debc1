import type { Decision } from '../model/deciding.ts'
import { hashOf } from './hash.ts'

/** Of decisions on one version, in the order in which they were given, the last of each minister on each point; by the number of the point. */
export function countingDecisions(decisions: readonly Decision[]): Decision[] {
  const last = new Map(decisions.map((one) => [`${one.point ?? ''} ${one.minister.id}`, one]))
  return [...last.values()].sort((one, next) => (one.pointNumber ?? 0) - (next.pointNumber ?? 0))
}

/** SHA-256 over the outcomes that count: point, outcome, condition, remark, who and when. Null where nothing was decided. */
export function decisionsHash(decisions: readonly Decision[]): string | null {
  const counting = countingDecisions(decisions)
  if (counting.length === 0) return null
  return hashOf(
    counting.map(({ point, outcome, condition, remark, minister, by, at }) => ({
      ...{ point, outcome, condition, remark, at },
      minister: minister.id,
      by: by.id,
    })),
  )
}
