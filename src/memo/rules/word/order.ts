import type { MemoHeader } from '../../model/memos.ts'
import type { VersionRedline } from '../../model/redline.ts'
import type { Anchor, TextNode } from '../../model/text.ts'
import type { FrozenAnnex } from '../../model/versions.ts'

/** A comment to print: `replyTo` is the id of the one that it answers; `at` an ISO moment. */
export type PrintedComment = {
  readonly id: string
  readonly replyTo: string | null
  readonly author: string
  readonly at: string
  readonly body: string
  readonly anchor: Anchor | null
  readonly point: string | null
}

/** What a paper in Word is made of. `people`: names of those who suggested changes, by id. `site`: the address of the product, with the programme. */
export type WordOrder = {
  readonly header: MemoHeader
  readonly annexes: readonly Pick<FrozenAnnex, 'number' | 'title'>[]
  readonly version: { readonly number: number; readonly sha256: string }
  readonly content: TextNode
  readonly comments: readonly PrintedComment[]
  readonly people: Readonly<Record<string, string>>
  readonly site: { readonly url: string; readonly programme: string | null; readonly memo: string }
  /** A template's file; null for a paper of our own look. */
  readonly template: Uint8Array | null
}

/** A paper that shows what changed between two versions; `order` is of the later one. */
export type RedlineOrder = { readonly order: WordOrder; readonly redline: VersionRedline }
