import { sayDate } from '../../check/wording.ts'
import { type Day, parseDay } from '../../kernel/day.ts'
import { datesIn } from '../../reading/days/dates.ts'
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
 * now. Where several days stand on a line, a finding belongs to the one that it names; the day of a memo stands on one line of it.
 */
export function findingsSettledBy(
  corrected: Corrected,
  value: ProposalValue,
  { findings, beside }: { readonly findings: readonly FindingView[]; readonly beside: readonly ProposalView[] },
): FindingView[] {
  const before = timeOf(corrected.proposed)
  if (before.day === null || before.all === timeOf(value).all) return []
  const { day } = before
  return findings.filter((finding) => {
    if (finding.status !== 'open' || !aboutDays.includes(finding.check)) return false
    if (value.kind === 'memo') return names(finding, day) && restsOnHeader(finding, { day, own: corrected.source, beside })
    return names(finding, day) || !standsBesideAnother(finding, corrected, beside)
  })
}

/** Whether a finding says this day; the 14th does not say the 4th. */
function names({ message }: FindingView, day: Day): boolean {
  return new RegExp(`(?<!\\d)${sayDate(day).nl}(?!\\d)`).test(message.nl)
}

type OfMemo = { readonly day: Day; readonly own: ProposalView['source']; readonly beside: readonly ProposalView[] }

/** Whether a finding rests on the line of a memo that dates it. No moment is read on that line, while the same day elsewhere is one. */
function restsOnHeader({ sources }: FindingView, { day, own, beside }: OfMemo): boolean {
  return sources.some(
    ({ source, sentence }) =>
      isWithin(own, source) &&
      !beside.some((other) => other.proposed.kind !== 'memo' && isWithin(other.source, source)) &&
      datesIn(sentence, null).some(({ start }) => start === day),
  )
}

/** Whether another day was read on a line that the finding rests on. */
function standsBesideAnother({ sources }: FindingView, { id, source: own }: Corrected, beside: readonly ProposalView[]): boolean {
  const here = sources.filter(({ source }) => source.version === own.version)
  return beside.some(
    (other) => other.id !== id && other.proposed.kind !== 'memo' && here.some(({ source }) => isWithin(other.source, source)),
  )
}

type Lines = Pick<ProposalView['source'], 'version' | 'firstLine' | 'lastLine'>

function isWithin(whole: Lines, { version, firstLine }: Lines): boolean {
  return version === whole.version && firstLine >= whole.firstLine && firstLine <= whole.lastLine
}
