import type { Editor } from '@tiptap/core'
import { useEffect, useRef, useState } from 'react'
import { footnoteAt } from './commands.ts'
import { FootnoteDialog, LinkDialog, type Note } from './dialogs.tsx'
import { ReferenceDialog } from './reference-dialog.tsx'
import type { Opening } from './toolbar-buttons.ts'

type Open = 'link' | 'reference' | 'footnote' | Note

/** Which dialog is open. Commenting opens none: it happens beside the text. */
export function useOpened(onComment: () => void) {
  const [what, setWhat] = useState<Open | null>(null)
  return {
    what,
    open: (wanted: Opening) => (wanted === 'comment' ? onComment() : setWhat(wanted)),
    editNote: (note: Note) => setWhat(note),
    close: () => setWhat(null),
  }
}

type Dialogs = { readonly editor: Editor; readonly memo: string; readonly opened: ReturnType<typeof useOpened> }

export function DeskDialogs({ editor, memo, opened: { what, close } }: Dialogs) {
  const wasOpen = useRef(false)
  useEffect(() => {
    // Once the dialog is gone, and at once: later it would take the focus from wherever one has gone since.
    if (wasOpen.current && what === null) {
      editor.view.focus()
      editor.commands.scrollIntoView()
    }
    wasOpen.current = what !== null
  }, [editor, what])
  if (what === null) return null
  if (what === 'link') return <LinkDialog editor={editor} onClose={close} />
  if (what === 'reference') return <ReferenceDialog editor={editor} memo={memo} onClose={close} />
  const note = what === 'footnote' ? (footnoteAt(editor) ?? { place: null, text: '' }) : what
  return <FootnoteDialog editor={editor} note={note} onClose={close} />
}
