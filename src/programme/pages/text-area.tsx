type Area = {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly required?: boolean
  readonly rows?: number
}

/** A text of several lines. */
export function TextArea({ label, value, onChange, required = false, rows = 4 }: Area) {
  return (
    <label className="field">
      <span>{label}</span>
      <textarea rows={rows} value={value} required={required} onChange={(event) => onChange(event.target.value)} />
    </label>
  )
}
