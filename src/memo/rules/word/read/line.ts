import type { TextNode } from '../../../model/text.ts'
import type { Tracked } from '../blocks.ts'
import { linkInField, type Reader } from './reader.ts'

/** Where in a line a leaf stands: in which tracked change, and in which link. */
export type Within = { readonly tracked: Tracked | null; readonly href: string | null }
/** A line that is being read: its leaves so far, and the id of the point that begins in it. */
export type Line = { readonly leaves: TextNode[]; id: string | null; readonly reader: Reader }
export type Spot = { readonly within: Within; readonly line: Line }
export type Marks = NonNullable<TextNode['marks']>

export function addWords(text: string, marks: Marks, spot: Spot): void {
  const words = text.replace(/[\r\n]+/g, ' ')
  if (words !== '') addLeaf({ type: 'text', text: words }, marks, spot)
}

export function addLeaf(node: TextNode, marks: Marks, { within, line }: Spot): void {
  const { fields, tracker } = line.reader
  // Between the beginning of a field and its result stands nothing to read.
  if (fields.some(({ isResult }) => !isResult)) return
  if (within.tracked === null) tracker.interrupt()
  const field = fields.find((one) => linkInField(one) !== null)
  const href = within.href ?? (field ? linkInField(field) : null)
  const all = [
    ...(href === null || node.type !== 'text' ? [] : [{ type: 'link', attrs: { href } }]),
    ...marks,
    ...(within.tracked === null ? [] : [{ type: within.tracked.kind, attrs: { id: within.tracked.id } }]),
  ]
  line.leaves.push({ ...node, ...(all.length > 0 && { marks: all }) })
}
