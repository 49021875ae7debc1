import { Button } from '@nl-design-system-candidate/button-react'
import { type FormEvent, type KeyboardEvent, useState } from 'react'
import { memoKinds, organisationKinds, precisions } from '../../reading/model.ts'
import { useTexts } from '../../web/language.ts'
import type { Texts } from '../../web/texts/nl.ts'
import type { ProposalValue } from '../model.ts'
import { correctedValue, draftOf } from '../rules/corrected-value.ts'

type Field = keyof Texts['fields']
type Props = { readonly value: ProposalValue; readonly save: (value: ProposalValue) => void; readonly cancel: () => void }

/** The fields of each kind, in the order of the form. */
const fieldsOf: Record<ProposalValue['kind'], readonly Field[]> = {
  memo: ['memoKind', 'title', 'from', 'to', 'date', 'reference', 'annexes', 'coordinatedWith'],
  decisionPoint: ['number', 'text'],
  event: ['precision', 'start', 'end', 'label', 'body', 'yearInferred'],
  amount: ['cents', 'approximate', 'organisation', 'years', 'purpose'],
  organisation: ['abbreviation', 'name', 'organisationKind'],
  commitment: ['text', 'to', 'precision', 'start', 'end'],
  risk: ['text'],
  mitigation: ['text'],
}
const choices: Partial<Record<Field, readonly (keyof Texts['options'])[]>> = {
  memoKind: memoKinds,
  precision: precisions,
  organisationKind: organisationKinds,
}
const inputs: Partial<Record<Field, 'date' | 'number' | 'checkbox' | 'lines'>> = {
  date: 'date',
  start: 'date',
  end: 'date',
  number: 'number',
  approximate: 'checkbox',
  yearInferred: 'checkbox',
  text: 'lines',
  label: 'lines',
  title: 'lines',
  annexes: 'lines',
}

export function CorrectForm({ value, save, cancel }: Props) {
  const t = useTexts()
  const [draft, setDraft] = useState(() => draftOf(value))
  const [bad, setBad] = useState(false)
  const shown = fieldsOf[value.kind].filter((field) => field !== 'end' || draft['precision'] !== 'day')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const next = correctedValue(value, draft)
    setBad(next === null)
    if (next) save(next)
  }
  const saveByKey = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    event.currentTarget.requestSubmit()
  }
  return (
    <form className="form card" onSubmit={submit} onKeyDown={saveByKey} aria-label={t.correct}>
      {bad && (
        <p role="alert" className="problem">
          {t.badAmount}
        </p>
      )}
      {shown.map((field, at) => (
        <label key={field} className={inputs[field] === 'checkbox' ? 'check' : 'field'}>
          <span>
            {t.fields[field]} {t.fieldHints[field] && <span className="quiet">({t.fieldHints[field]})</span>}
          </span>
          <Input field={field} first={at === 0} is={draft[field] ?? ''} set={(text) => setDraft({ ...draft, [field]: text })} />
        </label>
      ))}
      <div className="actions">
        <Button type="submit" purpose="primary" aria-keyshortcuts="Control+Enter">
          {t.save}
        </Button>
        <Button type="button" purpose="secondary" onClick={cancel}>
          {t.cancel}
        </Button>
      </div>
    </form>
  )
}

type InputProps = { readonly field: Field; readonly first: boolean; readonly is: string; readonly set: (text: string) => void }

function Input({ field, first, is, set }: InputProps) {
  const t = useTexts()
  const type = inputs[field] ?? 'text'
  const words = choices[field]
  if (words) {
    return (
      <select value={is} autoFocus={first} onChange={(event) => set(event.target.value)}>
        {words.map((word) => (
          <option key={word} value={word}>
            {t.options[word]}
          </option>
        ))}
      </select>
    )
  }
  if (type === 'checkbox') return <input type="checkbox" checked={is === 'true'} onChange={(event) => set(String(event.target.checked))} />
  if (type === 'lines')
    return <textarea rows={field === 'annexes' ? 4 : 3} autoFocus={first} value={is} onChange={(event) => set(event.target.value)} />
  return <input type={type} autoFocus={first} value={is} onChange={(event) => set(event.target.value)} />
}
