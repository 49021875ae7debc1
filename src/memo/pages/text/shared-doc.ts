import { Extension, type Extensions } from '@tiptap/core'
import { Collaboration } from '@tiptap/extension-collaboration'
import { Plugin } from '@tiptap/pm/state'
import { initProseMirrorDoc, type ProsemirrorBinding, ySyncPluginKey } from '@tiptap/y-tiptap'
import type { Doc } from 'yjs'
import { textName } from '../../model/text-nodes.ts'

/** Writes in a shared text. The editor begins with it, so that a long memo is drawn once; what came in between is drawn after all. */
export function sharedDoc(doc: Doc): Extensions {
  const mapping: ReturnType<typeof initProseMirrorDoc>['mapping'] = new Map()
  let isBehind = false
  const changed = () => {
    isBehind = true
  }
  const begin = Extension.create({
    name: 'sharedDoc',
    priority: 1,
    onBeforeCreate() {
      const shared = doc.getXmlFragment(textName)
      if (shared.length === 0) return
      const begun = initProseMirrorDoc(shared, this.editor.schema)
      mapping.clear()
      for (const [type, node] of begun.mapping) mapping.set(type, node)
      // The editor takes a node too, although its options do not say so.
      Object.assign(this.editor.options, { content: begun.doc })
      doc.on('update', changed)
    },
    addProseMirrorPlugins: () => [
      new Plugin({
        view: (view) => {
          doc.off('update', changed)
          const sync = ySyncPluginKey.getState(view.state) as { readonly binding: ProsemirrorBinding } | undefined
          if (isBehind) sync?.binding._forceRerender()
          isBehind = false
          return {}
        },
      }),
    ],
  })
  return [Collaboration.configure({ document: doc, field: textName, ySyncOptions: { mapping } }), begin]
}
