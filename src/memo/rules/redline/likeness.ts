import type { TextNode } from '../../model/text.ts'
import { plainText } from '../plain.ts'

/** The words of blocks as numbers: the same word is the same number within one comparison. */
export type Words = { readonly numbers: Map<string, number>; readonly bags: Map<TextNode, Uint32Array> }

/** The words of a block, as numbers in rising order, each as often as it occurs. Kept for the next comparison. */
export function bagOf(words: Words, node: TextNode): Uint32Array {
  const known = words.bags.get(node)
  if (known) return known
  const found =
    plainText(node)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  const bag = Uint32Array.from(found, (each) => numberOf(words, each)).sort()
  words.bags.set(node, bag)
  return bag
}

function numberOf({ numbers }: Words, word: string): number {
  const known = numbers.get(word) ?? numbers.size
  numbers.set(word, known)
  return known
}

/** Twice the words that both have, over all words (Dice): 1 for the same words in any order. Two without words are half alike. O(words). */
export function sharedWords(one: Uint32Array, other: Uint32Array): number {
  if (one.length === 0 && other.length === 0) return 0.5
  const most = (2 * Math.min(one.length, other.length)) / (one.length + other.length)
  if (most < 0.3) return 0
  let [a, b, shared] = [0, 0, 0]
  while (a < one.length && b < other.length) {
    const [left, right] = [one[a] ?? 0, other[b] ?? 0]
    if (left === right) shared += 1
    if (left <= right) a += 1
    if (right <= left) b += 1
  }
  return (2 * shared) / (one.length + other.length)
}
