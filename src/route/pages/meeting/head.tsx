import { Link } from '@tanstack/react-router'
import { longDay, shortDay } from '../../../web/dates.ts'
import { type Language, useLanguage } from '../../../web/language.ts'
import { Title } from '../../../web/parts.tsx'
import { routeAgendaTexts } from '../../../web/texts/route-agenda.ts'
import { routeBodiesTexts } from '../../../web/texts/route-bodies.ts'
import type { AgendaView } from '../../model/agenda-view.ts'
import { entriesOf } from './use-agenda.ts'

/** `10 januari`, for a title that has no room for the year. */
export function dayAndMonth(day: string, language: Language): string {
  return shortDay(day, language).replace(/ \d{4}$/, '')
}

/** The answer of the screen, and what one must know of the meeting. */
export function MeetingHead({ programme, agenda }: { readonly programme: string; readonly agenda: AgendaView }) {
  const language = useLanguage()
  const t = routeAgendaTexts[language]
  const { meeting, bodyName } = agenda
  return (
    <>
      <Title>{titleOf(agenda, language)}</Title>
      <p>
        <Link to="/programmas/$programme/gremia" params={{ programme }}>
          {bodyName}
        </Link>
        {' · '}
        {longDay(meeting.day, language)}, {meeting.startsAt}
        {meeting.place !== '' && ` · ${meeting.place}`}
        {' · '}
        {t.papersBy(longDay(meeting.papers.day, language), meeting.papers.hour)}{' '}
        {meeting.kind === 'extra' && <span className="mark">{routeBodiesTexts[language].meetingKinds.extra}</span>}
      </p>
      {meeting.recess !== null && <p className="note">{t.recess(meeting.recess)}</p>}
      {meeting.status === 'cancelled' && (
        <p className="note">
          {t.reason}: {meeting.reason}
        </p>
      )}
    </>
  )
}

function titleOf(agenda: AgendaView, language: Language): string {
  const t = routeAgendaTexts[language]
  const { meeting, room, minutes } = agenda
  const items = entriesOf(agenda).length
  const [body, day] = [meeting.bodyCode, dayAndMonth(meeting.day, language)]
  if (meeting.status === 'cancelled') return t.cancelled(body, day)
  if (meeting.status === 'held') return t.held(body, day, items)
  return t.title({ body, day, items, left: room - minutes })
}

/** How the minutes of the agenda stand against its room; too many are said with what lies beyond. */
export function Capacity({ agenda }: { readonly agenda: AgendaView }) {
  const t = routeAgendaTexts[useLanguage()]
  const { room, minutes, proposedMinutes } = agenda
  const beyond = [...agenda.lines, ...agenda.closed].filter(({ beyondRoom }) => beyondRoom)
  const last = beyond.toSorted((one, other) => (one.number ?? 0) - (other.number ?? 0)).map(({ number }) => t.point(number ?? 0))
  return (
    <div className="capacity">
      <meter min={0} max={Math.max(room, minutes)} high={room} value={minutes} aria-hidden="true" />
      {minutes > room ? (
        <p className="problem">{t.over({ placed: minutes, room }, last)}</p>
      ) : (
        <p className="quiet">{t.room({ placed: minutes, room })}</p>
      )}
      {proposedMinutes > 0 && <p className="quiet">{t.proposed(proposedMinutes)}</p>}
    </div>
  )
}
