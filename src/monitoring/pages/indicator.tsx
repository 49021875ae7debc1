import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ask } from '../../web/client.ts'
import { shortDay, today } from '../../web/dates.ts'
import '../../web/indicators.css'
import { itemName } from '../../web/items-field.tsx'
import { type Language, useLanguage } from '../../web/language.ts'
import { Await, Title } from '../../web/parts.tsx'
import { Section } from '../../web/section.tsx'
import { indicatorTexts } from '../../web/texts/indicators.ts'
import { getIndicator } from '../contract/indicators.ts'
import type { IndicatorFile } from '../model/indicators.ts'
import { type Series, seriesOf } from '../rules/series.ts'
import { EditIndicator } from './edit-indicator.tsx'
import { LineChart } from './line-chart.tsx'
import { Corrections, Observations } from './observations.tsx'
import { differenceText, groupWord, periodWords, targetText, valueText } from './words.ts'

type Asked = { readonly programme: string; readonly indicator: string }

/** One indicator: where it stands, where it was and where it should go. */
export function IndicatorPage({ programme, indicator }: Asked) {
  const language = useLanguage()
  const t = indicatorTexts[language]
  const found = useQuery({
    queryKey: ['indicator', programme, indicator],
    queryFn: () => ask(getIndicator, { programme, indicator }),
  })
  return (
    <Await of={found}>
      {(file) => {
        const series = seriesOf(file.observations, file.indicator.breakdowns)
        const main = series.find(({ name }) => name === file.breakdown)
        return (
          <>
            <p>
              <Link to="/programmas/$programme/indicatoren" params={{ programme }}>
                ← {t.all}
              </Link>
            </p>
            <Title>{titleOf(file, main, language)}</Title>
            <InWords file={file} main={main} />
            {series.length > 0 && (
              <Section title={t.chart}>
                <LineChart key={file.observations.length} indicator={file.indicator} series={series} />
                <p className="quiet">{t.chartHow}</p>
              </Section>
            )}
            <Observations programme={programme} file={file} />
            <Corrections file={file} />
            <About file={file} />
            {file.mayChange && <EditIndicator programme={programme} file={file} />}
          </>
        )
      }}
    </Await>
  )
}

function titleOf({ indicator, breakdown, trend }: IndicatorFile, main: Series | undefined, language: Language): string {
  const t = indicatorTexts[language]
  const [latest, previous] = [main?.points.at(-1), main?.points.at(-2)]
  if (!latest) return t.noneTitle(indicator.name)
  const name = breakdown === '' ? indicator.name : `${indicator.name} (${breakdown})`
  const now = t.nowTitle(name, valueText(latest.value, indicator.unit, language), periodWords(latest, language))
  return previous ? `${now}${t.than[trend](periodWords(previous, language))}` : now
}

/** The last value beside the one before and the target, as a colleague would say it. */
function InWords({ file: { indicator, trend, targetReached }, main }: { readonly file: IndicatorFile; readonly main: Series | undefined }) {
  const language = useLanguage()
  const t = indicatorTexts[language]
  const [latest, previous] = [main?.points.at(-1), main?.points.at(-2)]
  const { unit, nextExpectedOn, targetValue } = indicator
  const target = targetText(indicator, language)
  const apart = (one: number, other: number) => differenceText([one, other], unit, language)
  const said = [
    latest &&
      previous &&
      t.previous(valueText(previous.value, unit, language), periodWords(previous, language), apart(latest.value, previous.value)),
    trend === 'unclear' && t.unclearHow,
    latest?.breaksSeries && t.brokenHow,
    targetReached === true && t.reached(target),
    targetReached === false && latest && targetValue !== null && t.notReached(target, apart(latest.value, targetValue)),
    targetReached === null && target !== '' && t.targetIs(target),
    nextExpectedOn !== null && nextExpectedOn < today() && indicator.endedOn === null && t.lateNow(shortDay(nextExpectedOn, language)),
  ].filter((sentence) => typeof sentence === 'string')
  return said.length === 0 ? null : <p className="in-words">{said.join(' ')}</p>
}

function About({ file: { indicator, ownerName, items } }: { readonly file: IndicatorFile }) {
  const language = useLanguage()
  const t = indicatorTexts[language]
  const rows = [
    [t.short.code, indicator.code],
    [t.short.frequency, t.frequencies[indicator.frequency]],
    [t.short.direction, t.directions[indicator.direction]],
    [t.short.target, targetText(indicator, language)],
    [t.short.owner, ownerName],
    [t.short.nextExpectedOn, indicator.nextExpectedOn === null ? '' : shortDay(indicator.nextExpectedOn, language)],
    [t.short.breakdowns, indicator.breakdowns.map((name) => groupWord(name, language)).join(', ')],
    [t.short.items, items.map(itemName).join(', ')],
    [t.short.endedOn, indicator.endedOn === null ? '' : shortDay(indicator.endedOn, language)],
  ].filter(([, value]) => value !== '')
  return (
    <Section title={t.short.definition}>
      {indicator.definition && <p className="written">{indicator.definition}</p>}
      <dl className="facts">
        {(indicator.source || indicator.sourceUrl) && (
          <div>
            <dt>{t.short.source}</dt>
            <dd className="written">
              {indicator.source}{' '}
              {indicator.sourceUrl && (
                <a href={indicator.sourceUrl} rel="noreferrer">
                  {indicator.sourceUrl}
                </a>
              )}
            </dd>
          </div>
        )}
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}
