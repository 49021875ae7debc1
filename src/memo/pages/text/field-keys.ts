import { type Editor, Extension } from '@tiptap/core'
import { type Selection, TextSelection, type Transaction } from '@tiptap/pm/state'
import { frameAt } from './commands.ts'

/** Fields of one line: Enter makes no new one there. */
const lines = new Set(['pointQuestion', 'pointAdvice', 'agendaTopic'])

/** In a decision point or agenda item Tab goes from field to field and then to the text after it, and so does Enter in a field of one line. */
export const FieldKeys = Extension.create({
  name: 'fieldKeys',
  priority: 150,
  addKeyboardShortcuts: () => ({
    Tab: ({ editor }) => !(editor.isActive('listItem') && editor.can().sinkListItem('listItem')) && toField(editor, 1),
    'Shift-Tab': ({ editor }) => !editor.isActive('listItem') && toField(editor, -1),
    Enter: ({ editor }) => lines.has(editor.state.selection.$from.parent.type.name) && toField(editor, 1),
  }),
})

/** Puts the cursor in the next or the previous field; false where it is in none, or nothing comes before. */
function toField(editor: Editor, by: 1 | -1): boolean {
  const frame = frameAt(editor)
  const { state, view } = editor
  if (!frame || state.selection.$from.depth === 0) return false
  const to = state.selection.$from.index(1) + by
  if (to < 0 && frame.place === 0) return false
  const tr = to < 0 ? beside(state.tr, frame.place, -1) : to < frame.node.childCount ? inside(state.tr, frame, to) : after(state.tr, frame)
  view.dispatch(tr.scrollIntoView())
  return true
}

type Frame = NonNullable<ReturnType<typeof frameAt>>

/** At the end of what stands in a field. */
function inside(tr: Transaction, { node, place }: Frame, field: number): Transaction {
  let end = place + 1
  for (let at = 0; at <= field; at += 1) end += node.child(at).nodeSize
  return tr.setSelection(near(tr, end - 1, -1))
}

/** In the text after the frame, where a line is made when there is none. */
function after(tr: Transaction, { node, place }: Frame): Transaction {
  const end = place + node.nodeSize
  const paragraph = tr.doc.type.schema.nodes['paragraph']
  if (end >= tr.doc.content.size && paragraph) tr.insert(end, paragraph.create())
  return beside(tr, end, 1)
}

function beside(tr: Transaction, place: number, by: 1 | -1): Transaction {
  return tr.setSelection(near(tr, place, by))
}

function near(tr: Transaction, place: number, by: 1 | -1): Selection {
  return TextSelection.near(tr.doc.resolve(place), by)
}
