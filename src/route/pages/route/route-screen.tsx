import { type Language, useLanguage } from '../../../web/language.ts'
import { Title } from '../../../web/parts.tsx'
import { Section } from '../../../web/section.tsx'
import { routePlanningTexts } from '../../../web/texts/route-planning.ts'
import type { RouteView } from '../../model/planning.ts'
import { sentenceCase, withArticle } from '../../rules/explain-words.ts'
import { Conflicts } from './conflicts.tsx'
import { MetroLine } from './metro-line.tsx'
import { Points } from './points.tsx'
import { RouteSettings } from './route-settings.tsx'
import { Scenarios } from './scenarios.tsx'
import { StepTable } from './step-table.tsx'
import { Then } from './then.tsx'
import { useMakesRoutes } from './use-route.ts'
import { whenOf } from './words.ts'

export type Shown = { readonly dossier: string; readonly view: RouteView; readonly makes: boolean }

export function RouteScreen({ dossier, view }: { readonly dossier: string; readonly view: RouteView }) {
  const language = useLanguage()
  const t = routePlanningTexts[language]
  const mayMake = useMakesRoutes(dossier)
  const shown = { dossier, view, makes: mayMake && view.route.endedAt === null }
  return (
    <>
      <Title>{titleOf(view, language)}</Title>
      <p className="quiet">
        {view.route.name} {view.route.endedAt !== null && <span className="mark">{t.endedMark}</span>}
      </p>
      {view.steps.length === 0 ? (
        <p>{shown.makes ? t.teachSteps : t.teachReader}</p>
      ) : (
        <>
          <MetroLine view={view} />
          <Section title={t.conflicts}>
            <Conflicts conflicts={view.conflicts} none={t.noConflicts} />
          </Section>
        </>
      )}
      <StepTable {...shown} />
      <Points {...shown} />
      {view.steps.length > 0 && (
        <>
          <Scenarios {...shown} />
          <Then {...shown} />
        </>
      )}
      {shown.makes && <RouteSettings {...shown} />}
    </>
  )
}

function titleOf(view: RouteView, language: Language): string {
  const t = routePlanningTexts[language]
  const goal = view.steps.find(({ id }) => id === view.goal)
  if (!goal) return t.titleNoSteps(view.route.name)
  const isOver = view.steps.every(({ status }) => status !== 'planned')
  const count = (severity: string) => view.conflicts.filter((one) => one.severity === severity).length
  const state = goal.status === 'held' ? 'held' : goal.placed ? 'planned' : 'proposed'
  const when = goal.outlook.chosen && whenOf(goal.outlook.chosen, language)
  const what = sentenceCase(withArticle(goal.name, language))
  return t.title({ what, when, state }, { wrong: count('breaks'), unsure: count('warns'), past: isOver })
}
