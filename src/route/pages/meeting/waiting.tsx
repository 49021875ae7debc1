import { Button } from '@nl-design-system-candidate/button-react'
import { Heading } from '@nl-design-system-candidate/heading-react'
import { Link } from '@tanstack/react-router'
import { ask } from '../../../web/client.ts'
import { longDay } from '../../../web/dates.ts'
import { useLanguage } from '../../../web/language.ts'
import { Problem } from '../../../web/parts.tsx'
import { Section } from '../../../web/section.tsx'
import { routeAgendaTexts } from '../../../web/texts/route-agenda.ts'
import { placeAgendaItem } from '../../contract/agenda.ts'
import type { AgendaLine } from '../../model/agenda-view.ts'
import { ItemMemo } from './agenda-row.tsx'
import type { Task } from './item-dialogs.tsx'
import { type Shown, useAgendaAct } from './use-agenda.ts'

type WithTask = Shown & { readonly onTask: (task: Task) => void }

/** What was proposed and waits for whoever keeps the agenda. */
export function Waiting({ at, agenda, onTask }: WithTask) {
  const t = routeAgendaTexts[useLanguage()]
  const mayPlace = agenda.keeps && agenda.meeting.status === 'planned'
  const hidden = agenda.closed.filter(({ status }) => status === 'proposed')
  const place = useAgendaAct(at, ({ id, revision }: AgendaLine) => ask(placeAgendaItem, { ...at, item: id, revision }))
  if (agenda.waiting.length + hidden.length === 0) return null
  return (
    <Section title={t.waiting}>
      {place.error && <Problem error={place.error} />}
      <ul className="agenda">
        {agenda.waiting.map((line) => (
          <li key={line.id}>
            <div className="agenda-item">
              <Heading level={3}>{line.title}</Heading>
              <p>
                <span className="kind">{t.kinds[line.kind]}</span> · {t.minutesOf(line.minutes)}
              </p>
              <ItemMemo at={at} line={line} keeps={false} />
            </div>
            <div className="agenda-hands">
              {mayPlace && (
                <Button
                  purpose="secondary"
                  aria-label={t.of(t.place, line.title)}
                  onClick={() => place.mutate(line)}
                  disabled={place.isPending}
                >
                  {t.place}
                </Button>
              )}
              {mayPlace && <TaskButton line={line} act="takeOff" onTask={onTask} />}
              <TaskButton line={line} act="story" onTask={onTask} />
            </div>
          </li>
        ))}
        {hidden.map((one) => (
          <li key={one.id}>
            {t.closed} · {t.minutesOf(one.minutes)}
          </li>
        ))}
      </ul>
    </Section>
  )
}

type OneTask = { readonly line: AgendaLine; readonly act: Task['act']; readonly onTask: (task: Task) => void }

function TaskButton({ line, act, onTask }: OneTask) {
  const t = routeAgendaTexts[useLanguage()]
  return (
    <Button purpose="subtle" aria-label={t.of(t[act], line.title)} onClick={() => onTask({ act, item: line.id })}>
      {t[act]}
    </Button>
  )
}

/** What stood on the agenda and does not any more; its story stays. */
export function Gone({ at, agenda, onTask }: WithTask) {
  const language = useLanguage()
  const t = routeAgendaTexts[language]
  if (agenda.gone.length + agenda.left.length === 0) return null
  return (
    <Section title={t.gone}>
      <ul className="agenda">
        {agenda.gone.map((line) => (
          <li key={line.id}>
            <div className="agenda-item">
              <Heading level={3}>{line.title}</Heading>
              <p>{t.goneAs(line.reason)}</p>
            </div>
            <div className="agenda-hands">
              <TaskButton line={line} act="story" onTask={onTask} />
            </div>
          </li>
        ))}
        {agenda.left.map(({ item, title, day, reason, meeting }) => (
          <li key={item}>
            <div className="agenda-item">
              <Heading level={3}>{title}</Heading>
              <p>
                {t.leftTo(longDay(day, language), reason)}{' '}
                <Link to="/programmas/$programme/vergaderingen/$meeting" params={{ programme: at.programme, meeting }}>
                  {t.goThere}
                </Link>
              </p>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}
