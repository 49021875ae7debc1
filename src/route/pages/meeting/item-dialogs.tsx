import { Button } from '@nl-design-system-candidate/button-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from '../../../web/client.ts'
import { longDay, longMoment } from '../../../web/dates.ts'
import { Dialog } from '../../../web/dialog.tsx'
import { useLanguage } from '../../../web/language.ts'
import { Await, Problem, Select, TextField } from '../../../web/parts.tsx'
import { routeAgendaTexts } from '../../../web/texts/route-agenda.ts'
import { getAgendaItemStory, takeOffAgendaItem, transferAgendaItem } from '../../contract/agenda.ts'
import { listMeetings } from '../../contract/bodies.ts'
import type { AgendaLine, StoryPart } from '../../model/agenda-view.ts'
import { ChangeItem } from './change-item.tsx'
import { type AtMeeting, type Shown, useAgendaAct } from './use-agenda.ts'

/** What is being done with an item, in a dialog of its own. */
export type Task = { readonly act: 'change' | 'transfer' | 'takeOff' | 'story'; readonly item: string }
export type OfItem = { readonly at: AtMeeting; readonly line: AgendaLine; readonly onClose: () => void }

export function ItemDialog({ at, agenda, task, onClose }: Shown & { readonly task: Task; readonly onClose: () => void }) {
  const line = [...agenda.lines, ...agenda.waiting, ...agenda.gone].find(({ id }) => id === task.item)
  if (!line) return null
  const of = { at, line, onClose }
  if (task.act === 'change') return <ChangeItem key={line.id} {...of} />
  if (task.act === 'transfer') return <Transfer {...of} body={agenda.meeting.body} from={agenda.meeting.day} />
  return task.act === 'takeOff' ? <TakeOff {...of} /> : <Story {...of} />
}

function TakeOff({ at, line, onClose }: OfItem) {
  const t = routeAgendaTexts[useLanguage()]
  const [reason, setReason] = useState('')
  const act = useAgendaAct(at, () => ask(takeOffAgendaItem, { ...at, item: line.id, revision: line.revision, reason }), onClose)
  return (
    <Dialog title={t.of(t.takeOff, line.title)} onClose={onClose}>
      {act.error && <Problem error={act.error} />}
      <TextField label={t.why} value={reason} onChange={setReason} required />
      <p className="actions">
        <Button purpose="primary" onClick={() => act.mutate(undefined)} disabled={act.isPending || reason.trim() === ''}>
          {t.takeOff}
        </Button>
      </p>
    </Dialog>
  )
}

function Transfer({ at, line, onClose, body, from }: OfItem & { readonly body: string; readonly from: string }) {
  const t = routeAgendaTexts[useLanguage()]
  const others = useQuery({
    queryKey: ['meetings', at.programme, body, from],
    queryFn: () => ask(listMeetings, { programme: at.programme, body, from, to: `${Number(from.slice(0, 4)) + 2}-12-31` }),
  })
  return (
    <Dialog title={t.of(t.transfer, line.title)} onClose={onClose}>
      <Await of={others}>
        {(meetings) => {
          const open = meetings.filter(({ id, status }) => id !== at.meeting && status === 'planned')
          return open.length === 0 ? <p>{t.noOther}</p> : <TransferForm at={at} line={line} onClose={onClose} meetings={open} />
        }}
      </Await>
    </Dialog>
  )
}

type Meetings = { readonly meetings: readonly { readonly id: string; readonly day: string; readonly startsAt: string }[] }

function TransferForm({ at, line, onClose, meetings }: OfItem & Meetings) {
  const language = useLanguage()
  const t = routeAgendaTexts[language]
  const [to, setTo] = useState(meetings[0]?.id ?? '')
  const [reason, setReason] = useState('')
  const act = useAgendaAct(at, () => ask(transferAgendaItem, { ...at, item: line.id, revision: line.revision, to, reason }), onClose)
  return (
    <>
      {act.error && <Problem error={act.error} />}
      <Select
        label={t.toMeeting}
        value={to}
        onChange={setTo}
        all={false}
        options={meetings.map(({ id, day, startsAt }) => [id, `${longDay(day, language)}, ${startsAt}`] as const)}
      />
      <TextField label={t.why} value={reason} onChange={setReason} required />
      <p className="actions">
        <Button purpose="primary" onClick={() => act.mutate(undefined)} disabled={act.isPending || reason.trim() === ''}>
          {t.transfer}
        </Button>
      </p>
    </>
  )
}

/** Who put an item on the agenda, moved it, changed it and took it off, and why. */
function Story({ at, line, onClose }: OfItem) {
  const t = routeAgendaTexts[useLanguage()]
  const story = useQuery({
    queryKey: ['agenda', at.programme, at.meeting, 'story', line.id],
    queryFn: () => ask(getAgendaItemStory, { ...at, item: line.id }),
  })
  return (
    <Dialog title={t.storyTitle(line.title)} onClose={onClose}>
      <Await of={story}>
        {(parts) => (
          <ol className="agenda-story">
            {parts.map((part) => (
              <StoryLine key={`${part.at} ${part.what}`} part={part} />
            ))}
          </ol>
        )}
      </Await>
    </Dialog>
  )
}

function StoryLine({ part: { what, by, at, reason, changes } }: { readonly part: StoryPart }) {
  const language = useLanguage()
  const t = routeAgendaTexts[language]
  const words = (field: StoryPart['changes'][number]['field'], value: string) => {
    if (field === 'kind') return Object.entries(t.kinds).find(([kind]) => kind === value)?.[1] ?? value
    return field === 'meeting' && value !== '' ? longDay(value, language) : value
  }
  return (
    <li>
      {t.storyLine(t.storyOf[what], by, longMoment(at, language))}
      {reason !== '' && `. ${t.why}: ${reason}`}
      {changes.length > 0 && (
        <ul>
          {changes.map(({ field, before, after }) => (
            <li key={field}>{t.fromTo(t.fields[field], words(field, before), words(field, after))}</li>
          ))}
        </ul>
      )}
    </li>
  )
}
