import { Button } from '@nl-design-system-candidate/button-react'
import { ask } from '../../../web/client.ts'
import { dayOfMoment, shortDay } from '../../../web/dates.ts'
import { useLanguage } from '../../../web/language.ts'
import { Problem } from '../../../web/parts.tsx'
import { Section } from '../../../web/section.tsx'
import { routePlanningTexts } from '../../../web/texts/route-planning.ts'
import { proposeRouteScenario } from '../../contract/scenarios.ts'
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
    </Section>
  )
}

function Proposals({ dossier, view }: Shown) {
  const t = routePlanningTexts[useLanguage()]
  const propose = useRouteAct((proposal: Proposal) => {
    const name = proposal === 'earliest' ? t.early : t.late
    return ask(proposeRouteScenario, { dossier, route: view.route.id, name, proposal })
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
    </>
  )
}
