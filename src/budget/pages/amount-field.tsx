import { useId } from 'react'
import { isRefusal } from '../../kernel/refusal.ts'
import { useLanguage } from '../../web/language.ts'
import { refusalText } from '../../web/texts/refusals.ts'
import { readAmount } from '../rules/amounts.ts'
import { useBudgetTexts, useEuro } from './money-parts.tsx'

type Field = {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** Whether somebody tried to send the form: then an empty field is a fault too. */
  readonly asked?: boolean
  /** May stay empty, and what that means. */
  readonly empty?: string
}

/** An amount as people write it, with what was read from it or why it cannot be read. */
export function AmountField({ label, value, onChange, asked = false, empty }: Field) {
  const t = useBudgetTexts().line
  const language = useLanguage()
  const euro = useEuro()
  const id = useId()
  const blank = value.trim() === ''
  const read = readAmount(value)
  const fault = isRefusal(read) && (blank ? asked && empty === undefined : true) ? refusalText(read.refused)[language] : null
  const hint = blank ? (empty ?? t.amountHint) : isRefusal(read) ? '' : t.readAs(euro(String(read)))
  return (
    <div className="field amount-field">
      <label htmlFor={`${id}-in`}>{label}</label>
      <input
        id={`${id}-in`}
        inputMode="decimal"
        autoComplete="off"
        value={value}
        aria-invalid={fault !== null}
        aria-describedby={id}
        onChange={(event) => onChange(event.target.value)}
      />
      <span id={id} className={fault === null ? 'quiet' : 'quiet fault'} aria-live="polite">
        {fault ?? hint}
      </span>
    </div>
  )
}

/** Whole cents of what was typed; null when it cannot be read. */
export function centsIn(text: string): string | null {
  const read = readAmount(text)
  return isRefusal(read) ? null : String(read)
}
