import { dutchMoment } from '../../../kernel/day-words.ts'
import type { Heading } from '../../model/formats.ts'
import type { MemoHeader } from '../../model/memos.ts'
import type { MemoPaper, PaperDecision, PaperFact, PaperRun } from '../../model/paper.ts'
import type { AnnexChange, VersionRedline } from '../../model/redline.ts'
import type { FrozenAnnex, MemoVersion, VersionRow } from '../../model/versions.ts'
import { withoutEmptyHeadings } from '../format.ts'
import { annexWords, fieldLabels, type HeaderField, headerFields, memoKindWords, printedChanges } from '../paper-header.ts'
import { blocksOf } from '../redline/blocks.ts'
import { wordRuns } from '../redline/lines.ts'
import { settle } from '../redline/settle.ts'
import { paperBlocks, paperRuns } from './blocks.ts'
import { type Answered, decisionSheets, nothingAnswered } from './decisions.ts'
import { paperWords as words } from './words.ts'

/** A signature as it is printed: whose (title), when, and the name of who gave it. */
export type PrintedSignature = {
  readonly title: string
  readonly at: string
  readonly by: string
  /** The hash of the outcomes that it names. */
  readonly decisions: string | null
}

export type Beside = {
  /** The organisations that were heard, with what they answered; without it the memo does not speak of it. */
  readonly coordinatedWith?: readonly string[]
  readonly signatures?: readonly PrintedSignature[]
  readonly answered?: Answered
  /** The headings of its format: with them, one that is empty and that it does not ask for takes no room. */
  readonly headings?: readonly Heading[]
}

/** A version as it is printed: header, decision points in boxes, text with its suggestions accepted, annexes by name. */
export function versionPaper(version: MemoVersion, beside: Beside = {}): MemoPaper {
  const { coordinatedWith = [], signatures = [], answered = nothingAnswered, headings } = beside
  const { header, content, annexes } = version
  const settled = settle(content, 'accepted')
  const printed = headings ? withoutEmptyHeadings(settled, headings) : settled
  const heard: PaperFact[] = coordinatedWith.length === 0 ? [] : [{ label: words.coordinatedWith, runs: plain(coordinatedWith.join('\n')) }]
  return {
    ...common(version, header),
    facts: [...factsOf(header), ...heard, ...versionFacts(version)],
    annexes: annexes.map((annex) => plain(annexText(annex))),
    blocks: paperBlocks(blocksOf(printed)),
    ...decisionSheets(answered, lastOf(signatures)),
    signatures: signatures.map(({ title, at, by }) => [title, dutchMoment(at), by]),
    signedHash: signatures.length === 0 ? '' : words.signedHash(version.sha256),
  }
}

function lastOf(signatures: readonly PrintedSignature[]): PrintedSignature | null {
  return signatures.reduce<PrintedSignature | null>((last, one) => (last === null || one.at > last.at ? one : last), null)
}

/** What changed between two versions as it is printed; the header is that of the later with its changes. */
export function redlinePaper(compared: VersionRedline, header: MemoHeader): MemoPaper {
  const { from, to } = compared
  const changes = printedChanges(compared.header).map(({ field, before, after }) => [field, paperRuns(wordRuns(before, after))] as const)
  return {
    ...common(to, header),
    about: words.changes(from.number, to.number),
    legend: words.legend,
    facts: [...factsOf(header, new Map(changes)), ...versionFacts(to)],
    annexes: compared.annexes.map(annexRuns),
    blocks: paperBlocks(compared.blocks),
    ...decisionSheets(nothingAnswered, null),
    signatures: [],
    signedHash: '',
  }
}

function common(version: Pick<VersionRow, 'number' | 'at' | 'sha256'>, header: MemoHeader) {
  const { page, of, annexes, noAnnexes, signatures, signed, replaced, decisions, decided, ended, later, laterMeans } = words
  const [year = 0, month = 1, day = 1] = version.at.slice(0, 10).split('-').map(Number)
  const named = [header.reference, `${words.version.toLowerCase()} ${version.number}`].filter((part) => part !== '')
  return {
    title: header.subject,
    kind: memoKindWords[header.kind],
    about: '',
    legend: '',
    keywords: [memoKindWords[header.kind], ...(header.reference === '' ? [] : [header.reference]), version.sha256],
    day: [year, month, day] as const,
    foot: named.join(' · '),
    hash: words.hash(version.sha256),
    words: {
      ...{ page, of, annexes, noAnnexes, signatures, replaced, decisions, settled: words.settledTitle, later, laterMeans },
      signed: [signed.who, signed.at, signed.by] as const,
      decided: columnsOf(decided),
      ended: columnsOf(ended),
    },
  }
}

function columnsOf({ point, outcome, words: said, by, at }: (typeof words)['decided' | 'ended']): PaperDecision {
  return [point, outcome, said, by, at]
}

function plain(text: string): PaperRun[] {
  return text === '' ? [] : [{ text, change: 'kept' }]
}

function factsOf(header: MemoHeader, changes: ReadonlyMap<HeaderField, PaperRun[]> = new Map()): PaperFact[] {
  const atTop = (['kind', 'subject'] as const).map((field) => ({ label: fieldLabels[field], runs: changes.get(field) ?? [] }))
  const fields = headerFields(header).map(({ field, label, lines }) => ({ label, runs: changes.get(field) ?? plain(lines.join('\n')) }))
  return [...atTop, ...fields].filter(({ runs }) => runs.length > 0)
}

function versionFacts({ number, at }: Pick<VersionRow, 'number' | 'at'>): PaperFact[] {
  return [{ label: words.version, runs: plain(`${number}, ${words.frozen.toLowerCase()} ${dutchMoment(at)}`) }]
}

function annexText(annex: FrozenAnnex): string {
  return `${annexWords(annex)} (${annex.fileName}, ${words.version.toLowerCase()} ${annex.versionNumber})`
}

function annexRuns({ before, after }: AnnexChange): PaperRun[] {
  const text = (annex: FrozenAnnex | null) => (annex ? annexText(annex) : '')
  return paperRuns(wordRuns(text(before), text(after)))
}
