import { Button } from '@nl-design-system-candidate/button-react'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { ask, Refused } from '../../../web/client.ts'
import { Dialog } from '../../../web/dialog.tsx'
import { type Language, useLanguage } from '../../../web/language.ts'
import { Await, Problem, TextField } from '../../../web/parts.tsx'
import { FoldedForm } from '../../../web/section.tsx'
import { differencesOf, StalePanel } from '../../../web/stale-panel.tsx'
import { routePlanningTexts } from '../../../web/texts/route-planning.ts'
import { getRoute } from '../../contract/planning.ts'
import { changeRouteStep, removeRouteStep, setStepStatus } from '../../contract/route-steps.ts'
import type { PlannedStep, RouteChoices } from '../../model/planning.ts'
import type { Shown } from './route-screen.tsx'
import { type StepDraft, StepFieldset } from './step-fields.tsx'
import { type OfRoute, useChoices, useRouteAct } from './use-route.ts'
import { placeWords } from './words.ts'

type OfStep = Shown & { readonly step: PlannedStep; readonly onClose: () => void }

/** All that can be done with a step, by keyboard alone. */
export function StepDialog(props: OfStep) {
  const { dossier, view, step, onClose } = props
  const t = routePlanningTexts[useLanguage()]
  const choices = useChoices({ dossier, route: view.route.id })
  return (
    <Dialog title={t.planOf(step.name)} onClose={onClose}>
      <Await of={choices}>{(found) => <ChangeStep {...props} choices={found} />}</Await>
      <StatusForms {...props} />
    </Dialog>
  )
}

function draftOf({ label, body, minDays, minutes, meeting, firstDay, lastDay, precision }: PlannedStep): StepDraft {
  return { label, body, minDays, minutes, meeting, firstDay, lastDay, precision }
}

function ChangeStep({ dossier, view, step, onClose, choices }: OfStep & { readonly choices: RouteChoices }) {
  const language = useLanguage()
  const t = routePlanningTexts[language]
  const form = useStepDraft({ dossier, route: view.route.id }, step, onClose)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    form.save.mutate({ draft: form.mine, revision: form.base.revision })
  }
  return (
    <form className="form" onSubmit={submit} aria-label={t.planOf(step.name)}>
      {form.theirs && (
        <StalePanel
          title={t.stale}
          differences={differencesOf({ theirs: draftOf(form.theirs), mine: form.mine }, fieldWords(choices, language))}
          letStand={onClose}
          insist={() => form.save.mutate({ draft: form.mine, revision: form.theirs?.revision ?? 0 })}
        />
      )}
      {form.save.error && !form.theirs && <Problem error={form.save.error} />}
      <StepFieldset dossier={dossier} choices={choices} value={form.mine} onChange={form.setMine} />
      <p className="actions">
        <Button purpose="primary" type="submit" disabled={form.save.isPending}>
          {t.save}
        </Button>
      </p>
    </form>
  )
}

/** What was typed stays; `theirs` is the step as somebody else left it meanwhile. */
function useStepDraft(of: OfRoute, step: PlannedStep, onDone: () => void) {
  const queries = useQueryClient()
  const [base] = useState(step)
  const [mine, setMine] = useState(draftOf(step))
  const [theirs, setTheirs] = useState<PlannedStep | null>(null)
  const save = useRouteAct(async ({ draft, revision }: { readonly draft: StepDraft; readonly revision: number }) => {
    try {
      return await ask(changeRouteStep, { ...of, step: step.id, revision, ...draft })
    } catch (fault) {
      if (fault instanceof Refused && fault.code === 'step.changed-meanwhile') {
        const now = await ask(getRoute, of)
        queries.setQueryData(['route', of.dossier, of.route], now)
        setTheirs(now.steps.find(({ id }) => id === step.id) ?? null)
      }
      throw fault
    }
  }, onDone)
  return { base, mine, setMine, theirs, save }
}

function fieldWords(choices: RouteChoices, language: Language): (readonly [string, (draft: StepDraft) => string])[] {
  const t = routePlanningTexts[language]
  return [
    [t.stepName, ({ label }) => label],
    [t.body, ({ body }) => choices.bodies.find(({ id }) => id === body)?.code ?? t.noBody],
    [t.when, (draft) => placeWords(draft, { choices }, language)],
    [t.minDays, ({ minDays }) => String(minDays)],
    [t.minutes, ({ minutes }) => String(minutes)],
  ]
}

function StatusForms({ dossier, view, step, onClose }: OfStep) {
  const t = routePlanningTexts[useLanguage()]
  const [reason, setReason] = useState('')
  const at = { dossier, route: view.route.id, step: step.id, revision: step.revision }
  const mark = useRouteAct((status: PlannedStep['status']) => ask(setStepStatus, { ...at, status, reason }), onClose)
  const remove = useRouteAct(() => ask(removeRouteStep, at), onClose)
  const error = mark.error ?? remove.error
  return (
    <>
      {error && <Problem error={error} />}
      {step.status === 'planned' && (
        <FoldedForm title={t.skip} onSubmit={() => mark.mutate('skipped')}>
          <TextField label={t.reason} value={reason} onChange={(text) => setReason(text.slice(0, 1000))} required />
          <p className="actions">
            <Button purpose="secondary" type="submit" disabled={mark.isPending}>
              {t.skip}
            </Button>
          </p>
        </FoldedForm>
      )}
      <p className="actions">
        {step.status !== 'planned' && (
          <Button purpose="secondary" onClick={() => mark.mutate('planned')} disabled={mark.isPending}>
            {t.reopen}
          </Button>
        )}
        <Button purpose="secondary" onClick={() => remove.mutate(undefined)} disabled={remove.isPending}>
          {t.remove}
        </Button>
      </p>
    </>
  )
}
