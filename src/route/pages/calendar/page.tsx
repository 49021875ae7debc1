import { Button } from '@nl-design-system-candidate/button-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useAddress } from '../../../web/address.ts'
import { ask } from '../../../web/client.ts'
import { longDay, monthsLater, today } from '../../../web/dates.ts'
import { useLanguage } from '../../../web/language.ts'
import { Await, Select, Title } from '../../../web/parts.tsx'
import { ReadingAlongProgramme } from '../../../web/programme-may.tsx'
import '../../../web/route-calendars.css'
import { Section } from '../../../web/section.tsx'
import { routeCalendarsTexts } from '../../../web/texts/route-calendars.ts'
import { listBodies, listMeetings } from '../../contract/bodies.ts'
import { importMeetings, listAbsences, listClosedDays } from '../../contract/calendars.ts'
import type { Body, Meeting } from '../../model/bodies.ts'
import { boundsOf, monthLater, type Shown } from '../../rules/calendar-days.ts'
import { CalendarTable } from './calendar-table.tsx'
import { Months } from './months.tsx'
import { Work } from './work.tsx'

type OfProgramme = { readonly programme: string }
type Span = { readonly from: string; readonly to: string; readonly months: readonly string[] }

/** When the bodies of a programme meet, with recesses, holidays, absences and when papers are due. */
export function CalendarPage({ programme }: OfProgramme) {
  const bodies = useQuery({ queryKey: ['bodies', programme], queryFn: () => ask(listBodies, { programme }) })
  return (
    <Await of={bodies}>
      {(rows) => (rows.length === 0 ? <NoBodies programme={programme} /> : <Calendar programme={programme} bodies={rows} />)}
    </Await>
  )
}

function NoBodies({ programme }: OfProgramme) {
  const t = routeCalendarsTexts[useLanguage()]
  return (
    <>
      <Title>{t.title(0, 0, 3)}</Title>
      <p className="note">
        {t.noBodies}{' '}
        <Link to="/programmas/$programme/gremia" params={{ programme }}>
          {t.toBodies}
        </Link>
      </p>
    </>
  )
}

function spanOf(get: (name: string) => string): Span {
  const first = /^\d{4}-(0[1-9]|1[0-2])$/.test(get('maand')) ? get('maand') : today().slice(0, 7)
  const count = Number(get('maanden')) || 3
  const months = Array.from({ length: Math.min(12, count) }, (_, at) => monthLater(first, at))
  return { from: boundsOf(first)[0], to: boundsOf(months.at(-1) ?? first)[1], months }
}

function Calendar({ programme, bodies }: OfProgramme & { readonly bodies: readonly Body[] }) {
  const { get } = useAddress()
  const span = spanOf(get)
  const { from, to } = span
  // Papers for a later meeting may be due within what is shown.
  const meetings = useQuery({
    queryKey: ['meetings', programme, from, to],
    queryFn: () => ask(listMeetings, { programme, from, to: monthsLater(to, 3) }),
  })
  const closed = useQuery({ queryKey: ['closed-days', programme, from, to], queryFn: () => ask(listClosedDays, { programme, from, to }) })
  const absences = useQuery({ queryKey: ['absences', programme, from, to], queryFn: () => ask(listAbsences, { programme, from, to }) })
  const t = routeCalendarsTexts[useLanguage()]
  const body = bodies.find(({ id }) => id === get('gremium')) ?? null
  const gone = new Map(bodies.map(({ id, abolishedOn }) => [id, abolishedOn]))
  const standing = (meeting: Meeting): Meeting => {
    const since = gone.get(meeting.body) ?? null
    return since !== null && meeting.day >= since && meeting.status === 'planned'
      ? { ...meeting, status: 'cancelled', reason: t.bodyGone }
      : meeting
  }
  return (
    <Await of={meetings}>
      {(coming) => (
        <Await of={closed}>
          {(days) => (
            <Await of={absences}>
              {(away) => (
                <Found
                  programme={programme}
                  bodies={bodies}
                  span={span}
                  shown={ofBody({ meetings: coming.map(standing), absences: away, ...days }, body)}
                />
              )}
            </Await>
          )}
        </Await>
      )}
    </Await>
  )
}

function ofBody(all: Shown, body: Body | null): Shown {
  if (body === null) return all
  return {
    meetings: all.meetings.filter((meeting) => meeting.body === body.id),
    absences: all.absences.filter((absence) => absence.body === null || absence.body === body.id),
    recesses: all.recesses.filter(({ who }) => who === body.closedIn),
    holidays: all.holidays,
  }
}

type FoundProps = OfProgramme & { readonly bodies: readonly Body[]; readonly span: Span; readonly shown: Shown }

function Found({ programme, bodies, span, shown }: FoundProps) {
  const language = useLanguage()
  const t = routeCalendarsTexts[language]
  const held = shown.meetings.filter(({ status, day }) => status !== 'cancelled' && day <= span.to)
  const inRecess = held.filter(({ recess }) => recess !== null).length
  const title = t.title(held.length, new Set(held.map(({ body }) => body)).size, span.months.length)
  return (
    <>
      <Title>{`${title}${inRecess > 0 ? t.inRecess(inRecess) : ''}`}</Title>
      <ReadingAlongProgramme may={importMeetings} programme={programme} />
      <NextPapers meetings={shown.meetings} />
      {held.length === 0 && <p className="note">{t.noMeetings}</p>}
      <Period bodies={bodies} span={span} />
      <Work programme={programme} bodies={bodies} span={span} />
      <Months programme={programme} months={span.months} shown={shown} />
      <Section title={t.table}>
        <CalendarTable programme={programme} shown={shown} span={span} />
      </Section>
    </>
  )
}

function NextPapers({ meetings }: { readonly meetings: readonly Meeting[] }): ReactNode {
  const language = useLanguage()
  const t = routeCalendarsTexts[language]
  const coming = meetings.filter(({ status, papers }) => status === 'planned' && papers.day >= today())
  const [next] = coming.toSorted((a, b) => `${a.papers.day}${a.papers.hour}`.localeCompare(`${b.papers.day}${b.papers.hour}`))
  return next ? <p className="lead">{t.nextPapers(next.bodyCode, longDay(next.papers.day, language), next.papers.hour)}</p> : null
}

function Period({ bodies, span }: { readonly bodies: readonly Body[]; readonly span: Span }) {
  const t = routeCalendarsTexts[useLanguage()]
  const { get, set } = useAddress()
  const [first = ''] = span.months
  const go = (months: number) => set({ maand: monthLater(first, months) })
  return (
    <div className="filters">
      <Select
        label={t.body}
        value={get('gremium')}
        onChange={(gremium) => set({ gremium })}
        options={bodies.map(({ id, code }) => [id, code] as const)}
      />
      <Select
        label={t.months}
        value={String(span.months.length)}
        onChange={(maanden) => set({ maanden })}
        options={['1', '3', '6', '12'].map((count) => [count, count] as const)}
        all={false}
      />
      <p className="calendar-steps">
        <Button purpose="secondary" onClick={() => go(-span.months.length)}>
          ← {t.earlier}
        </Button>
        <Button purpose="secondary" onClick={() => set({ maand: '' })}>
          {t.now}
        </Button>
        <Button purpose="secondary" onClick={() => go(span.months.length)}>
          {t.later} →
        </Button>
      </p>
    </div>
  )
}
