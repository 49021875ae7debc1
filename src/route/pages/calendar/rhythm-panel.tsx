import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from '../../../web/client.ts'
import { monthsLater, today } from '../../../web/dates.ts'
import { useLanguage } from '../../../web/language.ts'
import { Await, Select, TextField } from '../../../web/parts.tsx'
import { routeCalendarWorkTexts } from '../../../web/texts/route-calendar-work.ts'
import { getRhythm } from '../../contract/calendars.ts'
import type { Body } from '../../model/bodies.ts'
import { ProposedDays } from './proposed-days.tsx'
import { RhythmForm } from './rhythm-form.tsx'

type Panel = { readonly programme: string; readonly bodies: readonly Body[] }

/** The rhythm of a body, and the meetings that it makes in a period. */
export function RhythmPanel({ programme, bodies }: Panel) {
  const t = routeCalendarWorkTexts[useLanguage()]
  const [body, setBody] = useState(bodies[0]?.id ?? '')
  const [from, setFrom] = useState(today())
  const [to, setTo] = useState(monthsLater(today(), 6))
  const view = useQuery({
    queryKey: ['rhythm', programme, body, from, to],
    queryFn: () => ask(getRhythm, { programme, body, from, to }),
    enabled: body !== '' && from !== '' && to !== '',
  })
  return (
    <>
      <p className="lead">{t.rhythmLead}</p>
      <div className="filters">
        <Select label={t.body} value={body} onChange={setBody} options={bodies.map(({ id, code }) => [id, code] as const)} all={false} />
        <TextField label={t.from} value={from} onChange={setFrom} type="date" />
        <TextField label={t.to} value={to} onChange={setTo} type="date" />
      </div>
      <Await of={view}>
        {(found) => (
          <>
            <RhythmForm key={`${body} ${found.revision}`} programme={programme} body={body} view={found} />
            {found.rhythm === null ? (
              <p>{t.noRhythm}</p>
            ) : (
              <ProposedDays key={`${body} ${from} ${to}`} asked={{ programme, body, from, to }} days={found.days} />
            )}
          </>
        )}
      </Await>
    </>
  )
}
