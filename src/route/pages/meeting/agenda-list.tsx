import { type DragEvent, useState } from 'react'
import { useLanguage } from '../../../web/language.ts'
import { Problem } from '../../../web/parts.tsx'
import { routeAgendaTexts } from '../../../web/texts/route-agenda.ts'
import { ClosedRow, ItemRow } from './agenda-row.tsx'
import type { Task } from './item-dialogs.tsx'
import type { Entry, Shown } from './use-agenda.ts'
import { useKeptFocus, useOrder } from './use-order.ts'

/** The items in their order, with their times. Who keeps the agenda moves them by buttons, keys or dragging. */
export function AgendaList({ at, agenda, onTask }: Shown & { readonly onTask: (task: Task) => void }) {
  const t = routeAgendaTexts[useLanguage()]
  const { order, move, said, error } = useOrder(at, agenda)
  const { list, hold } = useKeptFocus(order.map(({ id }) => id).join(' '))
  const [dragged, setDragged] = useState<string | null>(null)
  const mayMove = agenda.keeps && agenda.meeting.status === 'planned'
  const moveTo = (item: string, to: number) => {
    hold()
    move(item, to)
  }
  const drop = (to: number) => {
    if (dragged !== null) moveTo(dragged, to)
    setDragged(null)
  }
  const hands = (entry: Entry, place: number) => ({
    draggable: entry.line !== null,
    onDragStart: (event: DragEvent) => {
      event.dataTransfer.effectAllowed = 'move'
      setDragged(entry.id)
    },
    onDragOver: (event: DragEvent) => dragged !== null && event.preventDefault(),
    onDrop: () => drop(place),
    onDragEnd: () => setDragged(null),
  })
  return (
    <>
      {error && <Problem error={error} />}
      {mayMove && order.length > 1 && <p className="quiet">{t.moveKeys}</p>}
      <ol className="agenda" ref={list}>
        {order.map((entry, place) => (
          <li key={entry.id} className={entry.id === dragged ? 'dragged' : ''} {...(mayMove && hands(entry, place))}>
            {entry.line === null ? (
              <ClosedRow closed={entry.closed} />
            ) : (
              <ItemRow
                at={at}
                line={entry.line}
                keeps={mayMove}
                place={{ at: place, count: order.length }}
                onMove={(by) => moveTo(entry.id, place + by)}
                onTask={onTask}
              />
            )}
          </li>
        ))}
      </ol>
      <p className="unseen" role="status">
        {said}
      </p>
    </>
  )
}
