import type { Calendars } from '../calendar/model.ts'
import type { Reading } from '../reading/model.ts'

export const severities = ['error', 'warning', 'hint'] as const
export type Severity = (typeof severities)[number]

export const checkNames = [
  'weekday',
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
