import type { TextNode } from '../../model/text.ts'
import type { Block, ParagraphBlock, Tracked } from './blocks.ts'

/**
 * The shared text keeps marks on words only: that the border between two paragraphs was inserted or deleted is told by the same mark at the
 * end of the first and at the beginning of the second, on a space without width where no word stands there. Word has a mark for the end of
 * a paragraph. Here one becomes the other.
 */

const zero = '\u200b'

/** The suggestion among marks; null where there is none. */
export function trackedOf(marks: TextNode['marks']): Tracked | null {
  const found = (marks ?? []).find(({ type }) => type === 'insertion' || type === 'deletion')
  return found ? { kind: found.type === 'insertion' ? 'insertion' : 'deletion', id: String(found.attrs?.['id'] ?? '') } : null
}

function isSame(one: Tracked | null, other: Tracked | null): boolean {
  return one !== null && other !== null && one.kind === other.kind && one.id === other.id
}

/** Blocks of one flow with the ends of their paragraphs marked, and without spaces that only carried such a mark. */
export function withEnds(blocks: readonly Block[]): Block[] {
  return blocks.map((block, at) => {
    if (block.kind === 'table') return block
    const next = blocks[at + 1]
    const border = next?.kind === 'paragraph' ? borderOf(block, next) : null
    return { ...block, end: block.end ?? border, inline: block.inline.flatMap(withoutZero) }
  })
}

function borderOf(block: ParagraphBlock, next: ParagraphBlock): Tracked | null {
  const [last, first] = [trackedOf(block.inline.at(-1)?.marks), trackedOf(next.inline[0]?.marks)]
  return isSame(last, first) ? last : null
}

function withoutZero(node: TextNode): TextNode[] {
  if (node.type !== 'text' || trackedOf(node.marks) === null || !node.text?.includes(zero)) return [node]
  const text = node.text.replaceAll(zero, '')
  return text === '' ? [] : [{ ...node, text }]
}

/** The reverse of `withEnds`: the ends of paragraphs told by marks on what stands beside them. */
export function withoutEnds(blocks: readonly Block[]): Block[] {
  return blocks.map((block, at) => {
    if (block.kind === 'table') return block
    const [before, after] = [blocks[at - 1], blocks[at + 1]]
    const opens = before?.kind === 'paragraph' ? before.end : null
    const closes = after?.kind === 'paragraph' ? block.end : null
    const opening = opens && !isSame(opens, trackedOf(block.inline[0]?.marks)) ? [carrier(opens)] : []
    const inline = [...opening, ...block.inline]
    const closing = closes && !isSame(closes, trackedOf(inline.at(-1)?.marks)) ? [carrier(closes)] : []
    return { ...block, end: null, inline: [...inline, ...closing] }
  })
}

function carrier({ kind, id }: Tracked): TextNode {
  return { type: 'text', text: zero, marks: [{ type: kind, attrs: { id } }] }
}
