import { sayDate } from '../../check/wording.ts'
import { type Day, parseDay } from '../../kernel/day.ts'
import type { FindingView, ProposalValue, ProposalView } from '../model.ts'
import { aboutDays } from './clashes.ts'

/** The first day that a value speaks of, and everything of it that is about time. */
function timeOf(value: ProposalValue): { readonly day: Day | null; readonly all: string } {
  if (value.kind === 'memo') return { day: dayOf(value.date), all: String(value.date) }
  if (value.kind === 'event') return { day: dayOf(value.start), all: `${value.start} ${value.end} ${value.precision}` }
  if (value.kind === 'commitment') return { day: dayOf(value.due?.start ?? null), all: `${value.due?.start} ${value.due?.end}` }
  return { day: null, all: '' }
}

function dayOf(text: string | null): Day | null {
  return text === null ? null : parseDay(text)
}

type Corrected = Pick<ProposalView, 'id' | 'proposed' | 'source'>

/**
 * The open findings about days of which a correction takes the ground away: they speak of the day that was read, and it is another
 * now. Where several days stand on a line, a finding belongs to the one that it names.
 */
export function findingsSettledBy(
  corrected: Corrected,
  value: ProposalValue,
  { findings, beside }: { readonly findings: readonly FindingView[]; readonly beside: readonly ProposalView[] },
): FindingView[] {
  const before = timeOf(corrected.proposed)
  if (before.day === null || before.all === timeOf(value).all) return []
  const named = sayDate(before.day).nl
  return findings.filter((finding) => {
    if (finding.status !== 'open' || !aboutDays.includes(finding.check)) return false
    if (finding.message.nl.includes(named)) return true
    return value.kind !== 'memo' && !standsBesideAnother(finding, corrected, beside)
  })
}

/** Whether another day was read on a line that the finding rests on. */
function standsBesideAnother({ sources }: FindingView, { id, source: own }: Corrected, beside: readonly ProposalView[]): boolean {
  const lines = sources.filter(({ source }) => source.version === own.version).map(({ source }) => source.firstLine)
  return beside.some(
    (other) =>
      other.id !== id &&
      other.proposed.kind !== 'memo' &&
      lines.some((line) => line >= other.source.firstLine && line <= other.source.lastLine),
  )
}
