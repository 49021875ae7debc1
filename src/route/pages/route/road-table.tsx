import { Button } from '@nl-design-system-candidate/button-react'
import { Heading } from '@nl-design-system-candidate/heading-react'
import type { ReactNode } from 'react'
import { ask } from '../../../web/client.ts'
import { type Language, useLanguage } from '../../../web/language.ts'
import { Problem } from '../../../web/parts.tsx'
import { refusalText } from '../../../web/texts/refusals.ts'
import { routePlanningTexts } from '../../../web/texts/route-planning.ts'
import { chooseRouteScenario, withdrawRouteScenario } from '../../contract/scenarios.ts'
import type { KeptScenario, PlanInShort, RouteChoices, RouteView, ScenarioTable } from '../../model/planning.ts'
import { ConflictSentences } from './conflicts.tsx'
import type { Shown } from './route-screen.tsx'
import { useChoices, useRouteAct } from './use-route.ts'
import { brieflyWhen, changeWords } from './words.ts'

type OfTable = Shown & { readonly table: ScenarioTable; readonly title: string }
type Road = { readonly id: string; readonly name: string; readonly plan: PlanInShort; readonly scenario: KeptScenario | null }
type Row = { readonly head: string; readonly cell: (road: Road) => ReactNode }

const nowhere: PlanInShort = { end: null, steps: [], later: [], conflicts: [] }

/** The plan and its scenarios beside each other, a column for each: where every step comes, what it gains and what it breaks. */
export function RoadTable(props: OfTable) {
  const { table, title, view, dossier, makes } = props
  const language = useLanguage()
  const t = routePlanningTexts[language]
  const choices = useChoices({ dossier, route: view.route.id }).data
  const base: Road = { id: 'base', name: t.asPlanned, plan: table.base, scenario: null }
  const roads = [base, ...table.scenarios.map((one): Road => ({ id: one.id, name: one.name, plan: one.result ?? nowhere, scenario: one }))]
  const rows = [...rowsOf(table.base, { view, choices }, language)]
  if (makes && table.before === null)
    rows.push({ head: t.actions, cell: ({ scenario }) => scenario && <RoadActions {...props} scenario={scenario} /> })
  return (
    <>
      <Heading level={3}>{title}</Heading>
      <div className="table-wrap roads" role="region" aria-label={title} tabIndex={0}>
        <table>
          <caption className="unseen">{title}</caption>
          <thead>
            <tr>
              <td />
              {roads.map(({ id, name, scenario }) => (
                <th key={id} scope="col" className={scenario?.chosenAt ? 'chosen-road' : ''}>
                  {name} {scenario?.chosenAt && <span className="mark accepted">{t.chosen}</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ head, cell }) => (
              <tr key={head}>
                <th scope="row">{head}</th>
                {roads.map((road) => (
                  <td key={road.id} data-head={road.name} className={road.scenario?.chosenAt ? 'chosen-road' : ''}>
                    {cell(road)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

type Known = { readonly view: RouteView; readonly choices: RouteChoices | undefined }

function rowsOf(base: PlanInShort, known: Known, language: Language): Row[] {
  const t = routePlanningTexts[language]
  return [
    { head: t.changesHead, cell: ({ scenario }) => <Changes scenario={scenario} known={known} /> },
    { head: t.end, cell: (road) => endWords(road, language) },
    ...base.steps.map(({ step, name }) => ({ head: name, cell: ({ plan }: Road) => spotWords(plan, step, language) })),
    {
      head: t.gains,
      cell: ({ scenario }) => scenario && <ConflictSentences conflicts={scenario.result?.gains ?? []} none={t.nothing} gained />,
    },
    {
      head: t.breaksHead,
      cell: ({ scenario }) => scenario && <ConflictSentences conflicts={scenario.result?.breaks ?? []} none={t.nothing} />,
    },
    { head: t.remains, cell: ({ plan }) => <ConflictSentences conflicts={plan.conflicts} none={t.nothing} /> },
  ]
}

function Changes({ scenario, known }: { readonly scenario: KeptScenario | null; readonly known: Known }) {
  const language = useLanguage()
  const t = routePlanningTexts[language]
  if (scenario === null || scenario.changes.length === 0) return <span className="quiet">{t.said.nothing}</span>
  return (
    <>
      <ul className="plain">
        {scenario.changes.map((change) => (
          <li key={JSON.stringify(change)}>{changeWords(change, known, language)}</li>
        ))}
      </ul>
      {scenario.refused && <p className="conflict breaks">{refusalText(scenario.refused)[language]}</p>}
    </>
  )
}

function endWords({ plan, scenario }: Road, language: Language): string {
  const t = routePlanningTexts[language]
  const end = plan.end ? brieflyWhen(plan.end, language) : '–'
  const shift = scenario?.result?.shiftDays
  const parts = plan.later.map(({ name, end: last }) => `${t.followsLater(name)}: ${last ? brieflyWhen(last, language) : '–'}`)
  return [shift === null || shift === undefined ? end : `${end} (${t.shift(shift)})`, ...parts].join('; ')
}

function spotWords({ steps }: PlanInShort, id: string, language: Language): string {
  const t = routePlanningTexts[language]
  const found = steps.find(({ step }) => step === id)
  if (found?.status === 'skipped') return t.states.skipped
  return found?.spot ? brieflyWhen(found.spot, language) : '–'
}

function RoadActions({ dossier, view, scenario }: OfTable & { readonly scenario: KeptScenario }) {
  const t = routePlanningTexts[useLanguage()]
  const of = { dossier, route: view.route.id, scenario: scenario.id }
  const choose = useRouteAct(() => ask(chooseRouteScenario, { ...of, stamp: view.stamp }))
  const withdraw = useRouteAct(() => ask(withdrawRouteScenario, of))
  const error = choose.error ?? withdraw.error
  const isBusy = choose.isPending || withdraw.isPending
  return (
    <>
      {error && <Problem error={error} />}
      <p className="actions">
        <Button
          purpose="primary"
          onClick={() => choose.mutate(undefined)}
          disabled={isBusy || scenario.result === null}
          aria-label={`${t.choose}: ${scenario.name}`}
        >
          {t.choose}
        </Button>
        <Button
          purpose="subtle"
          onClick={() => withdraw.mutate(undefined)}
          disabled={isBusy}
          aria-label={`${t.withdraw}: ${scenario.name}`}
        >
          {t.withdraw}
        </Button>
      </p>
    </>
  )
}
