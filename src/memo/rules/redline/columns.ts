import type { TextNode } from '../../model/text.ts'
import { plainText } from '../plain.ts'
import { align, type Pair } from './align.ts'
import { bagOf, sharedWords, type Words } from './likeness.ts'

/**
 * Which columns of two tables belong together, by the words in them; null where a table has no columns of its own, because cells span
 * several or rows have unlike numbers of cells. Columns of tables that are equally wide belong together in their order.
 */
export function columnPairs(before: readonly TextNode[], after: readonly TextNode[], words: Words): Pair[] | null {
  const [former, later] = [columnsOf(before), columnsOf(after)]
  if (!former || !later) return null
  if (former.length === later.length) return former.map((_column, at) => [at, at])
  return align({
    before: former.map(textOf),
    after: later.map(textOf),
    likeness: (one, other) => columnLikeness(words, former[one], later[other]),
  })
}

/** Cells of two rows that belong together because they stand at the same place. */
export function samePlaces(before: readonly TextNode[], after: readonly TextNode[]): Pair[] {
  return before.slice(0, after.length).map((_cell, at) => [at, at])
}

function columnsOf(rows: readonly TextNode[]): TextNode[] | null {
  const width = rows[0]?.content?.length ?? 0
  const plain = rows.every(({ content = [] }) => content.length === width && content.every(isSingle))
  if (!plain) return null
  return Array.from({ length: width }, (_none, at) => ({ type: 'column', content: rows.flatMap(({ content }) => content?.[at] ?? []) }))
}

function isSingle({ attrs }: TextNode): boolean {
  return (attrs?.['colspan'] ?? 1) === 1 && (attrs?.['rowspan'] ?? 1) === 1
}

function textOf(column: TextNode): string {
  return plainText(column)
}

/** A column with the same words at its head is the same column, whatever changed below. */
function columnLikeness(words: Words, one: TextNode | undefined, other: TextNode | undefined): number {
  const [head, otherHead] = [one?.content?.[0], other?.content?.[0]]
  if (!one || !other || !head || !otherHead) return 0
  const named = plainText(head).trim() !== '' && plainText(head) === plainText(otherHead)
  return named ? 1 : sharedWords(bagOf(words, one), bagOf(words, other))
}
