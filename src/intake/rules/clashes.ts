import type { CheckName } from '../../check/model.ts'
import type { FindingView, TimelineEntry } from '../model.ts'

/** The checks that say something of a day, and not of the paper around it. */
export const aboutDays: readonly CheckName[] = ['weekday', 'year', 'conflictingDates', 'order', 'deadline', 'recess']

/** For each entry of a time line the open findings about its own lines; entries without any are left out. */
export function clashesOf(
  entries: readonly TimelineEntry[],
  findings: readonly FindingView[],
): ReadonlyMap<string, readonly FindingView[]> {
  const open = findings.filter((finding) => finding.status === 'open' && aboutDays.includes(finding.check))
  const places = open.flatMap((finding) => finding.sources.map(({ source }) => ({ finding, source })))
  const byVersion = Map.groupBy(places, ({ source }) => source.version)
  const clashes = new Map<string, readonly FindingView[]>()
  for (const { proposal, what, source } of entries) {
    // A memo spans all of its lines, so every finding in it would count.
    if (what === 'memo') continue
    const here = (byVersion.get(source.version) ?? []).filter(
      ({ source: { firstLine } }) => firstLine >= source.firstLine && firstLine <= source.lastLine,
    )
    if (here.length > 0) clashes.set(proposal, [...new Set(here.map(({ finding }) => finding))])
  }
  return clashes
}
