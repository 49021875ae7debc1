import { Link } from '@tanstack/react-router'
import { ask } from '../../../web/client.ts'
import { useLanguage } from '../../../web/language.ts'
import { Problem } from '../../../web/parts.tsx'
import { routePortfolioTexts } from '../../../web/texts/route-portfolio.ts'
import { changeRoute } from '../../contract/planning.ts'
import type { RouteLine } from '../../model/portfolio-views.ts'
import { usePortfolioAct } from './use-portfolio.ts'
import { spanBriefly, stationsText } from './words.ts'

/** The routes of a page; whoever may change a route gives it its priority here. */
export function LineTable({ rows }: { readonly rows: readonly RouteLine[] }) {
  const t = routePortfolioTexts[useLanguage()]
  return (
    <div className="table-wrap">
      <table className="plain-heads">
        <caption className="unseen">{t.table}</caption>
        <thead>
          <tr>
            {[t.dossier, t.priority, t.ends, t.breaks, t.stations].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.route} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ row }: { readonly row: RouteLine }) {
  const language = useLanguage()
  const t = routePortfolioTexts[language]
  const to = { to: '/dossiers/$dossier/route', params: { dossier: row.dossier }, search: { route: row.route } } as const
  return (
    <tr>
      <td data-head={t.dossier}>
        <Link {...to}>{row.title}</Link> <span className="quiet">{row.name}</span>
      </td>
      <td data-head={t.priority}>{row.mayChange ? <Priority row={row} /> : row.priority}</td>
      <td data-head={t.ends}>{row.end === null ? <span className="mark error">{t.noEnd}</span> : spanBriefly(row.end, language)}</td>
      <td data-head={t.breaks}>
        {row.breaks > 0 ? (
          <Link {...to} className={row.past ? 'mark' : 'mark error'}>
            {row.past ? t.wentWrong(row.breaks) : t.wrongs(row.breaks)}
          </Link>
        ) : (
          <span className="quiet">{t.nothingWrong}</span>
        )}
        {row.warns > 0 && <span className="quiet">, {t.unsure(row.warns)}</span>}
      </td>
      <td data-head={t.stations} className="route-line-stations">
        {stationsText(row.stations, language)}
      </td>
    </tr>
  )
}

function Priority({ row }: { readonly row: RouteLine }) {
  const t = routePortfolioTexts[useLanguage()]
  const { dossier, route, revision } = row
  const change = usePortfolioAct((priority: number) => ask(changeRoute, { dossier, route, revision, priority }))
  return (
    <>
      <select
        aria-label={t.priorityOf(row.title)}
        value={change.isPending ? change.variables : row.priority}
        disabled={change.isPending}
        onChange={(event) => change.mutate(Number(event.target.value))}
      >
        {Object.entries(t.priorities).map(([priority, word]) => (
          <option key={priority} value={priority}>
            {word}
          </option>
        ))}
      </select>
      {change.error && <Problem error={change.error} />}
    </>
  )
}
