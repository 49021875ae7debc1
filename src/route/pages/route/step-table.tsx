import { Button } from '@nl-design-system-candidate/button-react'
import { useState } from 'react'
import { ask } from '../../../web/client.ts'
import { type Language, useLanguage } from '../../../web/language.ts'
import { Problem } from '../../../web/parts.tsx'
import { Section } from '../../../web/section.tsx'
import { routePlanningTexts } from '../../../web/texts/route-planning.ts'
import { moveRouteStep, setStepStatus } from '../../contract/route-steps.ts'
import type { PlannedStep } from '../../model/planning.ts'
import { NewStep } from './new-step.tsx'
import type { Shown } from './route-screen.tsx'
import { StepDialog } from './step-dialog.tsx'
import { useRouteAct } from './use-route.ts'
import { brieflyWhen, momentOf, stationOf, whenOf } from './words.ts'

/** The same as the line says, with what the planner knows of every step. */
export function StepTable(shown: Shown) {
  const { view, makes } = shown
  const language = useLanguage()
  const t = routePlanningTexts[language]
  const [open, setOpen] = useState<string | null>(null)
  const planned = view.steps.find(({ id }) => id === open)
  const heads = [t.step, t.when, t.status, t.earliest, t.latest, t.slack, t.papers]
  return (
    <Section title={t.steps}>
      {view.steps.length > 0 && (
        <div className="table-wrap route-steps">
          <table>
            <caption className="unseen">{t.steps}</caption>
            <thead>
              <tr>
                {heads.map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
                {makes && <th scope="col">{t.actions}</th>}
              </tr>
            </thead>
            <tbody>
              {view.steps.map((step) => (
                <tr key={step.id}>
                  {cellsOf(step, language).map((text, index) => (
                    <td key={heads[index]} className={text === '–' ? 'empty' : ''} {...(index > 0 && { 'data-head': heads[index] })}>
                      {text}
                    </td>
                  ))}
                  {makes && (
                    <td>
                      <StepActions {...shown} step={step} onPlan={() => setOpen(step.id)} />
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {planned && <StepDialog {...shown} step={planned} onClose={() => setOpen(null)} />}
      {makes && <NewStep {...shown} />}
    </Section>
  )
}

function cellsOf(step: PlannedStep, language: Language): string[] {
  const t = routePlanningTexts[language]
  const { chosen, earliest, slack } = step.outlook
  const state = t.states[stationOf(step)]
  const isToCome = step.status === 'planned'
  return [
    step.name,
    chosen ? whenOf(chosen, language) : '–',
    step.reason === '' ? state : `${state}: ${step.reason}`,
    isToCome && earliest ? brieflyWhen(earliest, language) : '–',
    isToCome ? latestWords(step, language) : '–',
    isToCome && slack ? t.slackOf(slack.days, slack.meetings) : '–',
    isToCome && chosen?.papersBy ? momentOf(chosen.papersBy, language) : '–',
  ]
}

function latestWords({ outlook: { latest, isOpen } }: PlannedStep, language: Language): string {
  const t = routePlanningTexts[language]
  if (latest) return brieflyWhen(latest, language)
  return isOpen ? t.open : t.tooLate
}

type OfStep = Shown & { readonly step: PlannedStep; readonly onPlan: () => void }

function StepActions({ dossier, view, step, onPlan }: OfStep) {
  const t = routePlanningTexts[useLanguage()]
  const index = view.steps.findIndex(({ id }) => id === step.id)
  const at = { dossier, route: view.route.id, step: step.id, revision: step.revision }
  const move = useRouteAct((before: string | null) => ask(moveRouteStep, { ...at, before }))
  const hold = useRouteAct(() => ask(setStepStatus, { ...at, status: 'held', reason: step.reason }))
  const error = move.error ?? hold.error
  return (
    <div className="actions">
      <Button purpose="secondary" onClick={onPlan} aria-label={t.planOf(step.name)}>
        {t.plan}
      </Button>
      {step.status === 'planned' && step.placed && (
        <Button purpose="secondary" onClick={() => hold.mutate(undefined)} disabled={hold.isPending} aria-label={`${t.hold}: ${step.name}`}>
          {t.hold}
        </Button>
      )}
      {index > 0 && (
        <Button purpose="subtle" onClick={() => move.mutate(view.steps[index - 1]?.id ?? null)} aria-label={`${t.earlier}: ${step.name}`}>
          ↑
        </Button>
      )}
      {index < view.steps.length - 1 && (
        <Button purpose="subtle" onClick={() => move.mutate(view.steps[index + 2]?.id ?? null)} aria-label={`${t.later}: ${step.name}`}>
          ↓
        </Button>
      )}
      {error && <Problem error={error} />}
    </div>
  )
}
