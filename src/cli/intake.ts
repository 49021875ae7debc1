import type { Finding } from '../check/model.ts'
import type { Reading, SourceText } from '../reading/model.ts'
import { loadRegister } from '../reading/register.ts'
import { toOutput } from '../reading/to-output.ts'
import type { Language } from './gather.ts'
import { readAll } from './read-all.ts'

export type IntakeOptions = { readonly json: boolean; readonly register: readonly string[]; readonly language: Language }

function report(reading: Reading, findings: readonly Finding[], language: Language): string {
  const at = (title: string, rows: readonly { line: number; text: string }[]) =>
    rows.length === 0 ? [] : ['', title, ...rows.map((row) => `  r${row.line}: ${row.text}`)]
  const memos = reading.memos.map((memo) => ({
    line: memo.startLine,
    text: [memo.title, memo.date, memo.reference, memo.from].filter(Boolean).join(' | '),
  }))
  return [
    reading.source.name,
    ...at("Nota's", memos),
    ...at('Beslispunten', reading.decisionPoints),
    ...at(
      'Tijdlijn',
      reading.events.map((event) => ({ line: event.line, text: `${event.start ?? event.written} ${event.label}` })),
    ),
    ...at(
      'Geld',
      reading.amounts.map((amount) => ({ line: amount.line, text: amount.written })),
    ),
    ...at(
      'Organisaties',
      reading.organisations.map((one) => ({ line: one.lines[0] ?? 1, text: one.abbreviation })),
    ),
    ...at('Toezeggingen', reading.commitments),
    ...at("Risico's", reading.risks),
    ...at('Beheersing', reading.mitigations),
    ...at(
      'Bevindingen',
      findings.map((one) => ({ line: one.lines[0] ?? 1, text: one.message[language] })),
    ),
  ].join('\n')
}

/** Prints what was read of each text: one JSON object a line, or a report. Answers whether one could not be read. */
export function intake(sources: readonly SourceText[], options: IntakeOptions): boolean {
  const { read, failed } = readAll(sources, loadRegister(options.register), options.language)
  for (const { reading, findings } of read) {
    console.log(options.json ? JSON.stringify(toOutput(reading, findings)) : report(reading, findings, options.language))
  }
  return failed
}
