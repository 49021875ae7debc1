import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ask } from '../../../web/client.ts'
import { getAgenda } from '../../contract/agenda.ts'
import { getReadiness } from '../../contract/readiness.ts'
import type { AgendaLine, AgendaView, ClosedLine } from '../../model/agenda-view.ts'

export type AtMeeting = { readonly programme: string; readonly meeting: string }
export type Shown = { readonly at: AtMeeting; readonly agenda: AgendaView }

export function useAgenda({ programme, meeting }: AtMeeting) {
  return useQuery({ queryKey: ['agenda', programme, meeting], queryFn: () => ask(getAgenda, { programme, meeting }) })
}

export function useReadiness({ programme, meeting }: AtMeeting) {
  return useQuery({ queryKey: ['readiness', programme, meeting], queryFn: () => ask(getReadiness, { programme, meeting }) })
}

/** What follows from what stands on an agenda: how ready it is, what may be concluded, where its memos go and how full it is. */
const restsOnAgenda = [
  'agenda',
  'agenda-memos',
  'meetings',
  'readiness',
  'outcomes',
  'memo-agendas',
  'route',
  'route-lines',
  'agenda-rooms',
]

/** Does an act on an agenda, shows the agenda after it, and asks anew for what follows from it. */
export function useAgendaAct<Wish>({ programme, meeting }: AtMeeting, act: (wish: Wish) => Promise<AgendaView>, onDone?: () => void) {
  const queries = useQueryClient()
  const anew = () => Promise.all(restsOnAgenda.map((name) => queries.invalidateQueries({ queryKey: [name] })))
  return useMutation({
    mutationFn: act,
    // One after the other: of two answers the later one is shown last.
    scope: { id: `agenda ${meeting}` },
    onSuccess: async (view) => {
      queries.setQueryData(['agenda', programme, meeting], view)
      onDone?.()
      await anew()
    },
    // What is there now may be why it was refused.
    onError: anew,
  })
}

/** A line of the agenda: an item, or the place of one that the reader does not see. */
export type Entry = { readonly id: string } & ({ readonly line: AgendaLine } | { readonly line: null; readonly closed: ClosedLine })

/** What stands on the agenda, closed places between the rest, in their order. */
export function entriesOf({ lines, closed }: AgendaView): Entry[] {
  const hidden = closed.filter(({ number }) => number !== null)
  const all = [
    ...lines.map((line) => ({ number: line.number ?? 0, entry: { id: line.id, line } })),
    ...hidden.map((one) => ({ number: one.number ?? 0, entry: { id: one.id, line: null, closed: one } })),
  ]
  return all.toSorted((one, other) => one.number - other.number).map(({ entry }) => entry)
}
