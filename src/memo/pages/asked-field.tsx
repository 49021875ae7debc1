import { useEffect, useId, useRef } from 'react'

type Field = {
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly rows?: number
  /** How often somebody went on without it; 0 where it is not missing. */
  readonly asked: number
  readonly missing: string
}

/** A text that is needed: where it is missing that is said at the field, and the cursor goes there. */
export function AskedField({ label, hint = '', value, onChange, rows = 2, asked, missing }: Field) {
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (asked > 0) field.current?.focus()
  }, [asked])
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint !== '' && (
        <span className="quiet" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      <textarea
        ref={field}
        id={id}
        rows={rows}
        value={value}
        aria-invalid={asked > 0}
        aria-describedby={[...(hint === '' ? [] : [`${id}-hint`]), ...(asked > 0 ? [`${id}-fault`] : [])].join(' ') || undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      <span id={`${id}-fault`} role="alert" className="field-fault">
        {asked > 0 && missing}
      </span>
    </div>
  )
}
