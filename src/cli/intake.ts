import type { Finding } from '../check/model.ts'
import type { Reading, SourceText } from '../reading/model.ts'
import { loadRegister } from '../reading/organisations/register.ts'
import { toOutput } from '../reading/to-output.ts'
import type { Language } from './gather.ts'
import { readAll } from './read-all.ts'

export type IntakeOptions = { readonly json: boolean; readonly register: readonly string[]; readonly language: Language }

const titles = {
  nl: {
    memos: "Nota's",
    points: 'Beslispunten',
    events: 'Tijdlijn',
    amounts: 'Geld',
    organisations: 'Organisaties',
    commitments: 'Toezeggingen',
    risks: "Risico's",
    mitigations: 'Beheersing',
    findings: 'Bevindingen',
  },
  en: {
    memos: 'Memos',
    points: 'Decision points',
    events: 'Time line',
    amounts: 'Money',
    organisations: 'Organisations',
    commitments: 'Commitments',
    risks: 'Risks',
    mitigations: 'Mitigations',
    findings: 'Findings',
  },
} as const

type Row = { readonly line: number; readonly text: string }

function report(reading: Reading, findings: readonly Finding[], language: Language): string {
  const rows: Readonly<Record<keyof typeof titles.nl, readonly Row[]>> = {
    memos: reading.memos.map((memo) => ({
      line: memo.startLine,
      text: [memo.title, memo.date, memo.reference, memo.from].filter(Boolean).join(' | '),
    })),
    points: reading.decisionPoints,
    events: reading.events.map((event) => ({ line: event.line, text: `${event.start ?? event.written} ${event.label}` })),
    amounts: reading.amounts.map((amount) => ({ line: amount.line, text: amount.written })),
    organisations: reading.organisations.map((one) => ({ line: one.lines[0] ?? 1, text: one.abbreviation })),
    commitments: reading.commitments,
    risks: reading.risks,
    mitigations: reading.mitigations,
    findings: findings.map((one) => ({ line: one.lines[0] ?? 1, text: one.message[language] })),
  }
  const kinds = ['memos', 'points', 'events', 'amounts', 'organisations', 'commitments', 'risks', 'mitigations', 'findings'] as const
  const parts = kinds.flatMap((kind) =>
    rows[kind].length === 0 ? [] : ['', titles[language][kind], ...rows[kind].map(({ line, text }) => `  r${line}: ${text}`)],
  )
  return [reading.source.name, ...parts].join('\n')
}

/** Prints what was read of each text: one JSON object a line, or a report. Answers whether one could not be read. */
export function intake(sources: readonly SourceText[], options: IntakeOptions): boolean {
  const { read, failed } = readAll(sources, loadRegister(options.register), options.language)
  for (const { reading, findings } of read) {
    console.log(options.json ? JSON.stringify(toOutput(reading, findings)) : report(reading, findings, options.language))
  }
  return failed
}
