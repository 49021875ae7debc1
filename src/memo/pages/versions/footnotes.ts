import type { RedlineBlock, RedlineRun } from '../../model/redline.ts'
import type { TextNode } from '../../model/text.ts'

/** A footnote of a redline: the node in the text, and its own words as a run. */
export type Note = { readonly node: TextNode; readonly run: RedlineRun }

/** The footnotes in the order of the text, those that were deleted only where these are shown. */
export function footnotesOf(blocks: readonly RedlineBlock[], deletions: boolean): Note[] {
  return blocks.flatMap((block) => [
    ...(block.runs ?? [])
      .filter(({ change, node }) => node.type === 'footnote' && (deletions || change !== 'deleted'))
      .map(({ change, node }) => ({ node, run: { change, node: { type: 'text', text: String(node.attrs?.['text'] ?? '') } } })),
    ...footnotesOf(block.content ?? [], deletions),
  ])
}
