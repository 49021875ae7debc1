import { Heading } from '@nl-design-system-candidate/heading-react'
import { euroText } from '../../web/dates.ts'
import { useLanguage } from '../../web/language.ts'
import { roundTexts } from '../../web/texts/rounds.ts'
import type { FrozenHead, FrozenIndicator } from '../model/frozen-rounds.ts'

/** Money, risks and indicators as they stood when the round was frozen. */
export function FrozenTotals({ report: { money, risks, indicators } }: { readonly report: FrozenHead }) {
  const language = useLanguage()
  const t = roundTexts[language]
  const { need, cover, open } = money.total
  return (
    <section aria-labelledby="beside">
      <Heading level={2} id="beside">
        {t.beside}
      </Heading>
      <p>{t.moneySums(euroText(need, language), euroText(cover, language), euroText(open, language))}</p>
      <p>{t.risks(risks.all)}</p>
      {indicators.length > 0 && <Indicators indicators={indicators} />}
    </section>
  )
}

function Indicators({ indicators }: { readonly indicators: readonly FrozenIndicator[] }) {
  const language = useLanguage()
  const t = roundTexts[language]
  const said = (value: number, unit: string) => `${new Intl.NumberFormat(language, { maximumFractionDigits: 6 }).format(value)} ${unit}`
  return (
    <div className="table-wrap">
      <table>
        <caption className="unseen">{t.indicators}</caption>
        <thead>
          <tr>
            <th scope="col">{t.indicators}</th>
            <th scope="col">{t.lastValueHead}</th>
            <th scope="col">{t.target}</th>
          </tr>
        </thead>
        <tbody>
          {indicators.map(({ id, name, unit, last, breakdown, targetValue, targetYear }) => (
            <tr key={id}>
              <td>{name}</td>
              <td data-head={t.lastValueHead}>
                {last === null ? t.neverCounted : `${said(last.value, unit)} (${[last.period, breakdown].filter(Boolean).join(', ')})`}
              </td>
              <td data-head={t.target}>{targetValue === null ? '–' : `${said(targetValue, unit)} (${targetYear})`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
