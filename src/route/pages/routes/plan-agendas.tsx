import { longDay } from '../../../web/dates.ts'
import { useLanguage } from '../../../web/language.ts'
import { Section } from '../../../web/section.tsx'
import { routePortfolioTexts } from '../../../web/texts/route-portfolio.ts'
import type { PlanView } from '../../model/portfolio-views.ts'
import { Fullness } from './fullness.tsx'

/** What a plan does to the agendas that it changes. */
export function PlanAgendas({ view: { agendas, agendasChanged } }: { readonly view: PlanView }) {
  const language = useLanguage()
  const t = routePortfolioTexts[language]
  if (agendas.length === 0) {
    return (
      <Section title={t.planAgendas}>
        <p>{t.planAgendasNone}</p>
      </Section>
    )
  }
  return (
    <Section title={t.planAgendas}>
      {agendas.length < agendasChanged && <p className="quiet">{t.firstOf(agendas.length, agendasChanged)}</p>}
      <div className="table-wrap">
        <table className="plain-heads">
          <caption className="unseen">{t.planAgendas}</caption>
          <thead>
            <tr>
              {[t.day, t.body, t.before, t.after].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {agendas.map((row) => (
              <tr key={row.meeting}>
                <td data-head={t.day}>{longDay(row.day, language)}</td>
                <td data-head={t.body}>{row.body}</td>
                <td data-head={t.before}>
                  <Fullness taken={row.before} room={row.room} />
                </td>
                <td data-head={t.after}>
                  <Fullness taken={row.after} room={row.room} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  )
}
