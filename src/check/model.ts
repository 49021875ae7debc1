import type { Calendars } from '../calendar/model.ts'
import type { Reading } from '../reading/model.ts'

export const severities = ['error', 'warning', 'hint'] as const
type Severity = (typeof severities)[number]

export const checkNames = [
  'weekday',
  'impossibleDay',
  'year',
  'conflictingDates',
  'sum',
  'amountFormat',
  'annex',
  'reference',
  'pageHeader',
  'numbering',
  'order',
  'deadline',
  'recess',
  'count',
  'abbreviation',
  'brokenSentence',
  'missingPage',
  'heading',
  'contradiction',
] as const
export type CheckName = (typeof checkNames)[number]

/** A sentence in both languages of the product. */
export type Said = { readonly nl: string; readonly en: string }

/** What a check found in one file: lines count from 1, the line that matters most first. */
export type Finding = {
  readonly check: CheckName
  readonly severity: Severity
  readonly lines: readonly number[]
  readonly message: Said
  readonly suggestion: Said | null
}

/** One careful look at a reading. Pure, and linear in the length of the text. */
export type Check = {
  readonly name: CheckName
  readonly explains: Said
  readonly find: (reading: Reading, calendars: Calendars) => readonly Finding[]
}

/** Something that a file says and another file may contradict. Small, so that it can be kept beside the file. */
export type Assertion = {
  readonly check: CheckName
  /** What is spoken of, such as "actielijnen". */
  readonly about: string
  /** What is said of it, such as "5". */
  readonly said: string
  /** Line in its own file, from 1. */
  readonly line: number
}

/** What contradicts what, the assertion that matters most first. */
export type Conflict<A extends Assertion> = {
  readonly severity: Severity
  readonly assertions: readonly A[]
  readonly message: Said
  readonly suggestion: Said | null
}

/** An assertion with the place of its file in the order of the files, from 0, and the name of that file. */
export type Filed<A extends Assertion> = { readonly file: number; readonly name: string; readonly assertion: A }

/** One careful look across files: what each of them says, and what of that cannot stand beside the rest. Pure and linear. */
export type Comparison = {
  readonly name: CheckName
  readonly assertions: (reading: Reading) => readonly Omit<Assertion, 'check'>[]
  readonly conflicts: <A extends Assertion>(all: readonly Filed<A>[]) => readonly Conflict<A>[]
}
