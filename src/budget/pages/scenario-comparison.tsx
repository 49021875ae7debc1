import type { ReactNode } from 'react'
import type { Fit, ScenarioView } from '../model/scenarios.ts'
import { Amount, useBudgetTexts, useEuro } from './money-parts.tsx'

type OfScenarios = { readonly scenarios: readonly ScenarioView[] }

/** Scenarios as columns: measures, cost, cover, whether it fits, and every year. */
export function Comparison({ scenarios }: OfScenarios) {
  const t = useBudgetTexts().scenario
  const years = scenarios[0]?.years.map(({ year }) => year) ?? []
  return (
    <div className="table-wrap" role="region" aria-label={t.caption} tabIndex={0}>
      <table className="money-table comparison">
        <caption className="unseen">{t.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t.what}</th>
            {scenarios.map(({ id, name }) => (
              <th key={id} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Row head={t.state} scenarios={scenarios} cell={(one) => <StateMark scenario={one} />} />
          <Row head={t.measures} scenarios={scenarios} cell={({ measures }) => measures} />
          <Row head={t.cost} scenarios={scenarios} cell={({ total, mixed }) => <Amount cents={total.cost} mixed={mixed} />} />
          <Row head={t.cover} scenarios={scenarios} cell={({ total }) => <Amount cents={total.cover} />} />
          <Row head={t.fitQuestion} scenarios={scenarios} cell={(one) => <FitWords scenario={one} />} />
          {years.map((year, at) => (
            <Row key={year} head={String(year)} scenarios={scenarios} cell={(one) => <YearWords fit={one.years[at]} />} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ head, scenarios, cell }: OfScenarios & { readonly head: string; readonly cell: (scenario: ScenarioView) => ReactNode }) {
  return (
    <tr>
      <th scope="row">{head}</th>
      {scenarios.map((scenario) => (
        <td key={scenario.id} data-head={scenario.name}>
          {cell(scenario)}
        </td>
      ))}
    </tr>
  )
}

export function StateMark({ scenario }: { readonly scenario: ScenarioView }) {
  const all = useBudgetTexts()
  const t = all.scenario
  const chosen = scenario.state === 'chosen'
  return (
    <>
      <span className={chosen ? 'mark accepted' : 'mark'}>{chosen ? t.chosen : t.draft}</span>{' '}
      {scenario.demo && <span className="mark">{all.invented}</span>}
    </>
  )
}

/** Whether a scenario fits, in words. */
export function FitWords({ scenario }: { readonly scenario: ScenarioView }) {
  const t = useBudgetTexts().scenario
  const euro = useEuro()
  if (!scenario.fits) return <strong className="fault">{t.fitsNot(euro(scenario.short))}</strong>
  return <span>{scenario.total.over !== '0' ? t.fitsWith(euro(scenario.total.over)) : t.fits}</span>
}

function YearWords({ fit }: { readonly fit: Fit | undefined }) {
  const t = useBudgetTexts().scenario
  const euro = useEuro()
  if (fit === undefined || (fit.cost === '0' && fit.cover === '0')) return <span className="quiet">{t.nothing}</span>
  if (fit.open !== '0') return <span className="fault">{t.yearShort(euro(fit.cost), euro(fit.cover), euro(fit.open))}</span>
  return t.yearFits(euro(fit.cost), euro(fit.cover))
}
