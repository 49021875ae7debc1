import { Button } from '@nl-design-system-candidate/button-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from '../../web/client.ts'
import { Problem, Select, TextArea, TextField } from '../../web/parts.tsx'
import { FoldedForm } from '../../web/section.tsx'
import { addScenario, changeScenario, chooseScenario, withdrawScenario } from '../contract/scenarios.ts'
import type { ScenarioComparison, ScenarioView } from '../model/scenarios.ts'
import { type OfProgramme, useBudgetTexts } from './money-parts.tsx'

type OfScenario = OfProgramme & { readonly scenario: ScenarioView }

/** What every act on a scenario answers is the comparison anew; after a refusal it is asked again, so that the next try is on what stands there. */
export function useScenarioAct<Input>(programme: string, act: (input: Input) => Promise<ScenarioComparison>) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: async (answer) => {
      queries.setQueryData(['scenarios', programme], answer)
      await queries.invalidateQueries({ queryKey: ['scenarios', programme, 'measures'] })
    },
    onError: () => queries.invalidateQueries({ queryKey: ['scenarios', programme] }),
  })
}

/** Makes a scenario: empty, or a copy. */
export function NewScenario({ programme, scenarios }: OfProgramme & { readonly scenarios: readonly ScenarioView[] }) {
  const t = useBudgetTexts().scenario
  const [name, setName] = useState('')
  const [description, setDescription] = useState('')
  const [from, setFrom] = useState('')
  const add = useScenarioAct(programme, () =>
    ask(addScenario, { programme, from: from === '' ? null : from, fields: { name, description } }),
  )
  const submit = () =>
    add.mutate(undefined, {
      onSuccess: () => {
        setName('')
        setDescription('')
      },
    })
  return (
    <FoldedForm title={t.new} onSubmit={submit}>
      {add.error && <Problem error={add.error} />}
      <TextField label={t.name} value={name} onChange={setName} required />
      <TextArea label={t.description} value={description} onChange={setDescription} />
      <Select
        label={t.startFrom}
        all={false}
        value={from}
        onChange={setFrom}
        options={[['', t.startEmpty], ...scenarios.map((one) => [one.id, t.copyOf(one.name)] as const)]}
      />
      <Button type="submit" purpose="primary" disabled={add.isPending}>
        {t.make}
      </Button>
    </FoldedForm>
  )
}

export function DescribeForm({ programme, scenario }: OfScenario) {
  const t = useBudgetTexts().scenario
  const [name, setName] = useState(scenario.name)
  const [description, setDescription] = useState(scenario.description)
  const of = { programme, scenario: scenario.id, revision: scenario.revision }
  const change = useScenarioAct(programme, () => ask(changeScenario, { ...of, fields: { name, description } }))
  return (
    <FoldedForm title={t.describe} onSubmit={() => change.mutate(undefined)}>
      {change.error && <Problem error={change.error} />}
      <TextField label={t.name} value={name} onChange={setName} required />
      <TextArea label={t.description} value={description} onChange={setDescription} />
      <Button type="submit" purpose="secondary" disabled={change.isPending}>
        {t.save}
      </Button>
    </FoldedForm>
  )
}

/** Chooses a scenario; where it does not fit, with the reason. */
export function ChooseForm({ programme, scenario }: OfScenario) {
  const t = useBudgetTexts().scenario
  const [reason, setReason] = useState('')
  const of = { programme, scenario: scenario.id, revision: scenario.revision }
  const choose = useScenarioAct(programme, () => ask(chooseScenario, { ...of, reason }))
  return (
    <FoldedForm title={t.chooseThis} onSubmit={() => choose.mutate(undefined)}>
      <p className="quiet">{t.chooseLead}</p>
      {choose.error && <Problem error={choose.error} />}
      {!scenario.fits && <TextArea label={t.chooseReason} value={reason} onChange={setReason} />}
      <Button type="submit" purpose="secondary" disabled={choose.isPending}>
        {t.choose}
      </Button>
    </FoldedForm>
  )
}

export function WithdrawScenario({ programme, scenario }: OfScenario) {
  const t = useBudgetTexts().scenario
  const of = { programme, scenario: scenario.id, revision: scenario.revision }
  const withdraw = useScenarioAct(programme, () => ask(withdrawScenario, of))
  return (
    <>
      {withdraw.error && <Problem error={withdraw.error} />}
      <Button purpose="subtle" aria-label={`${t.withdraw}: ${scenario.name}`} onClick={() => withdraw.mutate(undefined)}>
        {t.withdraw}
      </Button>
    </>
  )
}
