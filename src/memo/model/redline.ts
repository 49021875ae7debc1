import { type Static, Type } from 'typebox'
import { Nullable, OneOf } from '../../kernel/schema.ts'
import { MemoHeader } from './memos.ts'
import { TextNode } from './text.ts'
import { FrozenAnnex, VersionRow } from './versions.ts'

export const runChanges = ['kept', 'inserted', 'deleted'] as const
export const RunChange = OneOf(runChanges)
export type RunChange = (typeof runChanges)[number]

/**
 * A run within a line: words with their marks, a line break, a footnote or a reference (a leaf of `TextNode`, never with the marks of
 * suggestions). A kept run carries the marks that it has now; `was`: the same words as they were before, where only their marks changed.
 * A run with the mark `modification` does not occur.
 */
export const RedlineRun = Type.Object({ change: RunChange, node: TextNode, was: Type.Optional(TextNode) })
export type RedlineRun = Static<typeof RedlineRun>

/**
 * A block of a redline. A line (paragraph, heading, pointQuestion, pointAdvice, agendaTopic) has `runs`; every other block has `content`.
 * - `change` kept: it is in both texts; what differs within it is told by its runs or blocks. All within an inserted or a deleted block is
 *   inserted or deleted too.
 * - `attrs` are those it has now (of a deleted block: those it had). `was`: the kind and attributes that a kept block had before, where
 *   they differ: a paragraph that became a heading, another level, other effects of a decision point.
 * - A decision point that changed places stands once, kept and with `moved`, where it is now; where it was stands a block `movedAway` with
 *   the same `attrs.id` and no content. Who cannot show a move writes the former side of the moved block there as deleted, and the block
 *   itself as inserted.
 * - `number` of a decision point: its number in the text before and after; null where it is not in it.
 * - A row of a table holds cells; a column that was added or removed is a cell inserted or deleted in every row that was kept. A row that
 *   came or went has a cell `absent` (without content, in neither text) where only the other table has a column, so that columns stay in line.
 */
export type RedlineBlock = {
  readonly type: string
  readonly change: RunChange | 'movedAway' | 'absent'
  readonly attrs?: Readonly<Record<string, unknown>>
  readonly was?: { readonly type: string; readonly attrs?: Readonly<Record<string, unknown>> }
  readonly moved?: true
  readonly number?: { readonly before: number | null; readonly after: number | null }
  readonly runs?: readonly RedlineRun[]
  readonly content?: readonly RedlineBlock[]
}
export const RedlineBlock = Type.Unsafe<RedlineBlock>(
  Type.Object({ type: Type.String(), change: OneOf([...runChanges, 'movedAway', 'absent']) }, { additionalProperties: true }),
)

/**
 * A field of the header that changed, as text: a kind and a day as they are kept, addressees one a line (`cc` before those who get it for
 * information). `runs`: the same by words.
 */
export const HeaderChange = Type.Object({
  field: OneOf(Object.keys(MemoHeader.properties) as (keyof MemoHeader)[]),
  before: Type.String(),
  after: Type.String(),
  runs: Type.Array(RedlineRun),
})
export type HeaderChange = Static<typeof HeaderChange>

/** An annex of either version: only in the later (before is null), only in the earlier, or in both; the same where both have one `version`. */
export const AnnexChange = Type.Object({ before: Nullable(FrozenAnnex), after: Nullable(FrozenAnnex) })
export type AnnexChange = Static<typeof AnnexChange>

/** What changed between two versions of a memo. `header` tells changed fields only, `annexes` all of both, `blocks` the whole text. */
export const VersionRedline = Type.Object({
  from: VersionRow,
  to: VersionRow,
  header: Type.Array(HeaderChange),
  annexes: Type.Array(AnnexChange),
  blocks: Type.Array(RedlineBlock),
})
export type VersionRedline = Static<typeof VersionRedline>
