import { dutchMoment } from '../../../kernel/day-words.ts'
import type { Decision } from '../../model/deciding.ts'
import type { MemoPaper, PaperDecision } from '../../model/paper.ts'
import type { Point } from '../../model/text.ts'
import { countingDecisions, decisionsHash } from '../decided-and-signed.ts'
import { capitalised, outcomeWords } from '../outcome-words.ts'
import { paperWords as words } from './words.ts'

/** A condition that was met or dropped: on which point, by whom and when. */
export type SettledCondition = {
  readonly pointNumber: number | null
  readonly text: string
  readonly status: 'met' | 'dropped'
  readonly note: string
  readonly by: string
  readonly at: string
}

/** What was answered to a version, in the order in which it was given, and what became of its conditions. */
export type Answered = {
  readonly points: readonly Pick<Point, 'number' | 'question'>[]
  readonly decisions: readonly Decision[]
  readonly settled: readonly SettledCondition[]
}
export const nothingAnswered: Answered = { points: [], decisions: [], settled: [] }

/** The last signature under a version: when it was given, and the hash of the outcomes that it names. */
export type LastSignature = { readonly at: string; readonly decisions: string | null }
type Sheets = Pick<MemoPaper, 'decisions' | 'decisionsHash' | 'settled' | 'later'>

/**
 * What was answered before the last signature stands above it; what came after on a sheet of its own. Without a signature all stands together.
 * What became of conditions has a table of its own: the hash that is signed holds the answers alone.
 */
export function decisionSheets({ points, decisions, settled }: Answered, signed: LastSignature | null): Sheets {
  const isBefore = ({ at }: { readonly at: string }) => signed === null || at <= signed.at
  const before = decisions.filter(isBefore)
  const hash = decisionsHash(before)
  const title = (number: number | null) => titleOf(points, number)
  const taken = (ones: readonly Decision[]) => ones.map((one) => decisionRow(one, title(one.pointNumber)))
  const ended = (ones: readonly SettledCondition[]) => ones.map((one) => settledRow(one, title(one.pointNumber)))
  return {
    decisions: taken(countingDecisions(before)),
    decisionsHash: signed !== null && hash !== null && signed.decisions === hash ? words.decisionsHash(hash) : '',
    settled: ended(settled.filter(isBefore)),
    later: [...taken(decisions.filter((one) => !isBefore(one))), ...ended(settled.filter((one) => !isBefore(one)))],
  }
}

function titleOf(points: Answered['points'], number: number | null): string {
  if (number === null) return words.whole
  return [`${number}.`, points.find((point) => point.number === number)?.question ?? ''].join(' ').trim()
}

function decisionRow({ outcome, condition, remark, minister, by, at }: Decision, title: string): PaperDecision {
  const said = [condition === '' ? '' : `${words.condition}: ${condition}`, remark].filter((part) => part !== '')
  const who = by.id === minister.id ? minister.name : words.onBehalf(by.name, minister.name)
  return [title, capitalised(outcomeWords.nl)[outcome], said.join('\n'), who, dutchMoment(at)]
}

function settledRow({ status, text, note, by, at }: SettledCondition, title: string): PaperDecision {
  return [title, words.settled[status], [`${words.condition}: ${text}`, note].join('\n'), by, dutchMoment(at)]
}
