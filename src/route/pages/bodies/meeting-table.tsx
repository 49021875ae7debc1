import { Button } from '@nl-design-system-candidate/button-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Column } from '../../../kernel/columns.ts'
import { ask } from '../../../web/client.ts'
import { DataTable } from '../../../web/data-table.tsx'
import { longDay } from '../../../web/dates.ts'
import { Dialog } from '../../../web/dialog.tsx'
import { useLanguage } from '../../../web/language.ts'
import { Problem, TextField } from '../../../web/parts.tsx'
import { routeBodiesTexts } from '../../../web/texts/route-bodies.ts'
import { cancelMeeting } from '../../contract/bodies.ts'
import type { Meeting } from '../../model/bodies.ts'
import { ChangeMeeting } from './change-meeting.tsx'
import { useRouteAct } from './use-route-act.ts'

type Shown = {
  readonly programme: string
  readonly meetings: readonly Meeting[]
  readonly keeps: boolean
  /** Where a screen has more than one of these. */
  readonly name?: string
  readonly title?: string
}

const columns: readonly Column<Meeting>[] = [
  { name: 'day', kind: 'day', value: ({ day }) => day },
  { name: 'startsAt', kind: 'text', value: ({ startsAt }) => startsAt },
  { name: 'body', kind: 'text', value: ({ bodyCode }) => bodyCode },
  { name: 'kind', kind: 'word', value: ({ kind }) => kind },
  { name: 'papers', kind: 'day', value: ({ papers }) => papers.day },
  { name: 'used', kind: 'number', value: ({ usedMinutes }) => usedMinutes },
  { name: 'status', kind: 'word', value: ({ status }) => status },
]

/** Meetings, those of the coming half year unless it says otherwise; what is called off stays in it, with the reason. */
export function MeetingTable({ programme, meetings, keeps, name = '', title }: Shown) {
  const language = useLanguage()
  const t = routeBodiesTexts[language]
  const [task, setTask] = useState<Task | null>(null)
  const meeting = meetings.find(({ id }) => id === task?.meeting)
  const heads = { day: t.day, startsAt: t.startsAt, body: t.body, kind: t.meetingKind, papers: t.papers, used: t.used, status: t.status }
  return (
    <>
      <DataTable
        columns={columns}
        rows={meetings}
        keyOf={({ id }) => id}
        name={name}
        texts={{ caption: title ?? t.meetings, heads, words: { kind: t.meetingKinds, status: t.statuses } }}
        show={{
          day: (row) => (
            <>
              <Link to="/programmas/$programme/vergaderingen/$meeting" params={{ programme, meeting: row.id }}>
                {longDay(row.day, language)}
              </Link>{' '}
              {row.recess !== null && <span className="mark warning">{t.recess(row.recess)}</span>}
            </>
          ),
          papers: (row) => `${longDay(row.papers.day, language)}, ${row.papers.hour}`,
          used: (row) => t.minutesOf(row.usedMinutes, row.roomMinutes),
          status: (row, text) => (row.reason === '' ? text : `${text}: ${row.reason}`),
        }}
        {...(keeps && { action: { head: t.change, of: (row: Meeting) => <MeetingActs meeting={row} onChoose={setTask} /> } })}
      />
      {meeting && task?.act === 'cancel' && <CallOffDialog programme={programme} meeting={meeting} onClose={() => setTask(null)} />}
      {meeting && task?.act === 'change' && <ChangeMeeting programme={programme} meeting={meeting} onClose={() => setTask(null)} />}
    </>
  )
}

const acts = ['change', 'cancel'] as const
type Task = { readonly act: (typeof acts)[number]; readonly meeting: string }

function MeetingActs({ meeting, onChoose }: { readonly meeting: Meeting; readonly onChoose: (task: Task) => void }) {
  const language = useLanguage()
  const t = routeBodiesTexts[language]
  if (meeting.status !== 'planned') return null
  return (
    <>
      {acts.map((act) => (
        <Button
          key={act}
          purpose="subtle"
          onClick={() => onChoose({ act, meeting: meeting.id })}
          aria-label={`${t[act]}: ${meeting.bodyCode}, ${longDay(meeting.day, language)}`}
        >
          {t[act]}
        </Button>
      ))}
    </>
  )
}

function CallOffDialog({
  programme,
  meeting,
  onClose,
}: {
  readonly programme: string
  readonly meeting: Meeting
  readonly onClose: () => void
}) {
  const language = useLanguage()
  const t = routeBodiesTexts[language]
  const [reason, setReason] = useState('')
  const cancel = useRouteAct(() => ask(cancelMeeting, { programme, meeting: meeting.id, revision: meeting.revision, reason }), onClose)
  return (
    <Dialog title={`${t.cancel}: ${meeting.bodyCode}, ${longDay(meeting.day, language)}`} onClose={onClose}>
      {cancel.error && <Problem error={cancel.error} />}
      <TextField label={t.reason} value={reason} onChange={setReason} required />
      <p className="actions">
        <Button purpose="primary" onClick={() => cancel.mutate(undefined)} disabled={cancel.isPending || reason.trim() === ''}>
          {t.cancel}
        </Button>
      </p>
    </Dialog>
  )
}
