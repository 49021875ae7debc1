import type { RedlineBlock, RedlineRun } from '../../model/redline.ts'
import type { TextNode } from '../../model/text.ts'
import { joinedWords } from '../text-shape.ts'

export type Side = 'before' | 'after'

/** One of the two texts of a redline, as `settle` writes it. */
export function sideOf(blocks: readonly RedlineBlock[], side: Side): TextNode {
  return withContent({ type: 'doc' }, blocksOfSide(blocks, side))
}

/** A kept block as it was or is; undefined where the block is not in that text, or stood elsewhere in it. */
export function blockOfSide(block: RedlineBlock, side: Side): TextNode {
  const { type, attrs } = side === 'before' && block.was ? block.was : block
  const content = block.runs ? joinedWords(block.runs.flatMap((run) => leafOf(run, side))) : blocksOfSide(block.content ?? [], side)
  return withContent({ type, ...(attrs && { attrs }) }, content)
}

function withContent(node: TextNode, content: readonly TextNode[]): TextNode {
  return content.length === 0 ? node : { ...node, content }
}

function blocksOfSide(blocks: readonly RedlineBlock[], side: Side): TextNode[] {
  const other = side === 'before' ? 'inserted' : 'deleted'
  return blocks.flatMap((block) => {
    if (block.change === 'absent') return []
    if (block.change === 'movedAway') return side === 'before' ? movedFrom(blocks, block) : []
    const elsewhere = block.change === other || (side === 'before' && block.moved === true)
    return elsewhere ? [] : [blockOfSide(block, side)]
  })
}

function movedFrom(blocks: readonly RedlineBlock[], { type, attrs }: RedlineBlock): TextNode[] {
  const found = blocks.find((block) => block.moved && block.type === type && block.attrs?.['id'] === attrs?.['id'])
  return found ? [blockOfSide(found, 'before')] : []
}

function leafOf({ change, node, was }: RedlineRun, side: Side): TextNode[] {
  if (side === 'before') return change === 'inserted' ? [] : [was ?? node]
  return change === 'deleted' ? [] : [node]
}
