import type { RedlineBlock, RedlineRun } from '../../model/redline.ts'
import type { TextNode } from '../../model/text.ts'
import { blockOfSide } from '../redline/sides.ts'
import { isLeaf, lineBlocks } from '../text-shape.ts'
import type { Tracked } from './blocks.ts'

/** Names the next change of a redline; each has an id of its own, so that two that touch stay two. */
export type NextChange = (kind: Tracked['kind']) => Tracked

/**
 * A redline as one text with suggestions: those accepted it is the later text, those rejected the earlier. What became another kind of
 * block, changed places, or lost or won columns, stands twice: as it was and as it is.
 */
export function textOfRedline(blocks: readonly RedlineBlock[], next: NextChange): TextNode {
  return { type: 'doc', content: nodesOf(blocks, next) }
}

function nodesOf(blocks: readonly RedlineBlock[], next: NextChange): TextNode[] {
  return blocks.flatMap((block) => wholeChange(block, blocks, next) ?? [keptNode(block, next)])
}

function keptNode({ type, attrs, runs, content: inner = [] }: RedlineBlock, next: NextChange): TextNode {
  const content = runs ? runs.flatMap((run) => leavesOf(run, next)) : nodesOf(inner, next)
  return { type, ...(attrs && { attrs }), ...(content.length > 0 && { content }) }
}

/** What came, went, moved or became something else as a whole; null where a block stayed. */
function wholeChange(block: RedlineBlock, beside: readonly RedlineBlock[], next: NextChange): TextNode[] | null {
  const went = (one: RedlineBlock) => [marked(blockOfSide(one, 'before'), next('deletion'))]
  const came = (one: RedlineBlock) => [marked(blockOfSide(one, 'after'), next('insertion'))]
  if (block.change === 'absent') return []
  if (block.change === 'movedAway') {
    const moved = beside.find((one) => one.moved && one.type === block.type && one.attrs?.['id'] === block.attrs?.['id'])
    return moved ? went(moved) : []
  }
  if (block.change === 'deleted') return went(block)
  if (block.change === 'inserted' || block.moved) return came(block)
  return becameOther(block) ? [...went(block), ...came(block)] : null
}

const silent = new Set(['id', 'effects'])

/** Whether a block that stayed looks otherwise in a way that no words within it tell. */
function becameOther({ type, attrs = {}, was, content = [] }: RedlineBlock): boolean {
  if (type === 'table')
    return content.some((row) => row.change === 'kept' && (row.content ?? []).some((cell) => cell.change !== 'kept' || becameOther(cell)))
  if (!was) return false
  const names = new Set([...Object.keys(attrs), ...Object.keys(was.attrs ?? {})])
  return was.type !== type || [...names].some((name) => !silent.has(name) && attrs[name] !== was.attrs?.[name])
}

export function leavesOf({ change, node, was }: RedlineRun, next: NextChange): TextNode[] {
  if (change === 'inserted') return [marked(node, next('insertion'))]
  if (change === 'deleted') return [marked(node, next('deletion'))]
  return was ? [marked(was, next('deletion')), marked(node, next('insertion'))] : [node]
}

/** A piece of text that came or went as a whole. It has no id: what takes its place when the change is settled must not get it. */
function marked(node: TextNode, { kind, id }: Tracked): TextNode {
  const marks = [...(node.marks ?? []), { type: kind, attrs: { id } }]
  const attrs = node.attrs?.['id'] !== undefined && !isLeaf(node) ? { ...node.attrs, id: '' } : node.attrs
  return {
    ...node,
    ...(attrs && { attrs }),
    ...(node.content && { content: node.content.map((child) => marked(child, { kind, id })) }),
    ...((lineBlocks.has(node.type) || node.type === 'tableRow' || isLeaf(node)) && { marks }),
  }
}
