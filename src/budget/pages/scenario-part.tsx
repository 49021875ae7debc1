import { Section } from '../../web/section.tsx'
import type { BudgetChoices } from '../model/overview.ts'
import type { Fit, ScenarioView } from '../model/scenarios.ts'
import { Amount, Gap, type OfProgramme, useBudgetTexts } from './money-parts.tsx'
import { FitWords, StateMark } from './scenario-comparison.tsx'
import { ChooseForm, DescribeForm, WithdrawScenario } from './scenario-forms.tsx'
import { CoverForm, OwnCostForm } from './scenario-money-forms.tsx'

export type OfScenario = OfProgramme & { readonly scenario: ScenarioView }
type Part = OfScenario & { readonly years: readonly number[]; readonly choices: BudgetChoices }

/** One scenario: who covers what in it, and what can be done with it. */
export function ScenarioPart({ programme, scenario, years, choices }: Part) {
  const t = useBudgetTexts().scenario
  return (
    <Section title={t.per(scenario.name)}>
      <p>
        <StateMark scenario={scenario} /> <FitWords scenario={scenario} />
      </p>
      {scenario.description && <p>{scenario.description}</p>}
      {scenario.reason && <p>{t.reason(scenario.reason)}</p>}
      <details className="folded">
        <summary>{t.whoCovers}</summary>
        <WhoCovers scenario={scenario} years={years} />
      </details>
      {choices.scenarios && scenario.state === 'draft' && (
        <>
          <CoverForm programme={programme} scenario={scenario} years={years} choices={choices} />
          <OwnCostForm programme={programme} scenario={scenario} years={years} />
          <DescribeForm programme={programme} scenario={scenario} />
          <ChooseForm programme={programme} scenario={scenario} />
          <WithdrawScenario programme={programme} scenario={scenario} />
        </>
      )}
    </Section>
  )
}

function WhoCovers({ scenario, years }: { readonly scenario: ScenarioView; readonly years: readonly number[] }) {
  const all = useBudgetTexts()
  const t = all.scenario
  return (
    <div className="table-wrap" role="region" aria-label={`${t.whoCovers}: ${scenario.name}`} tabIndex={0}>
      <table className="money-table">
        <caption className="unseen">{`${t.whoCovers}: ${scenario.name}`}</caption>
        <thead>
          <tr>
            <th scope="col">{all.organisation}</th>
            <th scope="col">{t.what}</th>
            {years.map((year) => (
              <th key={year} scope="col" className="amount">
                {year}
              </th>
            ))}
            <th scope="col" className="amount">
              {all.total}
            </th>
          </tr>
        </thead>
        {scenario.organisations.map(({ organisation, total, years: cells }) => (
          <tbody key={organisation.id}>
            {(['cost', 'cover', 'open'] as const).map((name, at) => (
              <tr key={name}>
                {at === 0 && (
                  <th scope="rowgroup" rowSpan={3}>
                    <abbr title={organisation.name}>{organisation.abbreviation}</abbr>
                  </th>
                )}
                <th scope="row">{t[name]}</th>
                {cells.map((cell) => (
                  <td key={cell.year} className={`amount ${name === 'open' && cell.open !== '0' ? 'gap' : ''}`} data-head={cell.year}>
                    <Part fit={cell} name={name} /> {name === 'cover' && cell.typed && <span className="mark">{t.byHand}</span>}
                  </td>
                ))}
                <td className="amount" data-head={all.total}>
                  <Part fit={total} name={name} />
                </td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  )
}

/** Who covers more than it costs has money over in the scenario, for another of the same year. */
function Part({ fit, name }: { readonly fit: Fit; readonly name: 'cost' | 'cover' | 'open' }) {
  return name === 'open' ? <Gap {...fit} /> : <Amount cents={fit[name]} />
}
