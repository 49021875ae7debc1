import type { Anchor, TextNode } from '../../model/text.ts'
import { findAnchor } from '../anchors.ts'
import { type Block, labelRoles, mapParagraphs, paragraphsIn } from './blocks.ts'
import { trackedOf } from './ends.ts'

/** A place between two letters: the paragraph in the order of reading, the leaf in it, and how many of its letters come before. */
type Spot = { readonly paragraph: number; readonly leaf: number; readonly at: number }
export type Stretch = { readonly from: Spot; readonly to: Spot }
type Letters = { readonly text: string; readonly spots: readonly Spot[] }

/** What a leaf says to a reader. */
export function wordsOf(node: TextNode): string {
  if (node.type === 'text') return node.text ?? ''
  if (node.type === 'hardBreak') return '\n'
  return node.type === 'reference' ? String(node.attrs?.['label'] ?? '') : ''
}

/** The letters of a text with the place of each; white space counts once. */
function lettersOf(blocks: readonly Block[], keeps: (node: TextNode) => boolean): Letters {
  const letters: string[] = []
  const spots: Spot[] = []
  const add = (letter: string, spot: Spot) => {
    if (letter === '\u200b') return
    const isSpace = /\s/.test(letter)
    if (isSpace && (letters.length === 0 || letters.at(-1) === ' ')) return
    letters.push(isSpace ? ' ' : letter)
    spots.push(spot)
  }
  paragraphsIn(blocks).forEach(({ inline, role }, paragraph) => {
    if (labelRoles.has(role)) return
    inline.forEach((node, leaf) => {
      if (!keeps(node)) return
      const words = wordsOf(node)
      for (let at = 0; at < words.length; at += 1) add(words.charAt(at), { paragraph, leaf, at })
    })
    add(' ', { paragraph, leaf: Math.max(inline.length - 1, 0), at: Number.MAX_SAFE_INTEGER })
  })
  return { text: letters.join(''), spots }
}

const everything = () => true
const afterAccepting = (node: TextNode) => trackedOf(node.marks)?.kind !== 'deletion'
const beforeChanges = (node: TextNode) => trackedOf(node.marks)?.kind !== 'insertion'

const single = (text: string) => text.replaceAll('\u200b', '').replace(/\s+/g, ' ')

/**
 * Finds places by their words as `findAnchor` does, in the text as it becomes, with all that was, or as it was before; null where the words
 * are not there any more.
 */
export function placeFinder(blocks: readonly Block[]): (anchor: Anchor) => Stretch | null {
  const readings = [afterAccepting, everything, beforeChanges].map((keeps) => lettersOf(blocks, keeps))
  return (anchor) => {
    const wanted = { quote: single(anchor.quote).trim(), before: single(anchor.before), after: single(anchor.after) }
    if (wanted.quote === '') return null
    for (const { text, spots } of readings) {
      const found = findAnchor(text, wanted)
      const [from, last] = found ? [spots[found.from], spots[found.to - 1]] : []
      if (from && last) return { from, to: { ...last, at: last.at + 1 } }
    }
    return null
  }
}

/** A mark without width to put between letters. */
export type Pin = { readonly spot: Spot; readonly node: TextNode }

/** Puts pins into a text, those of one spot in their order. */
export function withPins(blocks: readonly Block[], pins: readonly Pin[]): Block[] {
  const byParagraph = Map.groupBy(pins, ({ spot }) => spot.paragraph)
  let number = -1
  return mapParagraphs(blocks, (block) => {
    number += 1
    const here = byParagraph.get(number)
    if (!here) return block
    const leaves = block.inline.length === 0 ? [null] : block.inline
    const inline = leaves.flatMap((node, leaf) =>
      pinned(
        node,
        here.filter(({ spot }) => spot.leaf === leaf),
      ),
    )
    return { ...block, inline }
  })
}

function pinned(node: TextNode | null, pins: readonly Pin[]): TextNode[] {
  const sorted = pins.toSorted((one, other) => one.spot.at - other.spot.at)
  if (node === null || node.type !== 'text') {
    const early = sorted.filter(({ spot }) => spot.at === 0).map((pin) => pin.node)
    const late = sorted.filter(({ spot }) => spot.at > 0).map((pin) => pin.node)
    return [...early, ...(node === null ? [] : [node]), ...late]
  }
  const text = node.text ?? ''
  let from = 0
  const pieces = sorted.flatMap((pin) => {
    const before = text.slice(from, pin.spot.at)
    from = Math.max(from, Math.min(pin.spot.at, text.length))
    return before === '' ? [pin.node] : [{ ...node, text: before }, pin.node]
  })
  return from < text.length ? [...pieces, { ...node, text: text.slice(from) }] : pieces
}
