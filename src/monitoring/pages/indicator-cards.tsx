import { Heading } from '@nl-design-system-candidate/heading-react'
import { Link } from '@tanstack/react-router'
import { useLanguage, useTexts } from '../../web/language.ts'
import { indicatorTexts } from '../../web/texts/indicators.ts'
import type { IndicatorCard } from '../model/indicators.ts'
import { Sparkline } from './line-chart.tsx'
import { intervalText, periodWords, targetText, valueText } from './words.ts'

type Shown = { readonly programme: string; readonly indicators: readonly IndicatorCard[] }

/** Small pictures side by side, each with its numbers. */
export function IndicatorCards({ programme, indicators }: Shown) {
  return (
    <ul className="cards indicators">
      {indicators.map((indicator) => (
        <li key={indicator.id} className="card">
          <Card programme={programme} indicator={indicator} />
        </li>
      ))}
    </ul>
  )
}

function Card({ programme, indicator }: { readonly programme: string; readonly indicator: IndicatorCard }) {
  const language = useLanguage()
  const t = indicatorTexts[language]
  const latest = indicator.series.at(-1)
  const target = targetText(indicator, language)
  return (
    <>
      <Heading level={2}>
        {indicator.code && <span className="quiet">{indicator.code} </span>}
        <Link to="/programmas/$programme/indicatoren/$indicator" params={{ programme, indicator: indicator.id }}>
          {indicator.name}
        </Link>
      </Heading>
      {latest ? (
        <p className="latest">
          <strong>{valueText(latest.value, indicator.unit, language)}</strong> {periodWords(latest, language)}
          {indicator.breakdown && <span className="quiet"> {indicator.breakdown}</span>}
        </p>
      ) : (
        <p className="quiet">{t.noValues}</p>
      )}
      {latest && <Sparkline indicator={indicator} series={{ name: indicator.breakdown, points: indicator.series }} />}
      <p>
        <span className={`mark trend ${indicator.trend}`}>{t.trends[indicator.trend]}</span> <Marks indicator={indicator} />
      </p>
      {target && <p className="quiet">{indicator.targetReached === true ? t.reached(target) : t.targetIs(target)}</p>}
      {latest && <Values indicator={indicator} />}
    </>
  )
}

function Marks({ indicator: { late, ended, demo } }: { readonly indicator: IndicatorCard }) {
  const t = useTexts()
  const words = indicatorTexts[useLanguage()]
  return (
    <>
      {late && <span className="mark error">{words.late}</span>} {ended && <span className="mark">{words.isEnded}</span>}{' '}
      {demo && <span className="mark">{t.demo}</span>}
    </>
  )
}

function Values({ indicator: { name, unit, series } }: { readonly indicator: IndicatorCard }) {
  const language = useLanguage()
  const t = indicatorTexts[language]
  return (
    <details>
      <summary aria-label={`${t.values}: ${name}`}>{t.values}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.tableHeads.period}</th>
            <th scope="col">{t.tableHeads.value}</th>
            <th scope="col">{t.tableHeads.interval}</th>
          </tr>
        </thead>
        <tbody>
          {series.toReversed().map((point) => (
            <tr key={point.period}>
              <td>{periodWords(point, language)}</td>
              <td>{valueText(point.value, unit, language)}</td>
              <td>{intervalText(point, unit, language) || '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
