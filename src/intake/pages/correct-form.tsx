import { Button } from '@nl-design-system-candidate/button-react'
import { type FormEvent, useState } from 'react'
import { memoKinds, organisationKinds, precisions } from '../../reading/model.ts'
import { useTexts } from '../../web/language.ts'
import type { Texts } from '../../web/texts/nl.ts'
import type { ProposalValue } from '../model.ts'

type Field = keyof Texts['fields']
type Draft = Readonly<Record<string, string>>
type Props = { readonly value: ProposalValue; readonly save: (value: ProposalValue) => void; readonly cancel: () => void }

/** The fields of each kind, in the order of the form. */
const fieldsOf: Record<ProposalValue['kind'], readonly Field[]> = {
  memo: ['memoKind', 'title', 'from', 'to', 'date', 'reference', 'coordinatedWith'],
  decisionPoint: ['number', 'text'],
  event: ['start', 'end', 'precision', 'label', 'body', 'yearInferred'],
  amount: ['cents', 'approximate', 'organisation', 'years', 'purpose'],
  organisation: ['abbreviation', 'name', 'organisationKind'],
  commitment: ['text', 'to'],
  risk: ['text'],
  mitigation: ['text'],
}
const choices: Partial<Record<Field, readonly (keyof Texts['options'])[]>> = {
  memoKind: memoKinds,
  precision: precisions,
  organisationKind: organisationKinds,
}
const days: readonly Field[] = ['date', 'start', 'end']
const long: readonly Field[] = ['text', 'label', 'title']

function draftOf(value: ProposalValue): Draft {
  const draft = Object.entries(value).map(([name, is]) => [name, Array.isArray(is) ? is.join('; ') : String(is ?? '')])
  return { ...Object.fromEntries(draft), ...(value.kind === 'amount' ? { cents: eurosOf(value.cents) } : {}) }
}

function eurosOf(cents: string): string {
  const amount = BigInt(cents)
  const rest = amount % 100n
  return `${amount / 100n}${rest === 0n ? '' : `,${String(rest < 0n ? -rest : rest).padStart(2, '0')}`}`
}

/** `4.670.000` or `12,50` as whole cents; null when it is no amount. */
function centsOf(text: string): string | null {
  const parts = /^(-?)(\d+)(?:,(\d{1,2}))?$/.exec(text.replace(/[€\s.]/g, ''))
  return parts ? `${parts[1]}${BigInt(`${parts[2]}${(parts[3] ?? '').padEnd(2, '0')}`)}` : null
}

function orNull(text: string | undefined): string | null {
  return text === undefined || text.trim() === '' ? null : text.trim()
}

function listOf(text: string | undefined): string[] {
  return (text ?? '')
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

function wordOf<Word extends string>(words: readonly Word[], text: string | undefined, otherwise: Word): Word {
  return words.find((word) => word === text) ?? otherwise
}

function correctedAmount(value: Extract<ProposalValue, { kind: 'amount' }>, draft: Draft): ProposalValue | null {
  const cents = centsOf(draft['cents'] ?? '')
  if (cents === null) return null
  const years = listOf(draft['years']).map(Number).filter(Number.isInteger)
  const approximate = draft['approximate'] === 'true'
  return { ...value, cents, years, approximate, organisation: orNull(draft['organisation']), purpose: orNull(draft['purpose']) }
}

/** What the form says, as a value of the same kind; null when an amount cannot be read. */
function correctedValue(value: ProposalValue, draft: Draft): ProposalValue | null {
  const text = (name: Field) => orNull(draft[name])
  switch (value.kind) {
    case 'memo':
      return {
        ...value,
        memoKind: wordOf(memoKinds, draft['memoKind'], value.memoKind),
        title: text('title'),
        from: text('from'),
        to: listOf(draft['to']),
        date: text('date'),
        reference: text('reference'),
        coordinatedWith: listOf(draft['coordinatedWith']),
      }
    case 'event':
      return {
        ...value,
        start: text('start'),
        end: text('end') ?? text('start'),
        precision: wordOf(precisions, draft['precision'], value.precision),
        label: draft['label'] ?? '',
        body: text('body'),
        yearInferred: draft['yearInferred'] === 'true',
      }
    case 'amount':
      return correctedAmount(value, draft)
    case 'organisation':
      return {
        ...value,
        abbreviation: draft['abbreviation'] ?? '',
        name: text('name'),
        organisationKind: wordOf(organisationKinds, draft['organisationKind'], value.organisationKind),
      }
    case 'decisionPoint':
      return { ...value, number: text('number') === null ? null : Number(text('number')), text: draft['text'] ?? '' }
    case 'commitment':
      return { ...value, text: draft['text'] ?? '', to: text('to') }
    case 'risk':
    case 'mitigation':
      return { ...value, text: draft['text'] ?? '' }
  }
}

export function CorrectForm({ value, save, cancel }: Props) {
  const t = useTexts()
  const [draft, setDraft] = useState(() => draftOf(value))
  const [bad, setBad] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const next = correctedValue(value, draft)
    setBad(next === null)
    if (next) save(next)
  }
  return (
    <form className="form card" onSubmit={submit} aria-label={t.correct}>
      <p className="quiet">{t.fieldHint}</p>
      {bad && (
        <p role="alert" className="problem">
          {t.badAmount}
        </p>
      )}
      {fieldsOf[value.kind].map((field, at) => (
        <label key={field} className="field">
          <span>{t.fields[field]}</span>
          <Input field={field} first={at === 0} is={draft[field] ?? ''} set={(text) => setDraft({ ...draft, [field]: text })} />
        </label>
      ))}
      <div className="actions">
        <Button type="submit" purpose="primary">
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
  const words = choices[field]
  if (field === 'approximate' || field === 'yearInferred')
    return <input type="checkbox" checked={is === 'true'} onChange={(event) => set(String(event.target.checked))} />
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
  if (long.includes(field)) return <textarea rows={3} autoFocus={first} value={is} onChange={(event) => set(event.target.value)} />
  return (
    <input
      type={field === 'number' ? 'number' : 'text'}
      pattern={days.includes(field) ? '\\d{4}-\\d{2}-\\d{2}' : undefined}
      autoFocus={first}
      value={is}
      onChange={(event) => set(event.target.value)}
    />
  )
}
