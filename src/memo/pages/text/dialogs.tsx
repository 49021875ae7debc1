import { Button } from '@nl-design-system-candidate/button-react'
import type { Editor } from '@tiptap/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import { Dialog } from '../../../web/dialog.tsx'
import { useLanguage } from '../../../web/language.ts'
import { TextArea, TextField } from '../../../web/parts.tsx'
import { memoWritingTexts } from '../../../web/texts/memo-writing.ts'
import { writeFootnote } from './commands.ts'

export type Note = { readonly place: number | null; readonly text: string }
type Opened = { readonly editor: Editor; readonly onClose: () => void }

export function FootnoteDialog({ editor, note, onClose }: Opened & { readonly note: Note }) {
  const t = memoWritingTexts[useLanguage()]
  const [text, setText] = useState(note.text)
  const write = (words: string) => {
    if (words !== '' || note.place !== null) writeFootnote(editor, { place: note.place, text: words })
    onClose()
  }
  return (
    <Task title={t.footnote} onClose={onClose} onSubmit={() => write(text.trim())}>
      <TextArea label={t.footnoteText} value={text} onChange={setText} />
      <p className="actions">
        <Button purpose="primary" type="submit">
          {note.place === null ? t.insert : t.save}
        </Button>
        {note.place !== null && (
          <Button purpose="secondary" onClick={() => write('')}>
            {t.remove}
          </Button>
        )}
      </p>
    </Task>
  )
}

export function LinkDialog({ editor, onClose }: Opened) {
  const t = memoWritingTexts[useLanguage()]
  const now: unknown = editor.getAttributes('link')['href']
  const [address, setAddress] = useState(typeof now === 'string' ? now : '')
  const [isWrong, setWrong] = useState(false)
  const write = () => {
    const href = hrefOf(address)
    setWrong(href === null)
    if (href === null) return
    const { empty } = editor.state.selection
    const chain = editor.chain()
    if (empty && !editor.isActive('link'))
      chain.insertContent({ type: 'text', text: address.trim(), marks: [{ type: 'link', attrs: { href } }] }).run()
    else chain.extendMarkRange('link').setLink({ href }).run()
    onClose()
  }
  const remove = () => {
    editor.chain().extendMarkRange('link').unsetLink().run()
    onClose()
  }
  return (
    <Task title={t.toolbar.link} onClose={onClose} onSubmit={write}>
      <TextField label={t.linkAddress} value={address} onChange={setAddress} required />
      {isWrong && <p role="alert">{t.linkWrong}</p>}
      <p className="actions">
        <Button purpose="primary" type="submit">
          {t.save}
        </Button>
        {editor.isActive('link') && (
          <Button purpose="secondary" onClick={remove}>
            {t.remove}
          </Button>
        )}
      </p>
    </Task>
  )
}

/** An address of the web or of mail as a link; null for anything else. */
function hrefOf(address: string): string | null {
  const typed = address.trim()
  if (/^https?:\/\/\S+$/i.test(typed) || /^mailto:\S+@\S+$/i.test(typed)) return typed
  if (/^[^\s@:/]+@[^\s@:/]+$/.test(typed)) return `mailto:${typed}`
  return /^[\w-]+(?:\.[\w-]+)+(?:\/\S*)?$/.test(typed) ? `https://${typed}` : null
}

type OfTask = { readonly title: string; readonly onClose: () => void; readonly onSubmit: () => void; readonly children: ReactNode }

function Task({ title, onClose, onSubmit, children }: OfTask) {
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSubmit()
  }
  return (
    <Dialog title={title} onClose={onClose}>
      <form className="form" onSubmit={submit} aria-label={title}>
        {children}
      </form>
    </Dialog>
  )
}
