import { useEffect, useRef, useState } from 'react'
import { ask } from '../../../web/client.ts'
import { useLanguage } from '../../../web/language.ts'
import { routeAgendaTexts } from '../../../web/texts/route-agenda.ts'
import { moveAgendaItem } from '../../contract/agenda.ts'
import type { AgendaView } from '../../model/agenda-view.ts'
import { type AtMeeting, type Entry, entriesOf, useAgendaAct } from './use-agenda.ts'

type Move = { readonly item: string; readonly to: number }
const without = (order: readonly Entry[], item: string) => order.filter(({ id }) => id !== item)

/** Where an item stands after it was moved to a place among the others. */
function movedTo(order: readonly Entry[], { item, to }: Move): Entry[] {
  const moved = order.find(({ id }) => id === item)
  return moved ? without(order, item).toSpliced(to, 0, moved) : [...order]
}

/**
 * The order of an agenda as it is being changed: shown at once, kept one move after the other. `said` is read out; the focus stays on what was
 * moved.
 */
export function useOrder(at: AtMeeting, agenda: AgendaView) {
  const t = routeAgendaTexts[useLanguage()]
  const kept = entriesOf(agenda)
  const [wished, setWished] = useState<readonly string[] | null>(null)
  const [said, setSaid] = useState('')
  const onTheirWay = useRef(0)
  const order = wished === null ? kept : arranged(kept, wished)
  const act = useAgendaAct(at, ({ item, after }: { readonly item: string; readonly after: string | null }) =>
    ask(moveAgendaItem, { ...at, item, after }),
  )
  const move = (item: string, to: number) => {
    const moved = order.find(({ id }) => id === item)?.line
    if (!moved || to < 0 || to >= order.length) return moved && setSaid(t.cannotMove(moved.title))
    const after = without(order, item)[to - 1]?.id ?? null
    setWished(movedTo(order, { item, to }).map(({ id }) => id))
    setSaid(t.moved(moved.title, to + 1, order.length))
    onTheirWay.current += 1
    act.mutate(
      { item, after },
      {
        onSettled: () => {
          onTheirWay.current -= 1
          if (onTheirWay.current === 0) setWished(null)
        },
      },
    )
  }
  return { order, move, said, error: act.error }
}

function arranged(kept: readonly Entry[], wished: readonly string[]): Entry[] {
  const place = (id: string) => (wished.includes(id) ? wished.indexOf(id) : wished.length)
  return kept.toSorted((one, other) => place(one.id) - place(other.id))
}

/** Gives the focus back to what had it when a list is put in another order. */
export function useKeptFocus(order: string) {
  const list = useRef<HTMLOListElement>(null)
  const held = useRef<HTMLElement | null>(null)
  // Moving an element in the document takes the focus from it.
  useEffect(() => {
    if (held.current?.isConnected && list.current?.contains(held.current) && order !== '') held.current.focus()
  }, [order])
  const hold = () => {
    held.current = document.activeElement instanceof HTMLElement ? document.activeElement : null
  }
  return { list, hold }
}
