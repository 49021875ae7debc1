import { dutchMoment, shortDay } from '../../../kernel/day-words.ts'
import type { MemoHeader } from '../../model/memos.ts'
import type { MemoPaper, PaperFact, PaperRun } from '../../model/paper.ts'
import type { AnnexChange, RedlineRun, VersionRedline } from '../../model/redline.ts'
import type { FrozenAnnex, MemoVersion, VersionRow } from '../../model/versions.ts'
import { blocksOf } from '../redline/blocks.ts'
import { lineRuns } from '../redline/lines.ts'
import { settle } from '../redline/settle.ts'
import { paperBlocks, paperRuns } from './blocks.ts'
import { fieldWords, kindWords, paperWords as words } from './words.ts'

/** A signature as it is printed: whose (title), when, and the name of who gave it. */
export type PrintedSignature = { readonly title: string; readonly at: string; readonly by: string }

export type Beside = {
  /** The organisations that were heard, with what they answered; without it the memo does not speak of it. */
  readonly coordinatedWith?: readonly string[]
  readonly signatures?: readonly PrintedSignature[]
}

/** A version as it is printed: header, decision points in boxes, text with its suggestions accepted, annexes by name. */
export function versionPaper(version: MemoVersion, { coordinatedWith = [], signatures = [] }: Beside = {}): MemoPaper {
  const { header, content, annexes } = version
  const heard: PaperFact[] = coordinatedWith.length === 0 ? [] : [{ label: words.coordinatedWith, runs: plain(coordinatedWith.join('\n')) }]
  return {
    ...common(version, header),
    facts: [...factsOf(header), ...heard, ...versionFacts(version)],
    annexes: annexes.map((annex) => plain(annexText(annex))),
    blocks: paperBlocks(blocksOf(settle(content, 'accepted'))),
    signatures: signatures.map(({ title, at, by }) => [title, dutchMoment(at), by]),
    signedHash: signatures.length === 0 ? '' : words.signedHash(version.sha256),
  }
}

/** What changed between two versions as it is printed; the header is that of the later with its changes. */
export function redlinePaper(compared: VersionRedline, header: MemoHeader): MemoPaper {
  const { from, to } = compared
  const changed = new Map(compared.header.map((change) => [fieldWords[change.field], change]))
  const known = factsOf(header).filter(({ label }) => !changed.has(label))
  const facts = [...changed].map(([label, { field, before, after }]) => ({ label, runs: changeRuns(field, before, after) }))
  return {
    ...common(to, header),
    about: words.changes(from.number, to.number),
    legend: words.legend,
    facts: [...facts, ...known, ...versionFacts(to)],
    annexes: compared.annexes.map(annexRuns),
    blocks: paperBlocks(compared.blocks),
    signatures: [],
    signedHash: '',
  }
}

function common(version: Pick<VersionRow, 'number' | 'at' | 'sha256'>, header: MemoHeader) {
  const { page, of, annexes, noAnnexes, signatures, signed, replaced } = words
  const [year = 0, month = 1, day = 1] = version.at.slice(0, 10).split('-').map(Number)
  const named = [header.reference, `${words.version.toLowerCase()} ${version.number}`].filter((part) => part !== '')
  return {
    title: header.subject,
    kind: kindWords[header.kind],
    about: '',
    legend: '',
    keywords: [kindWords[header.kind], ...(header.reference === '' ? [] : [header.reference]), version.sha256],
    day: [year, month, day] as const,
    foot: named.join(' · '),
    hash: words.hash(version.sha256),
    words: { page, of, annexes, noAnnexes, signatures, signed: [signed.who, signed.at, signed.by] as const, replaced },
  }
}

function plain(text: string): PaperRun[] {
  return text === '' ? [] : [{ text, change: 'kept' }]
}

function factsOf(header: MemoHeader): PaperFact[] {
  const to = header.addressees.filter(({ decides }) => decides).map(({ name }) => name)
  const copies = header.addressees.filter(({ decides }) => !decides).map(({ name }) => name)
  const told = [
    [fieldWords.addressees, to.join('\n')],
    [words.copies, copies.join('\n')],
    [fieldWords.fromUnit, header.fromUnit],
    [fieldWords.contact, header.contact],
    [fieldWords.memoDate, header.memoDate === null ? '' : shortDay(header.memoDate, 'nl')],
    [fieldWords.reference, header.reference],
    [fieldWords.decideBy, header.decideBy === null ? '' : shortDay(header.decideBy, 'nl')],
    [fieldWords.notPublic, header.notPublic],
  ] as const
  return told.filter(([, text]) => text.trim() !== '').map(([label, text]) => ({ label, runs: plain(text) }))
}

function versionFacts({ number, at }: Pick<VersionRow, 'number' | 'at'>): PaperFact[] {
  return [{ label: words.version, runs: plain(`${number}, ${words.frozen.toLowerCase()} ${dutchMoment(at)}`) }]
}

/** The change of a field in words: kinds and days as they are printed. */
function changeRuns(field: string, before: string, after: string): PaperRun[] {
  const said = (text: string) => {
    if (field === 'kind') return kindWords[text as keyof typeof kindWords] ?? text
    return (field === 'memoDate' || field === 'decideBy') && text !== '' ? shortDay(text, 'nl') : text
  }
  return paperRuns(between(said(before), said(after)))
}

function between(before: string, after: string): RedlineRun[] {
  const line = (text: string) => (text === '' ? [] : [{ type: 'text', text }])
  return lineRuns(line(before), line(after))
}

function annexText({ number, title, fileName, versionNumber }: FrozenAnnex): string {
  return `${number}. ${title} (${fileName}, ${words.version.toLowerCase()} ${versionNumber})`
}

function annexRuns({ before, after }: AnnexChange): PaperRun[] {
  const text = (annex: FrozenAnnex | null) => (annex ? annexText(annex) : '')
  return paperRuns(between(text(before), text(after)))
}
