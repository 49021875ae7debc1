import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { cleanHtml, type LeftOut } from '../../rules/clean-html.ts'

type Options = { readonly onLeftOut: (what: readonly LeftOut[]) => void }

/** What is pasted or dropped is cleaned first, and what was left out is told. */
export const Pasting = Extension.create<Options>({
  name: 'pasting',
  addOptions: () => ({ onLeftOut: () => undefined }),
  addProseMirrorPlugins() {
    const { onLeftOut } = this.options
    const holdsFilesOnly = (data: DataTransfer | null) => data !== null && data.files.length > 0 && data.getData('text/html') === ''
    return [
      new Plugin({
        props: {
          transformPastedHTML: (html) => {
            const cleaned = cleanHtml(html)
            onLeftOut(cleaned.leftOut)
            return cleaned.html
          },
          handlePaste: (_view, event) => {
            if (!holdsFilesOnly(event.clipboardData)) return false
            onLeftOut(['images'])
            return true
          },
          handleDrop: (_view, event) => {
            if (!holdsFilesOnly(event.dataTransfer)) return false
            onLeftOut(['images'])
            return true
          },
        },
      }),
    ]
  },
})
