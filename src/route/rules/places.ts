import { type Refusal, refuse } from '../../kernel/refusal.ts'
import type { StepPlace } from '../model/routes.ts'

type Span = { readonly firstDay: string | null; readonly lastDay: string | null }
export type SpanRefusal = 'route.days-reversed' | 'route.day-out-of-reach'

/** The days of a step or a point, where they cannot be kept. */
export function refuseSpan({ firstDay, lastDay }: Span): Refusal<SpanRefusal> | null {
  const days = [firstDay, lastDay].filter((day) => day !== null)
  if (days.some((day) => day < '1990-01-01' || day > '2100-12-31')) return refuse('route.day-out-of-reach')
  return lastDay !== null && (firstDay === null || lastDay < firstDay) ? refuse('route.days-reversed') : null
}

export const nowhere: StepPlace = { meeting: null, firstDay: null, lastDay: null, precision: 'day' }

/** A place with all that follows from what somebody wrote: a meeting has no days of its own, and days that end nowhere are one day. */
export function settledPlace({ meeting, firstDay, lastDay, precision }: StepPlace): StepPlace {
  if (meeting !== null) return { ...nowhere, meeting }
  if (firstDay === null && lastDay === null) return nowhere
  const last = lastDay ?? firstDay
  return { meeting, firstDay, lastDay: last, precision: precision === 'day' && last !== firstDay ? 'range' : precision }
}
