import type { Finding } from '../../check/model.ts'
import type { MemoFact, Reading, SectionFact, Sentence } from '../../reading/model.ts'
import type { ProposalValue } from '../model.ts'
import { centsOf, fitting } from './fitting.ts'

/** What a reading offers for confirmation, before it has an id. */
export type NewProposal = {
  readonly memo: string | null
  readonly value: ProposalValue
  readonly sentence: string
  readonly firstLine: number
  readonly lastLine: number
}

type Lines = { readonly line: number; readonly endLine?: number }

/** All proposals of a reading, in the order of the text. What no proposal can hold, such as an amount of twenty digits, is none. */
export function proposalsOf(reading: Reading): readonly NewProposal[] {
  const sentenceAt = sentenceFinder(reading)
  const sectionsOf = Map.groupBy(reading.sections, (section) => section.memo)
  const propose = (memo: string | null, lines: Lines, value: ProposalValue): NewProposal => ({
    memo,
    value,
    sentence: sentenceAt(lines.line),
    firstLine: lines.line,
    lastLine: Math.max(lines.line, lines.endLine ?? lines.line),
  })
  const all = [
    ...reading.memos.map((memo) =>
      propose(memo.id, { line: memo.startLine, endLine: memo.endLine }, memoValue(memo, sectionsOf.get(memo.id) ?? [])),
    ),
    ...reading.decisionPoints.map((point) => propose(point.memo, point, { kind: 'decisionPoint', number: point.number, text: point.text })),
    ...reading.events.map(({ memo, line, endLine, start, end, precision, label, body, yearInferred }) =>
      propose(memo, { line, endLine }, { kind: 'event', start, end, precision, label, body, yearInferred }),
    ),
    ...reading.amounts.flatMap(({ memo, line, euro, approximate, organisation, years, purpose }) => {
      const cents = centsOf(euro)
      return cents === null
        ? []
        : [propose(memo, { line }, { kind: 'amount', cents, approximate, organisation, years: [...years], purpose })]
    }),
    ...reading.commitments.map((promise) =>
      propose(promise.memo, promise, { kind: 'commitment', text: promise.text, to: promise.to, due: promise.due }),
    ),
    ...reading.risks.map((risk) => propose(risk.memo, risk, { kind: 'risk', text: risk.text })),
    ...reading.mitigations.map((mitigation) => propose(mitigation.memo, mitigation, { kind: 'mitigation', text: mitigation.text })),
    ...organisationProposals(reading, propose),
  ]
  return all.flatMap(asItFits).sort((one, other) => one.firstLine - other.firstLine)
}

function asItFits(proposal: NewProposal): readonly NewProposal[] {
  const value = fitting(proposal.value)
  return value === null ? [] : [{ ...proposal, value }]
}

function organisationProposals(
  reading: Reading,
  propose: (memo: string | null, lines: Lines, value: ProposalValue) => NewProposal,
): NewProposal[] {
  return reading.organisations.map(({ abbreviation, name, kind, lines }) =>
    propose(null, { line: lines[0] ?? 1 }, { kind: 'organisation', abbreviation, name, organisationKind: kind, mentions: [...lines] }),
  )
}

function memoValue(memo: MemoFact, sections: readonly SectionFact[]): ProposalValue {
  return {
    kind: 'memo',
    memoKind: memo.kind,
    title: memo.title,
    from: memo.from,
    to: [...memo.to],
    date: memo.date,
    reference: memo.reference,
    annexes: memo.annexes.map(({ number, title }) => ({ number, title })),
    coordinatedWith: [...memo.coordinatedWith],
    sections: sections.map(({ heading, line, text }) => ({ heading, line, text: text.slice(0, 500) })),
  }
}

/** The sentences that stand on a line, or the bare line where there is none. Lines count from 1. */
export function sentenceFinder(reading: Reading): (line: number) => string {
  const byLine = new Map<number, Sentence[]>()
  for (const sentence of reading.sentences) {
    for (const { line } of sentence.offsets) {
      const there = byLine.get(line)
      if (there) there.push(sentence)
      else byLine.set(line, [sentence])
    }
  }
  return (line) => {
    const there = byLine.get(line)?.map((sentence) => sentence.text)
    return there?.join(' ') ?? reading.source.lines[line - 1]?.trim() ?? ''
  }
}

type Passage = {
  readonly title: string
  readonly memoKind: string | null
  readonly reference: string | null
  readonly day: string | null
  readonly firstLine: number
  readonly content: string
}

/** What search looks in: one passage per memo, or the whole text where no memo was recognised. */
export function passagesOf(reading: Reading): readonly Passage[] {
  const { lines, name } = reading.source
  if (reading.memos.length === 0)
    return [{ title: name, memoKind: null, reference: null, day: null, firstLine: 1, content: lines.join('\n') }]
  return reading.memos.map((memo) => ({
    title: memo.title ?? memo.reference ?? name,
    memoKind: memo.kind,
    reference: memo.reference,
    day: memo.date,
    firstLine: memo.startLine,
    content: lines.slice(memo.startLine - 1, memo.endLine).join('\n'),
  }))
}

const severityOrder = { error: 0, warning: 1, hint: 2 } as const

/** Findings, errors first and then in the order of the text. */
export function inOrder(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort(
    (one, other) => severityOrder[one.severity] - severityOrder[other.severity] || (one.lines[0] ?? 0) - (other.lines[0] ?? 0),
  )
}

/** The page on which a line stands. */
export function pageFinder(reading: Reading): (line: number) => number {
  const pageOfLine: number[] = []
  for (const page of reading.source.pages) {
    for (let line = page.firstLine; line <= page.lastLine; line += 1) pageOfLine[line] = page.number
  }
  return (line) => pageOfLine[line] ?? 1
}
