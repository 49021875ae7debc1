import { Link } from '@tanstack/react-router'
import { useLanguage } from '../../../web/language.ts'
import { routePortfolioTexts } from '../../../web/texts/route-portfolio.ts'
import type { RouteLine, RouteLines, Station } from '../../model/portfolio-views.ts'
import { spanOfLines, type TimeSpan } from './time-span.ts'
import { stationsText } from './words.ts'

/** A line per dossier over the same days, with a station for each step. */
export function LinesPicture({ lines }: { readonly lines: RouteLines }) {
  const language = useLanguage()
  const t = routePortfolioTexts[language]
  const span = spanOfLines(lines)
  return (
    <>
      <Legend />
      <div className="route-lines" role="list">
        <div className="route-line-axis" aria-hidden="true">
          <svg width="100%" height="22" aria-hidden="true">
            {span.ticks.map(({ at, text }) => (
              <text key={at} x={`${at}%`} y="16">
                {text(language)}
              </text>
            ))}
          </svg>
        </div>
        {lines.rows.map((row) => (
          <div key={row.route} className="route-line" role="listitem">
            <Link to="/dossiers/$dossier/route" params={{ dossier: row.dossier }} search={{ route: row.route }}>
              {row.title}
            </Link>
            <svg
              width="100%"
              height="30"
              role="img"
              aria-label={t.pictureOf(row.title, stationsText(row.stations, language))}
              className={row.breaks > 0 && !row.past ? 'wrong' : ''}
            >
              <Way row={row} span={span} today={lines.today} />
            </svg>
          </div>
        ))}
      </div>
    </>
  )
}

function Way({ row, span, today }: { readonly row: RouteLine; readonly span: TimeSpan; readonly today: string }) {
  const placed = row.stations.filter(({ at }) => at !== null)
  const [first, last] = [placed[0]?.at, placed.at(-1)?.at]
  return (
    <>
      {span.ticks.map(({ at }) => (
        <line key={at} className="route-line-month" x1={`${at}%`} x2={`${at}%`} y1="0" y2="30" />
      ))}
      <line className="route-line-today" x1={`${span.place(today)}%`} x2={`${span.place(today)}%`} y1="0" y2="30" />
      {first && last && (
        <line className="route-line-rail" x1={`${span.place(first.start)}%`} x2={`${span.place(last.end)}%`} y1="15" y2="15" />
      )}
      {placed.map((station) => (
        <svg key={station.step} x={`${span.place(station.at?.start ?? today)}%`} y="15" overflow="visible" aria-hidden="true">
          <Mark station={station} />
        </svg>
      ))}
    </>
  )
}

function Mark({ station }: { readonly station: Pick<Station, 'name' | 'status' | 'meeting' | 'over'> }) {
  const { over, meeting, status, name } = station
  if (over) {
    return (
      <g className="station over">
        <title>{name}</title>
        <rect x="-8" y="-8" width="16" height="16" />
        <text y="5" textAnchor="middle">
          !
        </text>
      </g>
    )
  }
  return (
    <g className={`station ${status}`}>
      <title>{name}</title>
      {meeting === null ? <path d="M0 -7 L7 0 L0 7 L-7 0 Z" /> : <circle r="6" />}
    </g>
  )
}

const legend = [
  ['held', { name: '', status: 'held', meeting: 'x', over: false }],
  ['planned', { name: '', status: 'planned', meeting: 'x', over: false }],
  ['heldLabel', { name: '', status: 'held', meeting: null, over: false }],
  ['label', { name: '', status: 'planned', meeting: null, over: false }],
  ['over', { name: '', status: 'planned', meeting: 'x', over: true }],
] as const

function Legend() {
  const t = routePortfolioTexts[useLanguage()]
  return (
    <ul className="route-line-legend quiet">
      {legend.map(([word, station]) => (
        <li key={word}>
          <svg width="20" height="20" aria-hidden="true">
            <svg x="10" y="10" overflow="visible" aria-hidden="true">
              <Mark station={station} />
            </svg>
          </svg>
          {t.legend[word]}
        </li>
      ))}
      <li>
        <svg width="20" height="20" aria-hidden="true" className="wrong">
          <line className="route-line-rail" x1="0" x2="20" y1="10" y2="10" />
        </svg>
        {t.legend.wrong}
      </li>
      <li>
        <svg width="20" height="20" aria-hidden="true">
          <line className="route-line-today" x1="10" x2="10" y1="0" y2="20" />
        </svg>
        {t.legend.today}
      </li>
    </ul>
  )
}
