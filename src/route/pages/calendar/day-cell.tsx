import { Link } from '@tanstack/react-router'
import { type Day, dayOfMonthOf, weekdayOf } from '../../../kernel/day.ts'
import { longDay, today } from '../../../web/dates.ts'
import { useLanguage } from '../../../web/language.ts'
import { routeCalendarsTexts } from '../../../web/texts/route-calendars.ts'
import type { Meeting } from '../../model/bodies.ts'
import type { DayContent, Recess } from '../../rules/calendar-days.ts'

type Cell = {
  readonly day: Day
  readonly content: DayContent
  readonly programme: string
  readonly isCurrent: boolean
  readonly onChoose: (day: string) => void
}

/** A day: what is closed above, meetings and deadlines under it, each a link to its meeting. */
export function DayCell({ day, content, programme, isCurrent, onChoose }: Cell) {
  const language = useLanguage()
  const t = routeCalendarsTexts[language]
  const { meetings, papers, recesses, holiday, absences } = content
  const isToday = day === today()
  const isClosed = recesses.length > 0 || holiday !== null
  const isEmpty =
    meetings.length + papers.length + absences.length === 0 && holiday === null && !isToday && !recesses.some((one) => isNamed(one, day))
  const state = [isClosed && 'closed', weekdayOf(day) > 5 && 'weekend', isToday && 'now', isEmpty && 'empty'].filter(Boolean).join(' ')
  return (
    <div
      className={`day ${state}`}
      role="gridcell"
      data-day={day}
      tabIndex={isCurrent ? 0 : -1}
      onFocus={() => onChoose(day)}
      {...(isToday && { 'aria-current': 'date' as const })}
    >
      <time dateTime={day}>
        <span className="short" aria-hidden="true">
          {dayOfMonthOf(day)}
        </span>
        <span className="long">{longDay(day, language)}</span>
        {isToday && <strong> {t.today}</strong>}
      </time>
      {holiday !== null && <span className="closure">{holiday}</span>}
      {recesses.map((recess) => (
        <Closure key={recess.who} recess={recess} isNamed={isNamed(recess, day)} />
      ))}
      {absences.map(({ id, of, name }) => (
        <span key={id} className="away">
          {of}: {name || t.whats.absence.toLowerCase()}
        </span>
      ))}
      {meetings.map((meeting) => (
        <MeetingLink key={meeting.id} meeting={meeting} programme={programme} />
      ))}
      {papers.map((meeting) => (
        <MeetingLink key={meeting.id} meeting={meeting} programme={programme} isPapers />
      ))}
    </div>
  )
}

/** A recess is named where it begins, and again at the beginning of each week and month. */
function isNamed({ firstDay }: Recess, day: Day): boolean {
  return day === firstDay || weekdayOf(day) === 1 || day.endsWith('-01')
}

function Closure({ recess, isNamed: named }: { readonly recess: Recess; readonly isNamed: boolean }) {
  const t = routeCalendarsTexts[useLanguage()]
  return <span className={named ? 'closure' : 'unseen'}>{t.recessOf[recess.who]}</span>
}

type OfMeeting = { readonly meeting: Meeting; readonly programme: string; readonly isPapers?: boolean }

function MeetingLink({ meeting, programme, isPapers = false }: OfMeeting) {
  const t = routeCalendarsTexts[useLanguage()]
  const { id, bodyCode, startsAt, papers, kind, status, recess } = meeting
  const isOff = status === 'cancelled'
  return (
    <Link
      to="/programmas/$programme/vergaderingen/$meeting"
      params={{ programme, meeting: id }}
      className={`slot${isPapers ? ' papers' : ''}${isOff ? ' off' : ''}`}
    >
      {isPapers ? (
        <>
          {papers.hour} {t.papersOf(bodyCode)}
        </>
      ) : (
        <>
          <span className="code">
            {startsAt} {bodyCode}
          </span>
          {kind === 'extra' && ` ${t.extra}`}
          {isOff && ` ${t.off}`}
          {!isOff && recess !== null && <span className="warn"> {t.clash}</span>}
        </>
      )}
    </Link>
  )
}
