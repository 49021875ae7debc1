import type { RunChange } from './redline.ts'

/** Words of one look on paper. `note`: a footnote that stands after them; `link`: an address. */
export type PaperRun = {
  readonly text: string
  readonly change: RunChange
  readonly bold?: true
  readonly italic?: true
  readonly underline?: true
  readonly link?: string
  readonly note?: string
}

export type PaperCell = {
  readonly x: number
  readonly y: number
  readonly wide: number
  readonly high: number
  readonly head: boolean
  readonly blocks: readonly PaperBlock[]
}

/** A block on paper. A heading `level` never skips one: a reader of a tagged PDF walks them as a tree. */
export type PaperBlock =
  | { readonly kind: 'heading'; readonly level: number; readonly runs: readonly PaperRun[] }
  | { readonly kind: 'line'; readonly label: string; readonly runs: readonly PaperRun[] }
  | { readonly kind: 'remark'; readonly text: string }
  | { readonly kind: 'box'; readonly level: number; readonly title: string; readonly blocks: readonly PaperBlock[] }
  | { readonly kind: 'part'; readonly label: string; readonly blocks: readonly PaperBlock[] }
  | { readonly kind: 'quote'; readonly blocks: readonly PaperBlock[] }
  | {
      readonly kind: 'list'
      readonly ordered: boolean
      readonly start: number
      readonly items: readonly (readonly PaperBlock[])[]
    }
  | {
      readonly kind: 'table'
      readonly columns: number
      readonly headRows: number
      readonly repeat: boolean
      readonly cells: readonly PaperCell[]
    }

/** An answer to a point as it is printed. */
export type PaperDecision = readonly [point: string, outcome: string, words: string, by: string, at: string]

export type PaperFact = { readonly label: string; readonly runs: readonly PaperRun[] }

/** A memo ready to print: all words in their place, nothing left to decide but the look (`data/memo.typ`). */
export type MemoPaper = {
  readonly title: string
  readonly kind: string
  /** Above the title of a comparison; empty otherwise. */
  readonly about: string
  readonly legend: string
  readonly keywords: readonly string[]
  readonly day: readonly [year: number, month: number, day: number]
  readonly facts: readonly PaperFact[]
  readonly annexes: readonly (readonly PaperRun[])[]
  readonly blocks: readonly PaperBlock[]
  /** What was answered before the last signature, and (`later`) after it; `decisionsHash` is empty where no signature names them. */
  readonly decisions: readonly PaperDecision[]
  readonly decisionsHash: string
  /** What became of conditions before the last signature; it is not in the hash. */
  readonly settled: readonly PaperDecision[]
  readonly later: readonly PaperDecision[]
  readonly signatures: readonly (readonly [title: string, at: string, by: string])[]
  readonly signedHash: string
  readonly foot: string
  readonly hash: string
  readonly words: {
    readonly page: string
    readonly of: string
    readonly annexes: string
    readonly noAnnexes: string
    readonly decisions: string
    readonly decided: PaperDecision
    readonly settled: string
    readonly ended: PaperDecision
    readonly later: string
    readonly laterMeans: string
    readonly signatures: string
    readonly signed: readonly [string, string, string]
    readonly replaced: string
  }
}

/** PDF/UA-1 for who reads, PDF/A-2a for the archive. */
export const paperStandards = ['access', 'archive'] as const
export type PaperStandard = (typeof paperStandards)[number]
