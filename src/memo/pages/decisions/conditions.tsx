import { Button } from '@nl-design-system-candidate/button-react'
import { useState } from 'react'
import { shortDay } from '../../../web/dates.ts'
import { useLanguage } from '../../../web/language.ts'
import { Problem, Select, TextArea, TextField } from '../../../web/parts.tsx'
import { FoldedForm, Section } from '../../../web/section.tsx'
import { assignCondition, settleCondition } from '../../contract/deciding.ts'
import type { Condition, DecisionsView } from '../../model/deciding.ts'
import { useDecide, useDecisionTexts } from './use-decisions.ts'

/** On which conditions was agreed, and how far each is. */
export function Conditions({ view }: { readonly view: DecisionsView }) {
  const t = useDecisionTexts().conditions
  return (
    <Section title={t.heading}>
      <ul className="plain">
        {view.conditions.map((condition) => (
          <li key={condition.id} className="card">
            <OneCondition view={view} condition={condition} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

type Of = { readonly view: DecisionsView; readonly condition: Condition }

function OneCondition({ view, condition }: Of) {
  const language = useLanguage()
  const t = useDecisionTexts().conditions
  const due = condition.dueOn === null ? null : shortDay(condition.dueOn, language)
  return (
    <>
      <p className="written">
        {condition.text} <span className={`mark ${condition.status === 'open' ? 'warning' : ''}`}>{t.statuses[condition.status]}</span>
      </p>
      <p className="quiet">
        {t.of(condition.pointNumber, condition.minister)} · {t.owner(condition.owner?.name ?? t.nobody, due)}
      </p>
      {condition.note !== '' && <p className="written">{condition.note}</p>}
      {condition.mayFollow && <Settle view={view} condition={condition} />}
      {view.mayMake && condition.status === 'open' && <Assign key={condition.revision} view={view} condition={condition} />}
    </>
  )
}

function Settle({ view: { memo }, condition: { id, revision } }: Of) {
  const t = useDecisionTexts().conditions
  const [note, setNote] = useState('')
  const settle = useDecide(settleCondition, memo)
  const send = (outcome: 'met' | 'dropped') => settle.mutate({ memo, condition: id, revision, outcome, note })
  return (
    <FoldedForm title={t.settle} onSubmit={() => send('met')}>
      {settle.error && <Problem error={settle.error} />}
      <TextArea label={t.note} value={note} onChange={setNote} rows={2} />
      <p className="actions">
        <Button purpose="primary" type="submit" disabled={settle.isPending}>
          {t.met}
        </Button>
        <Button purpose="secondary" type="button" disabled={settle.isPending} onClick={() => send('dropped')}>
          {t.drop}
        </Button>
      </p>
    </FoldedForm>
  )
}

function Assign({ view: { memo, people }, condition }: Of) {
  const t = useDecisionTexts().conditions
  const [owner, setOwner] = useState(condition.owner?.id ?? '')
  const [dueOn, setDueOn] = useState(condition.dueOn ?? '')
  const assign = useDecide(assignCondition, memo)
  const { id, revision } = condition
  const send = () => assign.mutate({ memo, condition: id, revision, owner, dueOn: dueOn === '' ? null : dueOn })
  return (
    <FoldedForm title={t.assign} onSubmit={send}>
      {assign.error && <Problem error={assign.error} />}
      <Select label={t.ownerField} value={owner} onChange={setOwner} options={people.map((one) => [one.id, one.name])} all={false} />
      <TextField label={t.dueField} type="date" value={dueOn} onChange={setDueOn} />
      <p className="actions">
        <Button purpose="secondary" type="submit" disabled={assign.isPending}>
          {t.save}
        </Button>
      </p>
    </FoldedForm>
  )
}
