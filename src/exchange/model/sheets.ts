import type { Said } from '../../identity/model/access.ts'

/** The sheets of the workbook, in the order in which one points to another. */
export const sheetKinds = [
  'programme',
  'actionLines',
  'subGoals',
  'measures',
  'boldIdeas',
  'milestones',
  'costs',
  'budgetLines',
  'risks',
  'mitigations',
  'indicators',
  'observations',
] as const
export type SheetKind = (typeof sheetKinds)[number]

/** What a reference of a cell may point to. */
export type RefTarget = SheetKind | 'organisation'

/**
 * What a column holds. `cents` are whole euro cents as text, `day` is YYYY-MM-DD, `word` a code of a closed list, `ref` the id of what a number or
 * abbreviation in the cell names, `refs` several of them, `list` several words of one's own, `shares` several ids with an amount (`id=cents`), `mark`
 * the id of the row's own thing.
 */
export type SheetColumnKind = 'text' | 'word' | 'day' | 'cents' | 'year' | 'number' | 'yesNo' | 'ref' | 'refs' | 'list' | 'shares' | 'mark'

export type Words = Readonly<Record<string, Said>>

export type SheetColumn = {
  readonly key: string
  readonly nl: string
  readonly en: string
  readonly kind: SheetColumnKind
  readonly required?: boolean
  /** Most characters of a text. */
  readonly longest?: number
  /** The closed list of a `word`. */
  readonly words?: Words
  /** What a `ref` or `refs` points to; the first kind that knows the name counts. */
  readonly of?: readonly RefTarget[]
  readonly explain: Said
  readonly example: string
}

export type SheetForm = {
  readonly kind: SheetKind
  readonly nl: string
  readonly en: string
  readonly columns: readonly SheetColumn[]
}

/** Null is an empty cell; a `year` and a `number` are numbers. */
export type Value = string | number | boolean | null | readonly string[]
export type Values = Readonly<Record<string, Value>>

/** A thing of the programme as a row of its sheet holds it; values may hold more than the sheet has columns for. */
export type Thing = { readonly id: string; readonly revision: number; readonly values: Values }

export type KnownOrganisation = { readonly id: string; readonly abbreviation: string; readonly name: string; readonly ended: boolean }

/** A whole programme as the workbook holds it. */
export type ProgrammeState = {
  readonly programme: string
  readonly organisations: readonly KnownOrganisation[]
  readonly things: Readonly<Record<SheetKind, readonly Thing[]>>
}
