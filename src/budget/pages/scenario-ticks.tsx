import { Button } from '@nl-design-system-candidate/button-react'
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useAddress } from '../../web/address.ts'
import { ask } from '../../web/client.ts'
import { useTexts } from '../../web/language.ts'
import { Pager, pageSize, useFrom } from '../../web/pager.tsx'
import { Await, Problem, Select, TextField } from '../../web/parts.tsx'
import { Section } from '../../web/section.tsx'
import { listScenarioMeasures, setScenarioMeasures } from '../contract/scenarios.ts'
import type { BudgetChoices } from '../model/overview.ts'
import type { ScenarioComparison, ScenarioMeasureRow, ScenarioView } from '../model/scenarios.ts'
import { Amount, MeasureLink, measureText, type OfProgramme, useBudgetTexts, useEuro } from './money-parts.tsx'

type OfScenarios = OfProgramme & { readonly scenarios: readonly ScenarioView[]; readonly choices: BudgetChoices }

/** A tick that was not saved yet, with what it changes of the cost. */
type Tick = { readonly scenario: string; readonly measure: string; readonly within: boolean; readonly effect: bigint }
type Ticks = ReadonlyMap<string, Tick>

const keyOf = (scenario: string, measure: string) => `${scenario} ${measure}`

/** Which measures are in which scenario; ticks are kept together until they are saved. */
export function ScenarioTicks({ programme, scenarios, choices }: OfScenarios) {
  const t = useBudgetTexts().scenario
  const { get } = useAddress()
  const from = useFrom()
  const wish = { word: get('woord'), ...(get('lijn') !== '' && { actionLine: get('lijn') }), from, count: pageSize }
  const found = useQuery({
    queryKey: ['scenarios', programme, 'measures', wish],
    queryFn: () => ask(listScenarioMeasures, { programme, ...wish }),
    placeholderData: keepPreviousData,
  })
  const [ticks, setTicks] = useState<Ticks>(new Map())
  const drafts = choices.scenarios ? scenarios.filter(({ state }) => state === 'draft') : []
  return (
    <Section title={t.which}>
      {drafts.length > 0 && <p className="quiet">{t.whichLead}</p>}
      <Filters choices={choices} />
      <Await of={found}>
        {({ rows, total }) => (
          <>
            {rows.length === 0 ? (
              <p>{t.noMeasures}</p>
            ) : (
              <TickTable programme={programme} rows={rows} scenarios={scenarios} drafts={drafts} ticks={ticks} setTicks={setTicks} />
            )}
            <Pager shown={rows.length} total={total} />
          </>
        )}
      </Await>
      {ticks.size > 0 && <Unsaved programme={programme} scenarios={scenarios} ticks={ticks} setTicks={setTicks} />}
    </Section>
  )
}

function Filters({ choices }: { readonly choices: BudgetChoices }) {
  const all = useTexts()
  const t = useBudgetTexts()
  const { get, set } = useAddress()
  return (
    <div className="filters" role="group" aria-label={all.filters}>
      <TextField label={all.filterText} type="search" value={get('woord')} onChange={(woord) => set({ woord, vanaf: '' })} />
      <Select
        label={t.actionLine}
        value={get('lijn')}
        onChange={(lijn) => set({ lijn, vanaf: '' })}
        options={choices.actionLines.map(({ id, number, title }) => [id, `${number} ${title}`.trim()])}
      />
    </div>
  )
}

type Table = OfProgramme & {
  readonly rows: readonly ScenarioMeasureRow[]
  readonly scenarios: readonly ScenarioView[]
  readonly drafts: readonly ScenarioView[]
  readonly ticks: Ticks
  readonly setTicks: (ticks: Ticks) => void
}

function TickTable({ programme, rows, scenarios, drafts, ticks, setTicks }: Table) {
  const all = useBudgetTexts()
  const t = all.scenario
  return (
    <div className="table-wrap">
      <table className="money-table">
        <caption className="unseen">{t.whichCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{t.measure}</th>
            <th scope="col">{all.lead}</th>
            <th scope="col" className="amount">
              {t.need}
            </th>
            {scenarios.map(({ id, name }) => (
              <th key={id} scope="col" className="tick">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.measure.id}>
              <th scope="row">
                <MeasureLink programme={programme} measure={row.measure} />
              </th>
              <td data-head={all.lead}>{row.measure.lead}</td>
              <td className="amount" data-head={t.need}>
                <Amount cents={row.need} />
              </td>
              {scenarios.map((scenario) => (
                <TickCell
                  key={scenario.id}
                  row={row}
                  scenario={scenario}
                  draft={drafts.includes(scenario)}
                  ticks={ticks}
                  setTicks={setTicks}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

type Cell = Pick<Table, 'ticks' | 'setTicks'> & {
  readonly row: ScenarioMeasureRow
  readonly scenario: ScenarioView
  readonly draft: boolean
}

function TickCell({ row, scenario, draft, ticks, setTicks }: Cell) {
  const t = useBudgetTexts().scenario
  const euro = useEuro()
  const key = keyOf(scenario.id, row.measure.id)
  const known = row.scenarios.find((one) => one.scenario === scenario.id)
  const own = known?.costs ?? null
  const cost = own === null ? BigInt(row.need) : own.reduce((sum, { cents }) => sum + BigInt(cents), 0n)
  const saved = known?.within ?? false
  const within = ticks.get(key)?.within ?? saved
  const turn = () => {
    const next = new Map(ticks)
    if (!within === saved) next.delete(key)
    else next.set(key, { scenario: scenario.id, measure: row.measure.id, within: !within, effect: within ? -cost : cost })
    setTicks(next)
  }
  return (
    <td className="tick" data-head={scenario.name}>
      {draft ? (
        <input type="checkbox" aria-label={t.tick(measureText(row.measure), scenario.name)} checked={within} onChange={turn} />
      ) : within ? (
        t.within
      ) : (
        t.without
      )}
      {own !== null && within && <span className="quiet"> {t.ownCost(euro(String(cost)))}</span>}
    </td>
  )
}

type Keeping = OfProgramme & Pick<Table, 'scenarios' | 'ticks' | 'setTicks'>

function Unsaved({ programme, scenarios, ticks, setTicks }: Keeping) {
  const t = useBudgetTexts().scenario
  const queries = useQueryClient()
  const all = [...ticks.values()]
  const touched = scenarios.filter(({ id }) => all.some(({ scenario }) => scenario === id))
  const save = useMutation({
    mutationFn: async () => {
      let answer: ScenarioComparison | null = null
      for (const { id, revision } of touched) {
        const measures = all.filter(({ scenario }) => scenario === id).map(({ measure, within }) => ({ measure, within }))
        answer = await ask(setScenarioMeasures, { programme, scenario: id, revision, measures })
      }
      return answer
    },
    onSuccess: async (answer) => {
      if (answer) queries.setQueryData(['scenarios', programme], answer)
      await queries.invalidateQueries({ queryKey: ['scenarios', programme, 'measures'] })
      setTicks(new Map())
    },
    // What was ticked stays; the next try is on what stands there now.
    onError: () => queries.invalidateQueries({ queryKey: ['scenarios', programme] }),
  })
  return (
    <div className="unsaved">
      {save.error && <Problem error={save.error} />}
      <p role="status">
        {t.changes(ticks.size)}.{' '}
        {touched.map(({ id, name }) => (
          <Effect key={id} name={name} ticks={all.filter(({ scenario }) => scenario === id)} />
        ))}
      </p>
      <div className="actions">
        <Button purpose="primary" onClick={() => save.mutate()} disabled={save.isPending}>
          {t.saveTicks}
        </Button>
        <Button purpose="subtle" onClick={() => setTicks(new Map())}>
          {t.dropTicks}
        </Button>
      </div>
    </div>
  )
}

function Effect({ name, ticks }: { readonly name: string; readonly ticks: readonly Tick[] }) {
  const t = useBudgetTexts().scenario
  const euro = useEuro()
  const sum = ticks.reduce((total, { effect }) => total + effect, 0n)
  const said = sum === 0n ? t.noEffect(name) : t.effect(name, euro(String(sum < 0n ? -sum : sum)), sum > 0n ? 1 : -1)
  return <span>{said}. </span>
}
