import { addDays, type Day } from '../../kernel/day.ts'
import type { FixedPoint, Period } from '../model/planner.ts'
import { endOf, type Minute } from './clock.ts'

/** The last minute at which a step may be without surely breaking a fixed point. */
export type Deadline = { readonly minute: Minute; readonly point: string }

/** `sure`: until then nothing breaks. `last`: after it something surely does; between them the words are too coarse to say. */
export type Limit = { readonly sure: Day; readonly last: Day }

/** Until when a step may be for a fixed point; null when the point says nothing of it. */
export function limitOf(point: FixedPoint): Limit | null {
  if (point.kind === 'absence') return null
  if (point.kind === 'commitment') return { sure: point.due.end, last: lastReadingOf(point.due) }
  if (point.kind === 'event') return { sure: point.on.start, last: point.on.end }
  const day = addDays(point.day, -point.daysBefore)
  return { sure: day, last: day }
}

/** Seasons are read as whole months; by the sky they end some three weeks later, and who hears the promise may read it so. */
function lastReadingOf({ end, precision }: Period): Day {
  return precision === 'season' ? addDays(end, 21) : end
}

export function stepOf(point: FixedPoint): string | null {
  return point.kind === 'absence' ? null : point.step
}

/** The tightest limit on a step. What can no longer be kept today sets no limit any more. */
export function deadlineOf(step: string, points: readonly FixedPoint[], today: Day): Deadline | null {
  let found: Deadline | null = null
  for (const point of points) {
    const limit = stepOf(point) === step ? limitOf(point) : null
    if (limit && limit.last >= today && (found === null || endOf(limit.last) < found.minute))
      found = { minute: endOf(limit.last), point: point.id }
  }
  return found
}
