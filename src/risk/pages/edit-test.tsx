import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ask, Refused } from '../../web/client.ts'
import { euroText } from '../../web/dates.ts'
import { type Language, useLanguage } from '../../web/language.ts'
import { Problem } from '../../web/parts.tsx'
import { differencesOf, StalePanel } from '../../web/stale-panel.tsx'
import { riskTexts } from '../../web/texts/risk.ts'
import { changeTest, getTest } from '../contract/tests.ts'
import { aspects, type TestFields, type TestRow } from '../model/tests.ts'
import { TestForm } from './test-form.tsx'
import { dayOrDash } from './words.ts'

type Stale = { readonly mine: TestFields; readonly theirs: TestRow }

/** Writes a new state of a test; where somebody was first, both are shown side by side. */
export function EditTest({ programme, test }: { readonly programme: string; readonly test: TestRow }) {
  const language = useLanguage()
  const t = riskTexts[language]
  const queries = useQueryClient()
  const [stale, setStale] = useState<Stale | null>(null)
  const change = useMutation({
    mutationFn: ({ fields, revision }: { fields: TestFields; revision: number }) =>
      ask(changeTest, { programme, test: test.id, revision, ...fields }),
    onSuccess: async () => {
      setStale(null)
      await queries.invalidateQueries({ queryKey: ['tests', programme] })
    },
    onError: async (fault, { fields }) => {
      if (!(fault instanceof Refused) || fault.code !== 'test.stale') return
      setStale({ mine: fields, theirs: await ask(getTest, { programme, test: test.id }) })
    },
  })
  const letStand = async () => {
    setStale(null)
    await queries.invalidateQueries({ queryKey: ['tests', programme] })
  }
  return (
    <details className="folded">
      <summary aria-label={`${t.change}: ${test.organisationName}, ${test.itemName || test.scenario}`}>{t.change}</summary>
      {stale && (
        <StalePanel
          title={t.staleTitle}
          differences={differencesOf<TestFields>(stale, shown(language))}
          letStand={() => void letStand()}
          insist={() => change.mutate({ fields: stale.mine, revision: stale.theirs.revision })}
        />
      )}
      {change.error && !stale && <Problem error={change.error} />}
      {change.isSuccess && <p role="status">{t.saved}</p>}
      <TestForm
        key={test.revision}
        programme={programme}
        label={t.change}
        word={t.save}
        test={test}
        onSend={(fields) => change.mutate({ fields, revision: test.revision })}
      />
    </details>
  )
}

function shown(language: Language) {
  const t = riskTexts[language]
  const ofAspects = aspects.map((aspect) => [t.aspects[aspect], (fields: TestFields) => fields[aspect]] as const)
  return [
    [t.testFields.scenario, (fields: TestFields) => fields.scenario],
    [t.testFields.receivedOn, (fields: TestFields) => dayOrDash(fields.receivedOn, language)],
    [t.testFields.verdict, (fields: TestFields) => (fields.verdict === null ? '–' : t.verdicts[fields.verdict])],
    [t.testFields.condition, (fields: TestFields) => fields.condition],
    ...ofAspects,
    [t.testHeads.cost, (fields: TestFields) => (fields.costCents === null ? '–' : euroText(fields.costCents, language))],
  ] as const
}
