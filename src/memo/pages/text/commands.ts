import type { Editor } from '@tiptap/core'
import { Fragment, type Node } from '@tiptap/pm/model'
import { TextSelection } from '@tiptap/pm/state'
import type { ReferenceNow } from '../../model/references.ts'
import type { TextNode } from '../../model/text.ts'

const paragraph: TextNode = { type: 'paragraph' }

/** Puts a block after the one in which the cursor is, and the cursor in its first line. */
function insertBlock(editor: Editor, block: TextNode): boolean {
  const { state, view } = editor
  const { $to } = state.selection
  const at = $to.depth === 0 ? $to.pos : $to.after(1)
  const tr = state.tr.insert(at, state.schema.nodeFromJSON(block))
  view.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(Math.min(at + 1, tr.doc.content.size)))).scrollIntoView())
  view.focus()
  return true
}

export function insertPoint(editor: Editor): boolean {
  const parts = [{ type: 'pointQuestion' }, { type: 'pointExplanation', content: [paragraph] }, { type: 'pointAdvice' }]
  return insertBlock(editor, { type: 'decisionPoint', attrs: { id: crypto.randomUUID(), effects: [] }, content: parts })
}

export function insertAgendaItem(editor: Editor): boolean {
  const bodies = ['agendaAdvice', 'agendaSpeaking', 'agendaOthers'].map((type) => ({ type, content: [paragraph] }))
  return insertBlock(editor, { type: 'agendaItem', attrs: { id: crypto.randomUUID() }, content: [{ type: 'agendaTopic' }, ...bodies] })
}

type Found = { readonly node: Node; readonly place: number; readonly index: number }

const framed = new Set(['decisionPoint', 'agendaItem'])

/** The decision point or agenda item in which the cursor is. */
export function frameAt({ state }: Editor): Found | null {
  const { $from } = state.selection
  const node = $from.depth > 0 ? $from.node(1) : state.doc.nodeAt($from.pos)
  if (!node || !framed.has(node.type.name)) return null
  return { node, place: $from.depth > 0 ? $from.before(1) : $from.pos, index: $from.index(0) }
}

/** Changes places with the nearest other of its kind above or below; false where there is none. */
export function moveFrame(editor: Editor, by: -1 | 1): boolean {
  const found = frameAt(editor)
  if (!found) return false
  const { state, view } = editor
  const blocks = state.doc.content.content
  const other = nextOfKind(blocks, found, by)
  if (other === null) return false
  const [first, second] = [Math.min(found.index, other), Math.max(found.index, other)]
  const swapped = blocks.map((block, index) => (index === first ? blocks[second] : index === second ? blocks[first] : block) ?? block)
  const startOf = (index: number) => swapped.slice(0, index).reduce((sum, { nodeSize }) => sum + nodeSize, 0)
  const from = blocks.slice(0, first).reduce((sum, { nodeSize }) => sum + nodeSize, 0)
  const to = blocks.slice(0, second + 1).reduce((sum, { nodeSize }) => sum + nodeSize, 0)
  const tr = state.tr.replaceWith(from, to, Fragment.from(swapped.slice(first, second + 1)))
  const inside = state.selection.from - found.place
  view.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(startOf(other) + inside))).scrollIntoView())
  return true
}

function nextOfKind(blocks: readonly Node[], { node, index }: Found, by: -1 | 1): number | null {
  for (let at = index + by; at >= 0 && at < blocks.length; at += by) if (blocks[at]?.type === node.type) return at
  return null
}

export function removeFrame(editor: Editor): boolean {
  const found = frameAt(editor)
  if (!found) return false
  editor.view.dispatch(editor.state.tr.delete(found.place, found.place + found.node.nodeSize).scrollIntoView())
  editor.view.focus()
  return true
}

/** The footnote that is selected or right before the cursor. */
export function footnoteAt({ state }: Editor): { readonly place: number; readonly text: string } | null {
  const { $from, from } = state.selection
  const selected = state.doc.nodeAt(from)
  if (selected?.type.name === 'footnote') return { place: from, text: String(selected.attrs['text']) }
  const before = $from.nodeBefore
  return before?.type.name === 'footnote' ? { place: from - before.nodeSize, text: String(before.attrs['text']) } : null
}

/** Writes a footnote at the cursor, or other words in the one at a place; without words it goes. */
export function writeFootnote(editor: Editor, { place, text }: { readonly place: number | null; readonly text: string }): void {
  const { state, view } = editor
  const type = state.schema.nodes['footnote']
  if (!type) return
  if (place === null) view.dispatch(state.tr.insert(state.selection.to, type.create({ text })))
  else if (text === '') view.dispatch(state.tr.delete(place, place + 1))
  else view.dispatch(state.tr.replaceWith(place, place + 1, type.create({ text })))
}

export function footnotesIn(doc: Node): { readonly place: number; readonly text: string }[] {
  const found: { place: number; text: string }[] = []
  doc.descendants((node, place) => {
    if (node.type.name === 'footnote') found.push({ place, text: String(node.attrs['text']) })
  })
  return found
}

export function insertReference(editor: Editor, { of, id, page, firstLine, lastLine, label }: ReferenceNow): void {
  const attrs = { of, id, page, firstLine, lastLine, label }
  editor.commands.insertContent({ type: 'reference', attrs })
}
