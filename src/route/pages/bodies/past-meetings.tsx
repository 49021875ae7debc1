import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { addDays, parseDay } from '../../../kernel/day.ts'
import { ask } from '../../../web/client.ts'
import { monthsLater, today } from '../../../web/dates.ts'
import { useLanguage } from '../../../web/language.ts'
import { Await } from '../../../web/parts.tsx'
import { routeBodiesTexts } from '../../../web/texts/route-bodies.ts'
import { listMeetings } from '../../contract/bodies.ts'
import { MeetingTable } from './meeting-table.tsx'

/** The meetings of the past year, folded until somebody wants to see them. */
export function PastMeetings({ programme, keeps }: { readonly programme: string; readonly keeps: boolean }) {
  const t = routeBodiesTexts[useLanguage()]
  const [open, setOpen] = useState(false)
  const now = parseDay(today())
  const to = now === null ? today() : addDays(now, -1)
  const past = useQuery({
    queryKey: ['meetings', programme, 'past'],
    queryFn: () => ask(listMeetings, { programme, from: monthsLater(to, -12), to }),
    enabled: open,
  })
  return (
    <details className="folded" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t.past}</summary>
      {open && (
        <Await of={past}>
          {(meetings) =>
            meetings.length === 0 ? (
              <p>{t.pastNone}</p>
            ) : (
              <MeetingTable programme={programme} meetings={meetings.toReversed()} keeps={keeps} name="eerder-" title={t.past} />
            )
          }
        </Await>
      )}
    </details>
  )
}
