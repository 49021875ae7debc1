import { Button } from '@nl-design-system-candidate/button-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Editor } from '@tiptap/core'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { ask } from '../../../web/client.ts'
import { useLanguage } from '../../../web/language.ts'
import { Problem, TextArea } from '../../../web/parts.tsx'
import { memoWritingTexts } from '../../../web/texts/memo-writing.ts'
import { addMemoComment } from '../../contract/writing.ts'
import type { MemoComment } from '../../model/comments.ts'
import type { Anchor } from '../../model/text.ts'
import { anchorOf } from '../../rules/anchors.ts'
import { textPlaces } from '../../rules/text-places.ts'
import { commentsKey } from './use-comments.ts'

type Form = { readonly editor: Editor; readonly memo: string; readonly wanted: number }

/** A new comment: at what is selected, at words that one types, or on the whole. */
export function CommentForm({ editor, memo, wanted }: Form) {
  const t = memoWritingTexts[useLanguage()]
  const [isOpen, setOpen] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const [quote, setQuote] = useState('')
  const begin = () => {
    setQuote(selectedAnchor(editor)?.quote ?? '')
    setOpen(true)
  }
  const seen = useRef(wanted)
  useEffect(() => {
    if (seen.current === wanted) return
    seen.current = wanted
    setQuote(selectedAnchor(editor)?.quote ?? '')
    setOpen(true)
  }, [wanted, editor])
  useEffect(() => {
    if (isOpen) form.current?.querySelectorAll('textarea')[1]?.focus()
  }, [isOpen])
  if (!isOpen) {
    return (
      <p className="actions">
        <Button purpose="primary" onMouseDown={(event) => event.preventDefault()} onClick={begin}>
          {t.newComment}
        </Button>
      </p>
    )
  }
  return <Fields {...{ editor, memo, quote, setQuote, form }} onClose={() => setOpen(false)} />
}

type FieldsOf = Pick<Form, 'editor' | 'memo'> & {
  readonly quote: string
  readonly setQuote: (quote: string) => void
  readonly form: React.RefObject<HTMLFormElement | null>
  readonly onClose: () => void
}

function Fields({ editor, memo, quote, setQuote, form, onClose }: FieldsOf) {
  const t = memoWritingTexts[useLanguage()]
  const [body, setBody] = useState('')
  const [instead, setInstead] = useState('')
  const [isMissing, setMissing] = useState(false)
  const add = useAdd(memo, onClose)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const anchor = anchorFor(editor, quote)
    setMissing(quote.trim() !== '' && anchor === null)
    if (quote.trim() !== '' && anchor === null) return
    add.mutate({ memo, body, anchor, instead: instead === '' ? null : instead })
  }
  return (
    <form ref={form} className="form card" onSubmit={submit} aria-label={t.newComment}>
      {add.error && <Problem error={add.error} />}
      <TextArea label={t.commentWords} value={quote} onChange={setQuote} rows={2} />
      {isMissing && <p role="alert">{t.notInText}</p>}
      <TextArea label={t.commentBody} value={body} onChange={setBody} />
      {quote.trim() !== '' && <TextArea label={t.commentInstead} value={instead} onChange={setInstead} rows={2} />}
      <p className="actions">
        <Button purpose="primary" type="submit" disabled={add.isPending}>
          {t.commentSend}
        </Button>
        <Button purpose="subtle" onClick={onClose}>
          {t.cancel}
        </Button>
      </p>
    </form>
  )
}

function useAdd(memo: string, onDone: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (wish: Parameters<typeof ask<typeof addMemoComment>>[1]) => ask(addMemoComment, wish),
    onSuccess: (all) => {
      queries.setQueryData(commentsKey(memo), all)
      onDone()
    },
  })
}

/** An answer to a comment. */
export function ReplyForm({ memo, to }: { readonly memo: string; readonly to: MemoComment }) {
  const t = memoWritingTexts[useLanguage()]
  const [isOpen, setOpen] = useState(false)
  const [body, setBody] = useState('')
  const add = useAdd(memo, () => {
    setBody('')
    setOpen(false)
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    add.mutate({ memo, body, replyTo: to.id })
  }
  if (!isOpen) {
    return (
      <Button purpose="subtle" aria-label={t.replyTo(to.by.name)} onClick={() => setOpen(true)}>
        {t.reply}
      </Button>
    )
  }
  return (
    <form className="form" onSubmit={submit} aria-label={t.replyTo(to.by.name)}>
      {add.error && <Problem error={add.error} />}
      <TextArea label={t.replyTo(to.by.name)} value={body} onChange={setBody} rows={2} />
      <p className="actions">
        <Button purpose="primary" type="submit" disabled={add.isPending}>
          {t.commentSend}
        </Button>
        <Button purpose="subtle" onClick={() => setOpen(false)}>
          {t.cancel}
        </Button>
      </p>
    </form>
  )
}

function selectedAnchor({ state }: Editor): Anchor | null {
  const { from, to, empty } = state.selection
  if (empty) return null
  const { text, offsetOf } = textPlaces(state.doc)
  return anchorOf(text, { from: offsetOf(from), to: offsetOf(to) })
}

/** The place of words: where they are selected, or else the first place where they stand. */
function anchorFor(editor: Editor, quote: string): Anchor | null {
  const wanted = quote.trim()
  if (wanted === '') return null
  const selected = selectedAnchor(editor)
  if (selected?.quote === wanted) return selected
  const { text } = textPlaces(editor.state.doc)
  const from = text.indexOf(wanted)
  return from < 0 ? null : anchorOf(text, { from, to: from + wanted.length })
}
