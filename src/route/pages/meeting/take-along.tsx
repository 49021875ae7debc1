import { Button } from '@nl-design-system-candidate/button-react'
import { Heading } from '@nl-design-system-candidate/heading-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { addressOf, ask } from '../../../web/client.ts'
import { longMoment } from '../../../web/dates.ts'
import { useLanguage } from '../../../web/language.ts'
import { Await } from '../../../web/parts.tsx'
import { Section } from '../../../web/section.tsx'
import { routeAgendaTexts } from '../../../web/texts/route-agenda.ts'
import { getAnnotatedAgenda, printAgendaPapers, printAnnotatedAgenda } from '../../contract/agenda.ts'
import type { AnnotatedAgenda, AnnotatedItem, MemoSays } from '../../model/annotated.ts'
import { NoteForm } from './note-form.tsx'
import type { AtMeeting } from './use-agenda.ts'

export function Papers({ at }: { readonly at: AtMeeting }) {
  const t = routeAgendaTexts[useLanguage()]
  return (
    <Section title={t.papers}>
      <p>{t.papersLead}</p>
      <p>
        <a href={addressOf(printAgendaPapers, at)} download>
          {t.papersPdf}
        </a>
      </p>
    </Section>
  )
}

/** What memos say to the own ministry, and what it noted itself. It is asked for only when somebody opens it: reading it may be recorded. */
export function Annotated({ at }: { readonly at: AtMeeting }) {
  const t = routeAgendaTexts[useLanguage()]
  const [open, setOpen] = useState(false)
  return (
    <Section title={t.annotated}>
      <details className="folded" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{t.openAnnotated}</summary>
        {open && <AnnotatedItems at={at} />}
      </details>
    </Section>
  )
}

function AnnotatedItems({ at }: { readonly at: AtMeeting }) {
  const t = routeAgendaTexts[useLanguage()]
  const queries = useQueryClient()
  const key = ['agenda', at.programme, at.meeting, 'annotated']
  const annotated = useQuery({ queryKey: key, queryFn: () => ask(getAnnotatedAgenda, at) })
  const take = (now: AnnotatedAgenda) => queries.setQueryData(key, now)
  return (
    <Await of={annotated}>
      {({ ministry, items, mayWrite }) => (
        <>
          <p>{t.annotatedLead(ministry)}</p>
          <p>
            <a href={addressOf(printAnnotatedAgenda, at)} download>
              {t.annotatedPdf}
            </a>
          </p>
          <ol className="agenda">
            {items.map((item) => (
              <li key={item.item}>
                <Item at={at} item={item} mayWrite={mayWrite} onTake={take} />
              </li>
            ))}
          </ol>
        </>
      )}
    </Await>
  )
}

type OfItem = {
  readonly at: AtMeeting
  readonly item: AnnotatedItem
  readonly mayWrite: boolean
  readonly onTake: (now: AnnotatedAgenda) => void
}

function Item({ at, item, mayWrite, onTake }: OfItem) {
  const language = useLanguage()
  const t = routeAgendaTexts[language]
  const [writes, setWrites] = useState(false)
  const { note, title } = item
  return (
    <div className="annotated-item">
      <Heading level={3}>
        {item.number}. {title}
      </Heading>
      {item.memos.length === 0 && <p className="quiet">{t.nothingFromMemo}</p>}
      {item.memos.map((memo) => (
        <Says key={memo.memo} memo={memo} />
      ))}
      {writes ? (
        <NoteForm at={at} item={item} onTake={onTake} onClose={() => setWrites(false)} />
      ) : (
        <div className="annotated-note">
          <strong>{t.note}</strong>
          {note === null || note.text === '' ? (
            <p className="quiet">{t.noteNone}</p>
          ) : (
            <>
              <p className="written">{note.text}</p>
              <p className="quiet">{t.noteBy(note.by, longMoment(note.at, language))}</p>
            </>
          )}
          {mayWrite && (
            <Button purpose="subtle" aria-label={t.of(t.writeNote, t.noteOf(title))} onClick={() => setWrites(true)}>
              {t.writeNote}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}

function Says({ memo }: { readonly memo: MemoSays }) {
  const t = routeAgendaTexts[useLanguage()]
  return (
    <div className="annotated-memo">
      <p className="quiet">{t.fromMemo(memo.subject, memo.versionNumber)}</p>
      <Said label={t.keyPoints} words={memo.keyPoints} />
      {memo.points.map(({ number, question, advice }) => (
        <div key={number}>
          <p>
            <strong>{t.pointOf(number)}:</strong> {question}
          </p>
          <Said label={t.advice} words={advice} />
        </div>
      ))}
      {memo.topics.map((topic) => (
        <div key={topic.topic}>
          <Said label={t.advice} words={topic.advice} />
          <Said label={t.speaking} words={topic.speaking} />
          <Said label={t.others} words={topic.others} />
        </div>
      ))}
    </div>
  )
}

function Said({ label, words }: { readonly label: string; readonly words: string }) {
  if (words === '') return null
  return (
    <p className="written">
      <strong>{label}:</strong> {words}
    </p>
  )
}
