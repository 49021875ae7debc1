import { Button } from '@nl-design-system-candidate/button-react'
import { useState } from 'react'
import { ask } from '../../../web/client.ts'
import { useLanguage } from '../../../web/language.ts'
import { Await, Problem } from '../../../web/parts.tsx'
import { FoldedForm } from '../../../web/section.tsx'
import { routePlanningTexts } from '../../../web/texts/route-planning.ts'
import { addRouteStep } from '../../contract/route-steps.ts'
import type { Shown } from './route-screen.tsx'
import { blankStep, type StepDraft, StepFieldset } from './step-fields.tsx'
import { useChoices, useRouteAct } from './use-route.ts'

/** A step at the end of the route; it is moved from there. */
export function NewStep({ dossier, view }: Shown) {
  const t = routePlanningTexts[useLanguage()]
  const of = { dossier, route: view.route.id }
  const choices = useChoices(of)
  const [draft, setDraft] = useState(blankStep)
  const [round, setRound] = useState(0)
  const add = useRouteAct(
    (wish: StepDraft) => ask(addRouteStep, { ...of, ...wish }),
    () => {
      setDraft(blankStep)
      setRound(round + 1)
    },
  )
  return (
    <FoldedForm title={t.addStep} onSubmit={() => add.mutate(draft)}>
      {add.error && <Problem error={add.error} />}
      <Await of={choices}>
        {(found) => <StepFieldset key={round} dossier={dossier} choices={found} value={draft} onChange={setDraft} />}
      </Await>
      <p className="actions">
        <Button purpose="primary" type="submit" disabled={add.isPending}>
          {t.add}
        </Button>
      </p>
    </FoldedForm>
  )
}
