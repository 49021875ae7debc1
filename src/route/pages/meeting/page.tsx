import { useState } from 'react'
import { useLanguage } from '../../../web/language.ts'
import '../../../web/route-agenda.css'
import { Await } from '../../../web/parts.tsx'
import { Section } from '../../../web/section.tsx'
import { routeAgendaTexts } from '../../../web/texts/route-agenda.ts'
import { AgendaList } from './agenda-list.tsx'
import { Capacity, MeetingHead } from './head.tsx'
import { ItemDialog, type Task } from './item-dialogs.tsx'
import { MemosToAdd } from './memos.tsx'
import { Outcomes } from './outcomes.tsx'
import { Readiness } from './readiness.tsx'
import { Annotated, Papers } from './take-along.tsx'
import { type AtMeeting, entriesOf, type Shown, useAgenda } from './use-agenda.ts'
import { Versions } from './versions.tsx'
import { Gone, Waiting } from './waiting.tsx'

/** A meeting with its agenda. */
export function MeetingPage({ programme, meeting }: AtMeeting) {
  const view = useAgenda({ programme, meeting })
  return <Await of={view}>{(agenda) => <Meeting at={{ programme, meeting }} agenda={agenda} />}</Await>
}

function Meeting({ at, agenda }: Shown) {
  const t = routeAgendaTexts[useLanguage()]
  const [task, setTask] = useState<Task | null>(null)
  const open = agenda.keeps && agenda.meeting.status === 'planned'
  return (
    <>
      <MeetingHead programme={at.programme} agenda={agenda} />
      <Section title={t.agenda}>
        <Capacity agenda={agenda} />
        {entriesOf(agenda).length === 0 ? (
          <p className="note">{open ? t.empty : t.emptyReader}</p>
        ) : (
          <AgendaList at={at} agenda={agenda} onTask={setTask} />
        )}
      </Section>
      <Waiting at={at} agenda={agenda} onTask={setTask} />
      {open && <MemosToAdd at={at} />}
      <Gone at={at} agenda={agenda} onTask={setTask} />
      <Readiness {...at} />
      <Outcomes {...at} />
      <Versions at={at} agenda={agenda} />
      {agenda.lines.length > 0 && <Papers at={at} />}
      {agenda.lines.length > 0 && <Annotated at={at} />}
      {task && <ItemDialog at={at} agenda={agenda} task={task} onClose={() => setTask(null)} />}
    </>
  )
}
