import type { RedlineBlock, RunChange } from '../../model/redline.ts'
import type { TextNode } from '../../model/text.ts'
import { lineBlocks } from '../text-shape.ts'

/** A text as blocks of a redline of which nothing changed, or all. */
export function blocksOf(text: TextNode, change: RunChange = 'kept'): RedlineBlock[] {
  const points = numbersOf(text)
  return (text.content ?? []).map((node) => {
    const number = node.type === 'decisionPoint' ? (points.get(idOf(node)) ?? null) : null
    const sides = { before: change === 'inserted' ? null : number, after: change === 'deleted' ? null : number }
    return number === null ? whole(node, change) : { ...whole(node, change), number: sides }
  })
}

/** The number of each decision point of a text, by its id. */
export function numbersOf(text: TextNode): Map<string, number> {
  const points = (text.content ?? []).filter(({ type }) => type === 'decisionPoint')
  return new Map(points.map((point, at) => [idOf(point), at + 1]))
}

export function idOf({ attrs }: Pick<TextNode, 'attrs'>): string {
  return String(attrs?.['id'] ?? '')
}

/** A block of which all is kept, came or went. */
export function whole(node: TextNode, change: RunChange): RedlineBlock {
  const { type, attrs, content = [] } = node
  const known = { type, change, ...(attrs && { attrs }) }
  if (lineBlocks.has(type)) return { ...known, runs: content.map((leaf) => ({ change, node: leaf })) }
  return { ...known, content: content.map((child) => whole(child, change)) }
}
