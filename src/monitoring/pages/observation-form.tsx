import { Button } from '@nl-design-system-candidate/button-react'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useLanguage } from '../../web/language.ts'
import { TextField } from '../../web/parts.tsx'
import { indicatorTexts } from '../../web/texts/indicators.ts'
import type { Observation, ObservationFields } from '../model/indicators.ts'
import { plainNumber, readNumber } from '../rules/numbers.ts'
import { valueText } from './words.ts'

type Form = {
  readonly label: string
  readonly word: string
  readonly unit: string
  readonly observation?: Observation
  /** Fields of before and after the value: its period and group, or why it is corrected. */
  readonly before?: ReactNode
  readonly children?: ReactNode
  readonly onSend: (fields: ObservationFields) => void
}

/** Writes a value with its interval, note and source. Numbers are shown as they are read. */
export function ObservationForm({ label, word, unit, observation, before, children, onSend }: Form) {
  const t = indicatorTexts[useLanguage()]
  const [typed, setTyped] = useState(() => ({
    value: plainNumber(observation?.value ?? null),
    low: plainNumber(observation?.low ?? null),
    high: plainNumber(observation?.high ?? null),
  }))
  const [rest, setRest] = useState({
    note: observation?.note ?? '',
    source: observation?.source ?? '',
    breaksSeries: observation?.breaksSeries ?? false,
  })
  const [asked, setAsked] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    const value = readNumber(typed.value)
    const [low, high] = [orNull(typed.low), orNull(typed.high)]
    if (value !== null && low !== undefined && high !== undefined) onSend({ value, low, high, ...rest })
  }
  return (
    <form className="form" onSubmit={submit} aria-label={label}>
      {before}
      {(['value', 'low', 'high'] as const).map((name) => (
        <NumberField
          key={name}
          label={t.observation[name]}
          value={typed[name]}
          onChange={(text) => setTyped({ ...typed, [name]: text })}
          unit={unit}
          needed={asked && name === 'value'}
        />
      ))}
      <TextField label={t.observation.note} value={rest.note} onChange={(note) => setRest({ ...rest, note })} />
      <TextField label={t.observation.source} value={rest.source} onChange={(source) => setRest({ ...rest, source })} />
      <CheckField
        label={t.observation.breaksSeries}
        checked={rest.breaksSeries}
        onChange={(breaksSeries) => setRest({ ...rest, breaksSeries })}
      />
      {children}
      <Button type="submit" purpose="primary">
        {word}
      </Button>
    </form>
  )
}

/** A number, null where nothing was typed, undefined where it is none. */
function orNull(text: string): number | null | undefined {
  return text.trim() === '' ? null : (readNumber(text) ?? undefined)
}

type NumberProps = {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly unit: string
  readonly needed: boolean
}

function NumberField({ label, value, onChange, unit, needed }: NumberProps) {
  const language = useLanguage()
  const t = indicatorTexts[language]
  const read = readNumber(value)
  const wrong = value.trim() === '' ? needed : read === null
  return (
    <div>
      <TextField label={label} value={value} onChange={onChange} />
      {read !== null && <span className="quiet">{t.readAs(valueText(read, unit, language))}</span>}
      {wrong && (
        <p className="problem" role="alert">
          {t.unreadable}
        </p>
      )}
    </div>
  )
}

type CheckProps = { readonly label: string; readonly checked: boolean; readonly onChange: (checked: boolean) => void }

export function CheckField({ label, checked, onChange }: CheckProps) {
  return (
    <label className="field check">
      <span>{label}</span>
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
    </label>
  )
}
