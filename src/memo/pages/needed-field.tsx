import { type ReactNode, useEffect, useId, useRef } from 'react'

type About = { readonly id: string; readonly 'aria-invalid': boolean; readonly 'aria-describedby': string }
type Needed = {
  readonly label: string
  readonly hint?: string
  /** What is said where it is missing; empty where it is not. */
  readonly fault: string
  readonly children: (about: About) => ReactNode
}

/** A field that must be filled in, which says so itself. */
export function NeededField({ label, hint = '', fault, children }: Needed) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint !== '' && (
        <span className="quiet" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {children({
        id,
        'aria-invalid': fault !== '',
        'aria-describedby': hint === '' ? `${id}-fault` : `${id}-hint ${id}-fault`,
      })}
      <span id={`${id}-fault`} role="alert" className="field-fault">
        {fault}
      </span>
    </div>
  )
}

type Asked = {
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
export function AskedField({ label, hint = '', value, onChange, rows = 2, asked, missing }: Asked) {
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (asked > 0) field.current?.focus()
  }, [asked])
  return (
    <NeededField label={label} hint={hint} fault={asked > 0 ? missing : ''}>
      {(about) => <textarea ref={field} {...about} rows={rows} value={value} onChange={(event) => onChange(event.target.value)} />}
    </NeededField>
  )
}
