import { Button } from '@nl-design-system-candidate/button-react'
import { useState } from 'react'
import { ask } from '../../web/client.ts'
import { Problem, Select } from '../../web/parts.tsx'
import { FoldedForm } from '../../web/section.tsx'
import { setScenarioCovers, setScenarioMeasures } from '../contract/scenarios.ts'
import type { MeasureName } from '../model/money.ts'
import type { BudgetChoices } from '../model/overview.ts'
import type { OwnCosts, ScenarioView } from '../model/scenarios.ts'
import { typedAmount } from '../rules/brief.ts'
import { AmountField, centsIn } from './amount-field.tsx'
import { MeasureField } from './measure-field.tsx'
import { measureText, type OfProgramme, useBudgetTexts, useEuro } from './money-parts.tsx'
import { useScenarioAct } from './scenario-forms.tsx'

type OfYears = OfProgramme & { readonly scenario: ScenarioView; readonly years: readonly number[] }
type Amounts = Readonly<Record<number, string>>

/** What one organisation would cover, year by year; empty is what its lines say. */
export function CoverForm({ programme, scenario, years, choices }: OfYears & { readonly choices: BudgetChoices }) {
  const all = useBudgetTexts()
  const t = all.scenario
  const euro = useEuro()
  const [organisation, setOrganisation] = useState(choices.organisations[0]?.id ?? '')
  const [typed, setTyped] = useState<Amounts>({})
  const known = scenario.organisations.find((one) => one.organisation.id === organisation)
  const cellOf = (year: number) => known?.years.find((one) => one.year === year)
  const amountOf = (year: number) => {
    const cell = cellOf(year)
    return typed[year] ?? (cell?.typed ? typedAmount(cell.cover) : '')
  }
  const of = { programme, scenario: scenario.id, revision: scenario.revision }
  const save = useScenarioAct(programme, (covers: { organisation: string; year: number; cents: string | null }[]) =>
    ask(setScenarioCovers, { ...of, covers }),
  )
  const choose = (id: string) => {
    setOrganisation(id)
    setTyped({})
  }
  const submit = () => {
    const covers = years.map((year) => ({ organisation, year, cents: centsIn(amountOf(year)) }))
    if (years.every((year) => amountOf(year).trim() === '' || centsIn(amountOf(year)) !== null)) save.mutate(covers)
  }
  return (
    <FoldedForm title={t.coverOf} onSubmit={submit}>
      <p className="quiet">{t.coverLead}</p>
      {save.error && <Problem error={save.error} />}
      <Select
        label={all.organisation}
        all={false}
        value={organisation}
        onChange={choose}
        options={choices.organisations.map(({ id, abbreviation }) => [id, abbreviation])}
      />
      <div className="year-inputs">
        {years.map((year) => (
          <AmountField
            key={year}
            label={t.coverIn(year)}
            value={amountOf(year)}
            onChange={(text) => setTyped({ ...typed, [year]: text })}
            empty={t.fromLines(euro(cellOf(year)?.lines ?? '0'))}
          />
        ))}
      </div>
      <Button type="submit" purpose="secondary" disabled={save.isPending}>
        {t.save}
      </Button>
    </FoldedForm>
  )
}

/** What a measure costs in this scenario alone. */
export function OwnCostForm({ programme, scenario, years }: OfYears) {
  const t = useBudgetTexts().scenario
  const [measure, setMeasure] = useState<MeasureName | null>(null)
  const [typed, setTyped] = useState<Amounts>({})
  const of = { programme, scenario: scenario.id, revision: scenario.revision }
  const save = useScenarioAct(programme, ({ id, costs }: { readonly id: string; readonly costs: OwnCosts }) =>
    ask(setScenarioMeasures, { ...of, measures: [{ measure: id, within: true, costs }] }),
  )
  const done = () => {
    setMeasure(null)
    setTyped({})
  }
  const submit = () => {
    const readable = Object.values(typed).every((text) => text.trim() === '' || centsIn(text) !== null)
    const costs = years.flatMap((year) => {
      const cents = centsIn(typed[year] ?? '')
      return cents === null ? [] : [{ year, cents }]
    })
    if (measure && readable) save.mutate({ id: measure.id, costs }, { onSuccess: done })
  }
  const back = () => measure && save.mutate({ id: measure.id, costs: null }, { onSuccess: done })
  return (
    <FoldedForm title={t.costOf} onSubmit={submit}>
      <p className="quiet">{t.costLead}</p>
      {save.error && <Problem error={save.error} />}
      {measure === null ? (
        <MeasureField programme={programme} label={t.measure} without={[]} onChoose={setMeasure} />
      ) : (
        <>
          <p>
            <strong>{measureText(measure)}</strong>
          </p>
          <div className="year-inputs">
            {years.map((year) => (
              <AmountField
                key={year}
                label={t.costIn(year)}
                value={typed[year] ?? ''}
                onChange={(text) => setTyped({ ...typed, [year]: text })}
                empty="–"
              />
            ))}
          </div>
          <div className="actions">
            <Button type="submit" purpose="secondary" disabled={save.isPending}>
              {t.save}
            </Button>
            <Button purpose="subtle" onClick={back}>
              {t.needsInstead}
            </Button>
          </div>
        </>
      )}
    </FoldedForm>
  )
}
