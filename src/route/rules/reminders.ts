import type { Calendars } from '../../calendar/model.ts'
import { workingDaysBefore } from '../../calendar/rules.ts'
import type { Day } from '../../kernel/day.ts'
import type { FoundCheck } from './readiness.ts'

type Due = { readonly papers: Day; readonly today: Day; readonly days: readonly number[] }

/**
 * The moment at which whoever must act is reminded today: the fewest working days before the papers are due that are reached. Null before the
 * first, and once the day is over. After days on which nothing ran, only the last moment is made up for.
 */
export function reminderMoment({ papers, today, days }: Due, calendars: Calendars): string | null {
  if (today > papers) return null
  const reached = days.toSorted((one, other) => one - other).find((count) => today >= workingDaysBefore(papers, count, calendars))
  return reached === undefined ? null : String(reached)
}

/** Everybody who must act for an item, each with the place where the first thing is mended. */
export function peopleToRemind(checks: readonly FoundCheck[]): ReadonlyMap<string, string> {
  const reminded = new Map<string, string>()
  for (const { path, actors } of checks.filter(({ state }) => state === 'missing')) {
    for (const person of actors.flatMap(({ people }) => people)) if (!reminded.has(person)) reminded.set(person, path)
  }
  return reminded
}
