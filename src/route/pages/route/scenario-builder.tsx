import { Button } from '@nl-design-system-candidate/button-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from '../../../web/client.ts'
import { useLanguage } from '../../../web/language.ts'
import { Await, Problem, TextField } from '../../../web/parts.tsx'
import { FoldedForm } from '../../../web/section.tsx'
import { routePlanningTexts } from '../../../web/texts/route-planning.ts'
import { keepRouteScenario, tryRouteScenario } from '../../contract/scenarios.ts'
import type { RouteChoices, ScenarioChange, ScenarioResult } from '../../model/planning.ts'
import { ChangeForm } from './change-form.tsx'
import { ConflictSentences } from './conflicts.tsx'
import type { Shown } from './route-screen.tsx'
import { useChoices, useRouteAct } from './use-route.ts'
import { brieflyWhen, changeWords } from './words.ts'

/** Changes one by one, with what they give at once; kept under a name when they please. */
export function ScenarioBuilder(shown: Shown) {
  const { dossier, view } = shown
  const t = routePlanningTexts[useLanguage()]
  const choices = useChoices({ dossier, route: view.route.id })
  const [name, setName] = useState('')
  const [changes, setChanges] = useState<readonly ScenarioChange[]>([])
  const keep = useRouteAct(
    () => ask(keepRouteScenario, { dossier, route: view.route.id, name, changes: [...changes] }),
    () => {
      setName('')
      setChanges([])
    },
  )
  return (
    <FoldedForm title={t.build} onSubmit={() => keep.mutate(undefined)}>
      <Await of={choices}>
        {(found) => (
          <>
            <ChangeForm {...shown} choices={found} onAdd={(change) => setChanges([...changes, change])} />
            <ChangeList {...shown} choices={found} changes={changes} onChange={setChanges} />
          </>
        )}
      </Await>
      {changes.length > 0 && <Trial {...shown} changes={changes} />}
      {keep.error && <Problem error={keep.error} />}
      <TextField label={t.scenarioName} value={name} onChange={(text) => setName(text.slice(0, 200))} required />
      <p className="actions">
        <Button purpose="primary" type="submit" disabled={keep.isPending || name.trim() === ''}>
          {t.keep}
        </Button>
      </p>
    </FoldedForm>
  )
}

type Some = Shown & { readonly changes: readonly ScenarioChange[] }
type Changeable = Some & { readonly choices: RouteChoices; readonly onChange: (changes: readonly ScenarioChange[]) => void }

function ChangeList({ view, choices, changes, onChange }: Changeable) {
  const language = useLanguage()
  const t = routePlanningTexts[language]
  return (
    <ol className="changes-list">
      {changes.map((change, index) => {
        const words = changeWords(change, { view, choices }, language)
        return (
          <li key={JSON.stringify(change)}>
            {words}
            <Button purpose="subtle" onClick={() => onChange(changes.filter((_, at) => at !== index))} aria-label={t.removeChange(words)}>
              {t.undo}
            </Button>
          </li>
        )
      })}
    </ol>
  )
}

function Trial({ dossier, view, changes }: Some) {
  const trial = useQuery({
    queryKey: ['scenario-trial', dossier, view.route.id, view.stamp, changes],
    queryFn: () => ask(tryRouteScenario, { dossier, route: view.route.id, changes: [...changes] }),
  })
  return <Await of={trial}>{(result) => <TrialResult result={result} />}</Await>
}

function TrialResult({ result }: { readonly result: ScenarioResult }) {
  const language = useLanguage()
  const t = routePlanningTexts[language]
  const end = result.end ? brieflyWhen(result.end, language) : '–'
  return (
    <div className="note" role="status" aria-label={t.outcome}>
      <p>
        {t.end}: {end}
        {result.shiftDays !== null && ` (${t.shift(result.shiftDays)})`}
      </p>
      <p>{t.gains}:</p>
      <ConflictSentences conflicts={result.gains} none={t.nothing} gained />
      <p>{t.breaksHead}:</p>
      <ConflictSentences conflicts={result.breaks} none={t.nothing} />
    </div>
  )
}
