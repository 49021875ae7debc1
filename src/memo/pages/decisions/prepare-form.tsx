import { Button } from '@nl-design-system-candidate/button-react'
import { useState } from 'react'
import { longMoment } from '../../../web/dates.ts'
import { useLanguage } from '../../../web/language.ts'
import { optionsOf, Problem, Select, TextArea } from '../../../web/parts.tsx'
import { FoldedForm } from '../../../web/section.tsx'
import { prepareDecision } from '../../contract/deciding.ts'
import type { DecisionsView, Outcome, PersonName, Preparation } from '../../model/deciding.ts'
import { possibleOutcomes } from '../../rules/deciding.ts'
import { useDecide, useDecisionTexts } from './use-decisions.ts'

type AtPoint = { readonly view: DecisionsView; readonly point: string | null }

/** Where an office puts something ready for its minister; nothing for anybody else. */
export function PrepareForm({ view, point }: AtPoint) {
  if (view.status !== 'offered') return null
  return view.prepares.map((minister) => {
    const earlier = view.preparations.find((one) => one.point === point && one.minister === minister.id)
    return <Prepare key={`${minister.id} ${earlier?.at}`} view={view} point={point} minister={minister} earlier={earlier} />
  })
}

type Preparing = AtPoint & { readonly minister: PersonName; readonly earlier: Preparation | undefined }

function Prepare({ view, point, minister, earlier }: Preparing) {
  const language = useLanguage()
  const t = useDecisionTexts()
  const [outcome, setOutcome] = useState<Outcome | null>(earlier?.outcome ?? null)
  const [condition, setCondition] = useState(earlier?.condition ?? '')
  const [remark, setRemark] = useState(earlier?.remark ?? '')
  const [note, setNote] = useState(earlier?.note ?? '')
  const prepare = useDecide(prepareDecision, view.memo)
  const possible = possibleOutcomes(view.points.length > 0, point)
  const send = () =>
    prepare.mutate({
      ...{ memo: view.memo, version: view.offered?.id ?? '', minister: minister.id, point },
      ...{ outcome, condition, remark, note },
    })
  return (
    <FoldedForm title={t.prepared.heading(minister.name)} onSubmit={send}>
      {prepare.error && <Problem error={prepare.error} />}
      {earlier && <p className="quiet">{t.prepared.by(earlier.by, longMoment(earlier.at, language))}</p>}
      <Select
        label={t.prepared.outcome}
        value={outcome ?? ''}
        onChange={(word) => setOutcome(possible.find((known) => known === word) ?? null)}
        options={[['', t.prepared.none], ...optionsOf(Object.fromEntries(possible.map((word) => [word, t.outcomes[word]])))]}
        all={false}
      />
      {outcome === 'agreedIf' && <TextArea label={t.prepared.condition} value={condition} onChange={setCondition} rows={2} />}
      <TextArea label={t.prepared.remark} value={remark} onChange={setRemark} rows={2} />
      <TextArea label={t.prepared.note} value={note} onChange={setNote} rows={2} />
      <p className="quiet">{t.prepared.noteHint}</p>
      <p className="actions">
        <Button purpose="primary" type="submit" disabled={prepare.isPending}>
          {t.prepared.keep}
        </Button>
      </p>
    </FoldedForm>
  )
}
