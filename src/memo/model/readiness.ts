import type { Opinion } from './coordination.ts'
import type { PersonName } from './deciding.ts'
import type { MemoKind, MemoStatus } from './memos.ts'

/** An organisation that was asked last in a round, with who would answer for it; `opinion` null: it has not answered. */
export type AskedOrganisation = {
  readonly name: string
  readonly people: readonly string[]
  readonly opinion: Opinion | null
}

/**
 * What is known of a memo, for rooms that look whether it is ready. `offered`: the version that was offered last; `missingAnnexes`: numbers that
 * the text names and the list does not have, or of which there is no file; `waitsFor`: who decides and has not said yes or no of every point.
 */
export type MemoFacts = {
  readonly memo: string
  readonly kind: MemoKind
  readonly subject: string
  readonly status: MemoStatus
  readonly authors: readonly PersonName[]
  readonly offered: { readonly id: string; readonly number: number; readonly at: Date } | null
  /** How many decision points that version has. */
  readonly points: number
  readonly wasRound: boolean
  readonly asked: readonly AskedOrganisation[]
  readonly missingAnnexes: readonly number[]
  readonly signatories: readonly (PersonName & { readonly signed: boolean })[]
  readonly waitsFor: readonly PersonName[]
}
