import type { Reading } from './model.ts'

type Said = { readonly nl: string; readonly en: string }
type Found = {
  readonly check: string
  readonly severity: 'error' | 'warning' | 'hint'
  readonly lines: readonly number[]
  readonly message: Said
  readonly suggestion: Said | null
}

/** A reading with its findings in the machine form of `intake-output.schema.json`. */
export function toOutput(reading: Reading, findings: readonly Found[]) {
  const { source } = reading
  return {
    document: { name: source.name, sha256: source.sha256, pages: source.pages.length, lines: source.lines.length },
    memos: reading.memos.map(({ id, startLine, endLine, kind, title, from, to, date, reference, annexes, coordinatedWith }) => ({
      id,
      startLine,
      endLine,
      kind,
      title,
      from,
      to,
      date,
      reference,
      annexes: annexes.map((annex) => ({ number: annex.number, title: annex.title })),
      coordinatedWith,
    })),
    sections: reading.sections,
    decisionPoints: reading.decisionPoints,
    events: reading.events.map(({ memo, line, start, end, precision, label, body, yearInferred }) => ({
      memo,
      line,
      start,
      end,
      precision,
      label,
      body,
      yearInferred,
    })),
    amounts: reading.amounts.map(({ memo, line, euro, approximate, organisation, years, purpose }) => ({
      memo,
      line,
      euro,
      approximate,
      organisation,
      years,
      purpose,
    })),
    organisations: reading.organisations.map(({ called, name, kind, lines }) => ({ abbreviation: called, name, kind, lines })),
    commitments: reading.commitments,
    risks: reading.risks,
    mitigations: reading.mitigations,
    personalData: reading.personalData,
    findings: findings.map(({ check, severity, lines, message, suggestion }) => ({
      check,
      severity,
      lines,
      message: message.nl,
      suggestion: suggestion?.nl ?? null,
    })),
  }
}
