import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { Doc } from 'yjs'

/** What acts on the place of the cursor, here or on a button beside the text. */
const acts = ['keydown', 'mousedown', 'copy', 'cut', 'paste'] as const

/**
 * A browser moves the cursor at once and tells it a frame later. Until then the editor would act at the old place, and would put the cursor back
 * there when a colleague's words come in. So the editor looks where the cursor is before it acts and before it draws what came in.
 */
export function cursorInTime(doc: Doc): Extension {
  return Extension.create({
    name: 'cursorInTime',
    // Before the shared text, which remembers where the cursor is when words come in.
    priority: 2000,
    addProseMirrorPlugins: () => [new Plugin({ view: (view) => watch(view, doc) })],
    dispatchTransaction({ transaction, next }) {
      if (transaction.docChanged || transaction.selectionSet) return next(transaction)
      const { view } = this.editor
      const { selection } = view.state
      readCursor(view)
      const isMoved = view.state.doc === transaction.doc && !view.state.selection.eq(selection)
      next(isMoved ? transaction.setSelection(view.state.selection) : transaction)
    },
  })
}

function watch(view: EditorView, doc: Doc): { destroy: () => void } {
  const page = view.dom.ownerDocument
  const read = () => readCursor(view)
  for (const act of acts) page.addEventListener(act, read, true)
  doc.on('beforeAllTransactions', read)
  return {
    destroy: () => {
      for (const act of acts) page.removeEventListener(act, read, true)
      doc.off('beforeAllTransactions', read)
    },
  }
}

/** The editor looks when it is told that the cursor moved, and does nothing when it did not. */
function readCursor(view: EditorView): void {
  if (view.isDestroyed || view.composing || !view.hasFocus()) return
  view.dom.ownerDocument.dispatchEvent(new Event('selectionchange'))
}
