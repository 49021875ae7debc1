import type { Day } from '../kernel/day.ts'

/**
 * The words of `reading`: from bytes to pages and lines, from lines to facts that carry their source. Line and page numbers
 * count from 1. The machine form of a reading is `intake-output.schema.json`.
 */

export const fileFormats = ['pdf', 'docx', 'txt', 'html'] as const
export type FileFormat = (typeof fileFormats)[number]

/** Why a file could not be read. Each is also the key of its text. */
export const fileRefusals = [
  'file.encrypted',
  'file.damaged',
  'file.empty',
  'file.wrong-extension',
  'file.unsupported',
  'file.too-large',
  'file.too-many-pages',
  'file.zip-bomb',
  'file.zip-too-many-files',
  'file.archive-in-archive',
  'file.no-text',
  'file.ocr-failed',
  'file.unsafe-path',
  'file.executable',
  'file.active-content',
  'file.two-kinds',
  'file.infected',
  'file.not-scanned',
  'file.took-too-long',
] as const
export type FileRefusal = (typeof fileRefusals)[number]

/** What a reader should know of a file that could be read. */
export const fileNotices = [
  'file.has-scripts',
  'file.not-dutch',
  'file.was-scanned',
  'file.has-blank-pages',
  'file.has-unread-pages',
  'file.has-attachments',
] as const
export type FileNotice = (typeof fileNotices)[number]

export type Page = { readonly number: number; readonly firstLine: number; readonly lastLine: number }

/** The text of a file. `lines[0]` is line 1; `pages` cover all lines in order. */
export type SourceText = {
  readonly name: string
  readonly sha256: string
  readonly format: FileFormat
  readonly origin: 'text' | 'ocr'
  readonly pages: readonly Page[]
  readonly lines: readonly string[]
  readonly notices: readonly FileNotice[]
}

export const precisions = ['day', 'range', 'week', 'month', 'quarter', 'season', 'year', 'unknown'] as const
export type Precision = (typeof precisions)[number]

export const headings = [
  'occasion',
  'advisedDecision',
  'keyPoints',
  'explanation',
  'politicalContext',
  'financialLegal',
  'fieldOfForces',
  'strategy',
  'implementation',
  'communication',
  'notPublic',
  'annexes',
  'process',
  'risks',
  'other',
] as const
export type Heading = (typeof headings)[number]

export const memoKinds = ['decision', 'signature', 'information', 'preparation', 'annotation', 'discussion', 'letter', 'other'] as const
export type MemoKind = (typeof memoKinds)[number]

export const organisationKinds = [
  'ministry',
  'minister',
  'body',
  'parliament',
  'implementing',
  'field',
  'adviser',
  'international',
  'other',
] as const
export type OrganisationKind = (typeof organisationKinds)[number]

const personalDataKinds = ['name', 'phone', 'email', 'address', 'signature', 'citizenNumber', 'bankAccount'] as const
export type PersonalDataKind = (typeof personalDataKinds)[number]

export type Annex = { readonly number: number | null; readonly title: string; readonly line: number }

/** One memo of a bundle; header fields are null or empty where the text does not state them. */
export type MemoFact = {
  readonly id: string
  readonly startLine: number
  readonly endLine: number
  readonly kind: MemoKind
  readonly title: string | null
  readonly from: string | null
  readonly to: readonly string[]
  readonly date: Day | null
  readonly dateLine: number | null
  readonly reference: string | null
  readonly referenceLine: number | null
  readonly annexes: readonly Annex[]
  readonly coordinatedWith: readonly string[]
  /** Dates and references that later pages repeat, with their line; `header against page 2` compares them. */
  readonly repeatedDates: readonly { readonly date: Day; readonly line: number }[]
  readonly repeatedReferences: readonly { readonly reference: string; readonly line: number }[]
}

export type SectionFact = { readonly memo: string; readonly heading: Heading; readonly line: number; readonly text: string }

export type StatementFact = { readonly memo: string; readonly line: number; readonly endLine: number; readonly text: string }

export type DecisionPointFact = StatementFact & { readonly number: number | null }

export type EventFact = {
  readonly memo: string
  readonly line: number
  readonly endLine: number
  readonly start: Day | null
  readonly end: Day | null
  readonly precision: Precision
  readonly label: string
  /** Abbreviation of the body that meets, such as `RWIZO`. */
  readonly body: string | null
  readonly yearInferred: boolean
  /** The date as the text writes it. */
  readonly written: string
  /** Weekday the text names, 1 (Monday) to 7. */
  readonly weekday: number | null
}

export type AmountFact = {
  readonly memo: string
  readonly line: number
  readonly euro: number
  readonly approximate: boolean
  readonly organisation: string | null
  readonly years: readonly number[]
  readonly purpose: string | null
  /** The amount as the text writes it. */
  readonly written: string
  /** True for notations that no reader can take for certain, such as `€600.00`. */
  readonly malformed: boolean
  /** True when the sentence says the amount holds for each year. */
  readonly yearly: boolean
}

export type OrganisationFact = {
  /** The one by which the register knows it. */
  readonly abbreviation: string
  readonly name: string | null
  /** The abbreviation that the text uses, or the name where it uses none. */
  readonly called: string
  readonly kind: OrganisationKind
  readonly lines: readonly number[]
}

export type CommitmentFact = StatementFact & {
  readonly due: { readonly start: Day; readonly end: Day; readonly precision: Precision } | null
  readonly to: string | null
}

export type PersonalDataFact = { readonly line: number; readonly kind: PersonalDataKind; readonly text: string }

/** A run of words between full stops or in one bullet, joined from its lines; page furniture is left out. */
export type Sentence = {
  readonly memo: string
  readonly line: number
  readonly endLine: number
  readonly text: string
  /** For each line of the sentence, where in `text` that line begins. */
  readonly offsets: readonly { readonly line: number; readonly at: number }[]
  readonly bullet: boolean
  /** The number of a numbered item, when the sentence opens one. */
  readonly number?: number
}

/** What a text says, before anyone confirmed it. */
export type Reading = {
  readonly source: SourceText
  /** Line numbers of page furniture: page numbers, repeated colophons, redaction marks, empty margins. */
  readonly furniture: ReadonlySet<number>
  readonly sentences: readonly Sentence[]
  readonly memos: readonly MemoFact[]
  readonly sections: readonly SectionFact[]
  readonly decisionPoints: readonly DecisionPointFact[]
  readonly events: readonly EventFact[]
  readonly amounts: readonly AmountFact[]
  readonly organisations: readonly OrganisationFact[]
  readonly commitments: readonly CommitmentFact[]
  readonly risks: readonly StatementFact[]
  readonly mitigations: readonly StatementFact[]
  readonly personalData: readonly PersonalDataFact[]
}
