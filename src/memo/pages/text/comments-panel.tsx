import { Button } from '@nl-design-system-candidate/button-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { useState } from 'react'
import { ask } from '../../../web/client.ts'
import { longMoment } from '../../../web/dates.ts'
import { useLanguage } from '../../../web/language.ts'
import { Problem } from '../../../web/parts.tsx'
import { memoWritingTexts } from '../../../web/texts/memo-writing.ts'
import { withdrawMemoComment } from '../../contract/writing.ts'
import { commenterRoles, type MemoComment } from '../../model/comments.ts'
import type { MemoView } from '../../model/memos.ts'
import { suggestionId } from '../../rules/suggestions.ts'
import { CommentForm, ReplyForm } from './comment-form.tsx'
import { placesOfComments, showRange, tellComments } from './comment-places.ts'
import { proposeWords } from './suggesting.ts'
import { commentsKey } from './use-comments.ts'

type Panel = {
  readonly editor: Editor
  readonly view: MemoView
  readonly comments: readonly MemoComment[]
  /** Goes up when somebody wants to comment on what is selected. */
  readonly commenting: number
  /** Null where the reader cannot take words over. */
  readonly newSuggestion: (() => string) | null
}

/** The comments beside the text: those with a place in the order of the text, then those on the whole. */
export function CommentsPanel({ editor, view, comments, commenting, newSuggestion }: Panel) {
  const t = memoWritingTexts[useLanguage()]
  const places = useEditorState({ editor, selector: ({ editor: now }) => [...placesOfComments(now.state)] })
  const placeOf = new Map(places)
  const mayComment = commenterRoles.some((role) => view.roles.includes(role))
  const first = comments.filter(({ replyTo }) => replyTo === null)
  const place = ({ id }: MemoComment) => placeOf.get(id)?.from ?? Number.MAX_SAFE_INTEGER
  const sorted = [...first].sort((one, other) => place(one) - place(other))
  return (
    <>
      {mayComment && <CommentForm editor={editor} memo={view.id} wanted={commenting} />}
      {first.length === 0 && <Paragraph>{t.commentsEmpty}</Paragraph>}
      <ul className="plain comments">
        {sorted.map((comment) => (
          <li key={comment.id} className="card comment">
            <Thread
              {...{ editor, comment, newSuggestion, mayComment }}
              memo={view.id}
              replies={comments.filter(({ replyTo }) => replyTo === comment.id)}
              range={placeOf.get(comment.id) ?? null}
            />
          </li>
        ))}
      </ul>
    </>
  )
}

type OfThread = {
  readonly editor: Editor
  readonly memo: string
  readonly comment: MemoComment
  readonly replies: readonly MemoComment[]
  readonly range: { readonly from: number; readonly to: number } | null
  readonly newSuggestion: (() => string) | null
  readonly mayComment: boolean
}

function Thread({ editor, memo, comment, replies, range, newSuggestion, mayComment }: OfThread) {
  const t = memoWritingTexts[useLanguage()]
  const show = () => {
    if (!range) return
    tellComments(editor.view, { chosen: comment.id })
    showRange(editor.view, range)
  }
  return (
    <>
      <Quote comment={comment} found={range !== null} />
      <Said comment={comment} memo={memo} />
      {comment.instead !== null && <Instead {...{ editor, comment, range, newSuggestion }} />}
      {replies.map((reply) => (
        <div key={reply.id} className="reply">
          <Said comment={reply} memo={memo} />
        </div>
      ))}
      <p className="actions">
        {range && (
          <Button purpose="subtle" onClick={show}>
            {t.show}
          </Button>
        )}
      </p>
      {mayComment && comment.body !== null && <ReplyForm memo={memo} to={comment} />}
    </>
  )
}

function Quote({ comment: { anchor, body }, found }: { readonly comment: MemoComment; readonly found: boolean }) {
  const t = memoWritingTexts[useLanguage()]
  if (!anchor) return <p className="quiet">{t.onWhole}</p>
  return (
    <>
      {!found && body !== null && <p className="mark warning">{t.wordsGone}</p>}
      <blockquote>{anchor.quote}</blockquote>
    </>
  )
}

function Said({ comment, memo }: { readonly comment: MemoComment; readonly memo: string }) {
  const language = useLanguage()
  const t = memoWritingTexts[language]
  const queries = useQueryClient()
  const withdraw = useMutation({
    mutationFn: () => ask(withdrawMemoComment, { memo, comment: comment.id }),
    onSuccess: (all) => queries.setQueryData(commentsKey(memo), all),
  })
  const { name, organisation } = comment.by
  return (
    <>
      <p className="quiet">
        {name} {organisation !== '' && `(${organisation})`} · {longMoment(comment.at, language)}
        {comment.version !== null && ` · ${t.onVersion(comment.version)}`}
      </p>
      <p className="said">{comment.body ?? <em>{t.withdrawn}</em>}</p>
      {withdraw.error && <Problem error={withdraw.error} />}
      {comment.own && comment.body !== null && (
        <Button purpose="subtle" onClick={() => withdraw.mutate()} disabled={withdraw.isPending}>
          {t.withdraw}
        </Button>
      )}
    </>
  )
}

type OfInstead = Pick<OfThread, 'editor' | 'comment' | 'range' | 'newSuggestion'>

/** Other words, to take over as a suggestion of whoever proposed them. */
function Instead({ editor, comment, range, newSuggestion }: OfInstead) {
  const t = memoWritingTexts[useLanguage()]
  const [outcome, setOutcome] = useState<'done' | 'refused' | null>(null)
  const id = `${comment.id}-instead`
  const takeOver = () => {
    if (!range) return
    const suggester = { person: comment.by.id, at: Date.parse(comment.at) }
    const newId = () => suggestionId(suggester, crypto.randomUUID().slice(0, 8))
    setOutcome(proposeWords(editor.view, { ...range, text: comment.instead ?? '' }, newId) ? 'done' : 'refused')
  }
  return (
    <>
      <p id={id}>
        {t.insteadOf}: <ins>{comment.instead}</ins>
      </p>
      {newSuggestion && range && outcome !== 'done' && (
        <Button purpose="secondary" aria-describedby={id} onClick={takeOver}>
          {t.takeOver}
        </Button>
      )}
      <p role="status">{outcome === null ? '' : outcome === 'done' ? t.takenOver : t.noSuggestion}</p>
    </>
  )
}
