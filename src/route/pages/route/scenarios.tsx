import { Button } from '@nl-design-system-candidate/button-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from '../../../web/client.ts'
import { dayOfMoment, longMoment, shortDay } from '../../../web/dates.ts'
import { useLanguage } from '../../../web/language.ts'
import { Await, Problem, Select } from '../../../web/parts.tsx'
import { Section } from '../../../web/section.tsx'
import { routePlanningTexts } from '../../../web/texts/route-planning.ts'
import { getScenarioTable, proposeRouteScenario } from '../../contract/scenarios.ts'
import type { Proposal } from '../../model/planning.ts'
import { RoadTable } from './road-table.tsx'
import type { Shown } from './route-screen.tsx'
import { ScenarioBuilder } from './scenario-builder.tsx'
import { useRouteAct } from './use-route.ts'

/** What else could be, side by side; and what was chosen from before. */
export function Scenarios(shown: Shown) {
  const language = useLanguage()
  const t = routePlanningTexts[language]
  const isToCome = shown.view.steps.some(({ status }) => status === 'planned')
  if (!isToCome && shown.view.tables.every(({ scenarios }) => scenarios.length === 0)) return null
  return (
    <Section title={t.scenarios}>
      {isToCome && <p>{t.scenariosLead}</p>}
      {shown.makes && isToCome && <Proposals {...shown} />}
      {shown.makes && isToCome && <ScenarioBuilder {...shown} />}
      {shown.view.tables.map((table) => {
        if (table.scenarios.length === 0) return null
        const title = table.before === null ? t.compare : t.compareThen(shortDay(dayOfMoment(table.before), language))
        return <RoadTable key={table.before ?? 'now'} {...shown} table={table} title={title} />
      })}
      {shown.view.earlier.map((moment) => (
        <Earlier key={moment} {...shown} moment={moment} />
      ))}
    </Section>
  )
}

/** What was chosen from before, folded until somebody wants to see it. */
function Earlier({ moment, ...shown }: Shown & { readonly moment: string }) {
  const language = useLanguage()
  const [open, setOpen] = useState(false)
  const { dossier, view } = shown
  const title = routePlanningTexts[language].compareThen(longMoment(moment, language))
  const table = useQuery({
    queryKey: ['scenario-table', dossier, view.route.id, moment],
    queryFn: () => ask(getScenarioTable, { dossier, route: view.route.id, before: moment }),
    enabled: open,
  })
  return (
    <details className="folded" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {open && <Await of={table}>{(found) => <RoadTable {...shown} table={found} title={title} />}</Await>}
    </details>
  )
}

const delays = [1, 2, 3, 4, 6, 8, 10, 13, 26] as const

function Proposals({ dossier, view }: Shown) {
  const t = routePlanningTexts[useLanguage()]
  const [weeks, setWeeks] = useState(1)
  const propose = useRouteAct((proposal: Proposal) => {
    const name = { earliest: t.early, latest: t.late, later: t.weeksLater(weeks) }[proposal]
    return ask(proposeRouteScenario, { dossier, route: view.route.id, name, proposal, ...(proposal === 'later' && { weeks }) })
  })
  return (
    <>
      {propose.error && <Problem error={propose.error} />}
      <p className="actions">
        <Button purpose="secondary" onClick={() => propose.mutate('earliest')} disabled={propose.isPending}>
          {t.early}
        </Button>
        <Button purpose="secondary" onClick={() => propose.mutate('latest')} disabled={propose.isPending}>
          {t.late}
        </Button>
      </p>
      <div className="filters">
        <Select
          label={t.weeksDelay}
          value={String(weeks)}
          onChange={(text) => setWeeks(Number(text))}
          options={delays.map((count) => [String(count), t.weeks(count)] as const)}
          all={false}
        />
        <Button purpose="secondary" onClick={() => propose.mutate('later')} disabled={propose.isPending}>
          {t.shiftAll}
        </Button>
      </div>
    </>
  )
}
