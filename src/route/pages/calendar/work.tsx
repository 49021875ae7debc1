import { Button } from '@nl-design-system-candidate/button-react'
import { Link } from '@tanstack/react-router'
import { useAddress } from '../../../web/address.ts'
import { addressOf } from '../../../web/client.ts'
import { useLanguage } from '../../../web/language.ts'
import { useMayInProgramme } from '../../../web/programme-may.tsx'
import { Section } from '../../../web/section.tsx'
import { routeCalendarsTexts } from '../../../web/texts/route-calendars.ts'
import { exportMeetings, importMeetings } from '../../contract/calendars.ts'
import type { Body } from '../../model/bodies.ts'
import { Absences } from './absences.tsx'
import { RhythmPanel } from './rhythm-panel.tsx'
import { TakeIn } from './take-in.tsx'

type Panel = { readonly programme: string; readonly bodies: readonly Body[] }
type Span = { readonly from: string; readonly to: string }

const panels = [
  ['inlezen', 'take', TakeIn],
  ['ritme', 'rhythm', RhythmPanel],
  ['afwezigheid', 'absence', Absences],
] as const

/** What can be done with the calendar; the address says which of it is open. */
export function Work({ programme, bodies, span }: Panel & { readonly span: Span }) {
  const t = routeCalendarsTexts[useLanguage()]
  const { get, set } = useAddress()
  const keeps = useMayInProgramme(importMeetings, programme)
  const open = panels.find(([name]) => name === get('doe') && keeps)
  const Open = open?.[2]
  return (
    <>
      <div className="calendar-work">
        {keeps &&
          panels.map(([name, text]) => (
            <Button
              key={name}
              purpose="secondary"
              aria-pressed={open?.[0] === name}
              onClick={() => set({ doe: open?.[0] === name ? '' : name })}
            >
              {t[text]}
            </Button>
          ))}
        <Exports programme={programme} span={span} />
      </div>
      {open && Open && (
        <Section title={t[open[1]]}>
          <Open programme={programme} bodies={bodies.filter(({ abolishedOn }) => abolishedOn === null)} />
        </Section>
      )}
    </>
  )
}

function Exports({ programme, span: { from, to } }: { readonly programme: string; readonly span: Span }) {
  const t = routeCalendarsTexts[useLanguage()]
  const { get } = useAddress()
  const body = get('gremium')
  const asked = { programme, from, to, ...(body !== '' && { body }) }
  return (
    <p className="exports">
      {t.export}
      <a href={addressOf(exportMeetings, { ...asked, format: 'ics' })} download>
        iCalendar
      </a>
      <a href={addressOf(exportMeetings, { ...asked, format: 'csv' })} download>
        CSV
      </a>
      <Link to="/agenda-adressen" search={body === '' ? {} : { programma: programme, gremium: body }}>
        {t.feeds}
      </Link>
    </p>
  )
}
