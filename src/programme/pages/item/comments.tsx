import { Button } from '@nl-design-system-candidate/button-react'
import { Heading } from '@nl-design-system-candidate/heading-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { ask } from '../../../web/client.ts'
import { longMoment } from '../../../web/dates.ts'
import { useLanguage } from '../../../web/language.ts'
import { Await, Problem } from '../../../web/parts.tsx'
import { itemTexts } from '../../../web/texts/programme-item.ts'
import { addComment, listComments, withdrawComment } from '../../contract/comments.ts'
import { listProgrammes } from '../../contract/programmes.ts'
import type { ItemComment, ProgrammePerson } from '../../model/comments.ts'
import { PeopleField } from '../people-field.tsx'
import { TextArea } from '../text-area.tsx'

type OfItem = { readonly programme: string; readonly item: string }

/** What people say of an item, and a place to say something. */
export function Comments({ programme, item }: OfItem) {
  const t = itemTexts[useLanguage()]
  const comments = useQuery({ queryKey: ['item-comments', programme, item], queryFn: () => ask(listComments, { programme, item }) })
  const standing = comments.data?.filter(({ text }) => text !== null).length ?? 0
  return (
    <section aria-labelledby="comments">
      <Heading level={2} id="comments">
        {standing === 0 ? t.comments : t.commentsTitle(standing)}
      </Heading>
      <Await of={comments}>
        {(rows) => (
          <>
            {rows.length === 0 && <p className="quiet">{t.noComments}</p>}
            <ol className="plain">
              {rows.map((comment) => (
                <li key={comment.id} className="card">
                  <Comment programme={programme} item={item} comment={comment} />
                </li>
              ))}
            </ol>
          </>
        )}
      </Await>
      <NewComment programme={programme} item={item} />
    </section>
  )
}

function Comment({ programme, item, comment }: OfItem & { readonly comment: ItemComment }) {
  const language = useLanguage()
  const t = itemTexts[language]
  const queries = useQueryClient()
  const at = longMoment(comment.at, language)
  const withdraw = useMutation({
    mutationFn: () => ask(withdrawComment, { programme, comment: comment.id }),
    onSuccess: (rows) => queries.setQueryData(['item-comments', programme, item], rows),
  })
  return (
    <>
      <p className="quiet">
        {comment.by.name} ({comment.by.organisation}), {at}
        {comment.mentions.length > 0 && `, ${t.mentioned} ${comment.mentions.map(({ name }) => name).join(', ')}`}
      </p>
      <p className={comment.text === null ? 'quiet' : 'comment-text'}>{comment.text ?? t.withdrawn}</p>
      {withdraw.error && <Problem error={withdraw.error} />}
      {comment.own && (
        <Button purpose="subtle" aria-label={t.withdrawOf(at)} onClick={() => withdraw.mutate()}>
          {t.withdraw}
        </Button>
      )}
    </>
  )
}

function NewComment({ programme, item }: OfItem) {
  const t = itemTexts[useLanguage()]
  const queries = useQueryClient()
  const programmes = useQuery({ queryKey: ['programmes'], queryFn: () => ask(listProgrammes, {}) })
  const [text, setText] = useState('')
  const [people, setPeople] = useState<readonly ProgrammePerson[]>([])
  const add = useMutation({
    mutationFn: () => ask(addComment, { programme, item, text, mentions: people.map(({ id }) => id) }),
    onSuccess: (rows) => {
      queries.setQueryData(['item-comments', programme, item], rows)
      setText('')
      setPeople([])
    },
  })
  const roles = programmes.data?.find(({ id }) => id === programme)?.roles ?? []
  const says = roles.some((role) => addComment.who.some((one) => one === role))
  if (!says) return null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    add.mutate()
  }
  return (
    <form className="form" onSubmit={submit}>
      {add.error && <Problem error={add.error} />}
      <TextArea label={t.comment} value={text} onChange={setText} required rows={3} />
      <PeopleField programme={programme} value={people} onChange={setPeople} />
      <Button type="submit" purpose="primary" disabled={add.isPending}>
        {t.place}
      </Button>
    </form>
  )
}
