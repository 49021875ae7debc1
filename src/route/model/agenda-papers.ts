import type { MemoPaper } from '../../memo/model/paper.ts'

/** An annex of a memo in the papers. `file`: the name under which the printer gets it, of a PDF; `remark`: why it is named only. */
export type PaperAnnex = {
  readonly title: string
  readonly fileName: string
  readonly pages: number
  readonly file: string | null
  readonly remark: string
}

export type PaperItem = {
  readonly number: number
  readonly title: string
  /** Kind, speaking time and times, in words. */
  readonly about: string
  readonly memo: MemoPaper | null
  readonly annexes: readonly PaperAnnex[]
}

/** What all papers say of themselves on the first page. */
type PaperHead = {
  readonly title: string
  readonly about: string
  readonly remarks: readonly string[]
  readonly day: readonly [year: number, month: number, day: number]
  readonly words: { readonly page: string; readonly of: string; readonly contents: string; readonly replaced: string }
}

/** Agenda, memos and annexes as one paper: all words in their place (`data/papers.typ`). */
export type AgendaPapers = PaperHead & {
  readonly items: readonly PaperItem[]
  readonly labels: {
    readonly memo: string
    readonly annexes: string
    readonly annex: string
    readonly noMemo: string
    readonly page: string
  }
}

/** What a ministry takes along: per item what memos say and what was noted (`data/annotated.typ`). */
export type AnnotatedPaper = PaperHead & {
  readonly items: readonly {
    readonly number: number
    readonly title: string
    readonly about: string
    readonly memos: readonly AnnotatedPaperMemo[]
    readonly note: string
    readonly noteBy: string
  }[]
  readonly labels: Readonly<Record<'keyPoints' | 'points' | 'advice' | 'note' | 'nothing' | 'speaking' | 'others', string>>
}

export type AnnotatedPaperMemo = {
  readonly from: string
  readonly keyPoints: string
  readonly points: readonly (readonly [number: number, question: string, advice: string])[]
  readonly topics: readonly { readonly topic: string; readonly advice: string; readonly speaking: string; readonly others: string }[]
}
