import { Button } from '@nl-design-system-candidate/button-react'
import { Heading } from '@nl-design-system-candidate/heading-react'
import { Link } from '@tanstack/react-router'
import type { KeyboardEvent } from 'react'
import { ask } from '../../../web/client.ts'
import { useLanguage } from '../../../web/language.ts'
import { Problem } from '../../../web/parts.tsx'
import { routeAgendaTexts } from '../../../web/texts/route-agenda.ts'
import { changeAgendaItem } from '../../contract/agenda.ts'
import type { AgendaLine, ClosedLine } from '../../model/agenda-view.ts'
import type { Task } from './item-dialogs.tsx'
import { type AtMeeting, useAgendaAct } from './use-agenda.ts'

type Row = {
  readonly at: AtMeeting
  readonly line: AgendaLine
  readonly keeps: boolean
  readonly place: { readonly at: number; readonly count: number }
  readonly onMove: (by: -1 | 1) => void
  readonly onTask: (task: Task) => void
}

export function ItemRow({ at, line, keeps, place, onMove, onTask }: Row) {
  const t = routeAgendaTexts[useLanguage()]
  return (
    <>
      <Times line={line} />
      <div className="agenda-item">
        <Heading level={3}>
          {line.number}. {line.title}
        </Heading>
        <p>
          <span className="kind">{t.kinds[line.kind]}</span> · {t.minutesOf(line.minutes)}
          {line.beyondRoom && <span className="mark error">{t.beyond}</span>}
          {line.status === 'concluded' && <span className="mark">{t.concluded}</span>}
        </p>
        <ItemMemo at={at} line={line} keeps={keeps} />
      </div>
      <div className="agenda-hands">
        {keeps && <MoveButtons title={line.title} place={place} onMove={onMove} />}
        <ItemActs line={line} keeps={keeps} onTask={onTask} onMove={onMove} />
      </div>
    </>
  )
}

/** From when until when: the start and the end by the clock. */
function Times({ line: { from, until } }: { readonly line: Pick<AgendaLine, 'from' | 'until'> }) {
  return (
    <p className="agenda-times">
      {from}–{until}
    </p>
  )
}

export function ClosedRow({ closed }: { readonly closed: ClosedLine }) {
  const t = routeAgendaTexts[useLanguage()]
  return (
    <>
      <Times line={closed} />
      <div className="agenda-item">
        <Heading level={3}>
          {closed.number}. {t.closed}
        </Heading>
        <p>
          {t.minutesOf(closed.minutes)} {closed.beyondRoom && <span className="mark error">{t.beyond}</span>}
        </p>
      </div>
    </>
  )
}

/** Alt with an arrow moves the item on whose buttons the focus is. */
function movesBy(onMove: Row['onMove']) {
  return (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null
    if (by === null || !event.altKey) return
    event.preventDefault()
    onMove(by)
  }
}

type Buttons = Pick<Row, 'place' | 'onMove'> & { readonly title: string }

/** They stay pressable at both ends, so that the focus is not lost there; the live text says that it goes no further. */
function MoveButtons({ title, place, onMove }: Buttons) {
  const t = routeAgendaTexts[useLanguage()]
  return (
    <span className="agenda-moves">
      {([-1, 1] as const).map((by) => (
        <Button
          key={by}
          purpose="subtle"
          aria-label={by < 0 ? t.up(title) : t.down(title)}
          aria-disabled={by < 0 ? place.at === 0 : place.at === place.count - 1}
          onClick={() => onMove(by)}
          onKeyDown={movesBy(onMove)}
        >
          {by < 0 ? '↑' : '↓'}
        </Button>
      ))}
    </span>
  )
}

/** The memo that the body sees, in which version, and whether a newer one was offered. */
export function ItemMemo({ at, line, keeps }: Pick<Row, 'at' | 'line' | 'keeps'>) {
  const t = routeAgendaTexts[useLanguage()]
  const { item, newer } = { item: line.id, newer: line.newer }
  const take = useAgendaAct(at, (version: number) => ask(changeAgendaItem, { ...at, item, revision: line.revision, version }))
  if (line.memo === null || line.subject === null) return null
  return (
    <p className="agenda-memo">
      {t.memo}:{' '}
      <Link
        to="/notas/$memo/versies"
        params={{ memo: line.memo }}
        search={line.versionNumber === null ? {} : { versie: String(line.versionNumber) }}
      >
        {line.subject}
      </Link>
      {line.versionNumber !== null && `, ${t.version(line.versionNumber)}`}
      {newer !== null && (
        <>
          {' '}
          <span className="mark warning">{t.newer(newer)}</span>{' '}
          {keeps && (
            <Button
              purpose="subtle"
              onClick={() => take.mutate(newer)}
              disabled={take.isPending}
              aria-label={t.of(t.takeNewer(newer), line.title)}
            >
              {t.takeNewer(newer)}
            </Button>
          )}
        </>
      )}
      {take.error && <Problem error={take.error} />}
    </p>
  )
}

function ItemActs({ line, keeps, onTask, onMove }: Pick<Row, 'line' | 'keeps' | 'onTask' | 'onMove'>) {
  const t = routeAgendaTexts[useLanguage()]
  const open = keeps && line.status !== 'concluded'
  const acts = [...(open ? (['change', 'transfer', 'takeOff'] as const) : []), 'story' as const]
  return (
    <span className="agenda-acts">
      {acts.map((act) => (
        <Button
          key={act}
          purpose="subtle"
          aria-label={t.of(t[act], line.title)}
          onClick={() => onTask({ act, item: line.id })}
          {...(keeps && { onKeyDown: movesBy(onMove) })}
        >
          {t[act]}
        </Button>
      ))}
    </span>
  )
}
