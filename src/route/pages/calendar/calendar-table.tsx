import { Link } from '@tanstack/react-router'
import type { Column } from '../../../kernel/columns.ts'
import { DataTable } from '../../../web/data-table.tsx'
import { longDay } from '../../../web/dates.ts'
import { useLanguage } from '../../../web/language.ts'
import { routeCalendarWorkTexts } from '../../../web/texts/route-calendar-work.ts'
import { type CalendarLine, linesOf, type Shown } from '../../rules/calendar-days.ts'

const columns: readonly Column<CalendarLine>[] = [
  { name: 'day', kind: 'day', value: ({ day }) => day },
  { name: 'hour', kind: 'text', value: ({ hour }) => hour || null },
  { name: 'what', kind: 'word', value: ({ what }) => what },
  { name: 'who', kind: 'text', value: ({ who, what }) => who || what },
  { name: 'note', kind: 'text', value: ({ name }) => name },
]

type Span = { readonly from: string; readonly to: string }

/** What the months show, line by line. */
export function CalendarTable({ programme, shown, span }: { readonly programme: string; readonly shown: Shown; readonly span: Span }) {
  const language = useLanguage()
  const t = routeCalendarWorkTexts[language]
  return (
    <DataTable
      columns={columns}
      rows={linesOf(shown, span)}
      keyOf={({ key }) => key}
      texts={{ caption: t.table, heads: { day: t.day, hour: t.hour, what: t.what, who: t.who, note: t.note }, words: { what: t.whats } }}
      show={{
        day: ({ day, lastDay }) => `${longDay(day, language)}${lastDay === day ? '' : `, ${t.until(longDay(lastDay, language))}`}`,
        who: (line) => <Who line={line} programme={programme} />,
        note: (line) => <Note line={line} />,
      }}
      name="lijst-"
    />
  )
}

function Who({ line: { meeting, who, what, key }, programme }: { readonly line: CalendarLine; readonly programme: string }) {
  const t = routeCalendarWorkTexts[useLanguage()]
  if (what === 'recess') return t.recessOf[who === 'cabinet' ? 'cabinet' : 'parliament']
  if (meeting === null) return who === '' ? <span className="quiet">–</span> : who
  return (
    <Link key={key} to="/programmas/$programme/vergaderingen/$meeting" params={{ programme, meeting: meeting.id }}>
      {who}
    </Link>
  )
}

function Note({ line: { meeting, what, name, isUncertain } }: { readonly line: CalendarLine }) {
  const language = useLanguage()
  const t = routeCalendarWorkTexts[language]
  if (meeting === null) return isUncertain ? `${name} (${t.uncertain})` : name || <span className="quiet">–</span>
  if (what === 'papers') return longDay(meeting.day, language)
  const { kind, status, reason, recess, place } = meeting
  const words = [
    place,
    kind === 'extra' ? t.extra : '',
    status === 'cancelled' ? `${t.off}: ${reason}` : '',
    recess === null ? '' : t.inRecessOf(recess),
  ]
  return words.filter((word) => word !== '').join('; ') || <span className="quiet">–</span>
}
