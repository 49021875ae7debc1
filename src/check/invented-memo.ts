import { loadCalendars } from '../calendar/load-calendars.ts'
import type { Day } from '../kernel/day.ts'
import { dayOf } from '../kernel/day.ts'
import type { AmountFact, EventFact, MemoFact, Reading } from '../reading/model.ts'
import { loadRegister } from '../reading/organisations/register.ts'
import { readText } from '../reading/read-text.ts'
import { checkReadings } from './check-readings.ts'
import type { CheckName } from './model.ts'

const calendars = loadCalendars()
const register = loadRegister()

/** A day of 2024, for tests. */
export function day(month: number, dayOfMonth: number, year = 2024): Day {
  const found = dayOf(year, month, dayOfMonth)
  if (found === null) throw new RangeError(`no day ${year}-${month}-${dayOfMonth}`)
  return found
}

/** A memo of 1 March 2024 with a header on lines 1 and 2, for tests. */
export function memo(part: Partial<MemoFact> = {}): MemoFact {
  return {
    id: 'm1',
    startLine: 1,
    endLine: 99,
    kind: 'decision',
    title: null,
    from: null,
    to: [],
    date: day(3, 1),
    dateLine: 1,
    reference: 'A-1',
    referenceLine: 2,
    annexes: [],
    coordinatedWith: [],
    repeatedDates: [],
    repeatedReferences: [],
    ...part,
  }
}

/** An event of memo m1, on one day unless it has another end, for tests. */
export function event(line: number, written: string, part: Partial<EventFact> & { readonly start: Day }): EventFact {
  const rest = { label: '', body: null, yearInferred: true, weekday: null }
  return { memo: 'm1', line, endLine: line, written, end: part.start, precision: 'day', ...rest, ...part }
}

/** An amount of OCW, for tests. */
export function amount(line: number, euro: number, part: Partial<AmountFact> = {}): AmountFact {
  return {
    memo: 'm1',
    line,
    euro,
    approximate: false,
    organisation: 'OCW',
    years: [2024],
    purpose: null,
    written: '',
    malformed: false,
    yearly: false,
    ...part,
  }
}

/** A reading whose lines are each one sentence of memo m1, for tests. */
export function reading(lines: readonly string[], part: Partial<Reading> = {}): Reading {
  return {
    source: { name: 'proef.txt', sha256: '', format: 'txt', origin: 'text', pages: [], lines, notices: [] },
    furniture: new Set(),
    memos: [memo({ endLine: lines.length })],
    sections: [],
    decisionPoints: [],
    events: [],
    amounts: [],
    organisations: [],
    commitments: [],
    risks: [],
    mitigations: [],
    personalData: [],
    sentences: lines.flatMap((text, at) =>
      text === '' ? [] : [{ memo: 'm1', line: at + 1, endLine: at + 1, text, offsets: [{ line: at + 1, at: 0 }], bullet: false }],
    ),
    ...part,
  }
}

/** What is read from the lines of an invented text, for tests. */
export function readLines(lines: readonly string[]): Reading {
  const pages = [{ number: 1, firstLine: 1, lastLine: lines.length }]
  return readText({ name: 'eigen.txt', sha256: '', format: 'txt', origin: 'text', pages, lines, notices: [] }, register)
}

/** The lines of the findings of one check on a reading, for tests. */
export function linesOf(check: CheckName, read: Reading): readonly (readonly number[])[] {
  return checkReadings([read], calendars)
    .flat()
    .filter((finding) => finding.check === check)
    .map((finding) => finding.lines)
}
