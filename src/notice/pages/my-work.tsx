import { Button } from '@nl-design-system-candidate/button-react'
import { Heading } from '@nl-design-system-candidate/heading-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ask } from '../../web/client.ts'
import { longMoment, shortDay } from '../../web/dates.ts'
import { useLanguage } from '../../web/language.ts'
import { Await, Problem, Title } from '../../web/parts.tsx'
import { noticeTexts } from '../../web/texts/notice.ts'
import '../../web/rounds.css'
import { useMyWork, workChanged } from '../../web/my-work.ts'
import { readAllNotices, readNotice } from '../contract/notices.ts'
import type { MyNotice, MyWork } from '../model/notices.ts'

export function MyWorkPage() {
  return <Await of={useMyWork()}>{(work) => <Work work={work} />}</Await>
}

function Work({ work: { tasks, notices, today } }: { readonly work: MyWork }) {
  const t = noticeTexts[useLanguage()]
  const late = tasks.filter(({ dueOn }) => dueOn !== null && dueOn < today).length
  return (
    <>
      <Title>{t.title(tasks.length, late)}</Title>
      <section aria-labelledby="tasks">
        <Heading level={2} id="tasks">
          {t.tasks}
        </Heading>
        {tasks.length === 0 && <p>{t.tasksEmpty}</p>}
        <ul className="plain">
          {tasks.map((task) => (
            <li key={task.id} className="card">
              <Told notice={task} />
              <Due day={task.dueOn} today={today} />
            </li>
          ))}
        </ul>
      </section>
      <Notices notices={notices} />
    </>
  )
}

function Due({ day, today }: { readonly day: string | null; readonly today: string }) {
  const language = useLanguage()
  const t = noticeTexts[language]
  if (day === null) return <p className="quiet">{t.noDue}</p>
  const text = shortDay(day, language)
  return day < today ? <span className="mark error">{t.lateSince(text)}</span> : <span className="mark">{t.due(text)}</span>
}

function Notices({ notices }: { readonly notices: readonly MyNotice[] }) {
  const t = noticeTexts[useLanguage()]
  const queries = useQueryClient()
  const read = useMutation({
    mutationFn: (notice: string) => ask(readNotice, { notice }),
    onSuccess: (count) => workChanged(queries, count),
  })
  const readAll = useMutation({ mutationFn: () => ask(readAllNotices, {}), onSuccess: (count) => workChanged(queries, count) })
  const error = read.error ?? readAll.error
  return (
    <section aria-labelledby="notices">
      <Heading level={2} id="notices">
        {t.notices}
      </Heading>
      {error && <Problem error={error} />}
      {notices.length === 0 && <p>{t.noticesEmpty}</p>}
      {notices.some(({ readAt }) => readAt === null) && (
        <p className="actions">
          <Button purpose="secondary" onClick={() => readAll.mutate()}>
            {t.markAllRead}
          </Button>
        </p>
      )}
      <ul className="plain">
        {notices.map((notice) => (
          <li key={notice.id} className={`card notice${notice.readAt === null ? ' unread' : ''}`}>
            <Told notice={notice} onOpen={() => notice.readAt === null && read.mutate(notice.id)} />
            {notice.readAt === null && <MarkRead notice={notice} onRead={() => read.mutate(notice.id)} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

function MarkRead({ notice, onRead }: { readonly notice: MyNotice; readonly onRead: () => void }) {
  const t = noticeTexts[useLanguage()]
  return (
    <p className="notice-foot">
      <span className="mark warning">{t.unread}</span>{' '}
      <Button purpose="subtle" aria-label={`${t.markRead}: ${t.sentences[notice.kind](notice)}`} onClick={onRead}>
        {t.markRead}
      </Button>
    </p>
  )
}

/** Who asks or tells what, with the way to it. */
function Told({ notice, onOpen }: { readonly notice: MyNotice; readonly onOpen?: () => void }) {
  const language = useLanguage()
  const t = noticeTexts[language]
  const { title } = notice.params
  return (
    <>
      <p className="told">
        <Link to={notice.path} onClick={onOpen}>
          {t.sentences[notice.kind](notice)}
          {title !== undefined && `: ${title}`}
        </Link>
      </p>
      <p className="quiet">
        {notice.placeName} · {longMoment(notice.at, language)}
      </p>
    </>
  )
}
