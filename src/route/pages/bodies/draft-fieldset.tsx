import { Select, TextField } from '../../../web/parts.tsx'
import type { Draft, DraftForm } from './draft-fields.ts'

type Fieldset<Name extends string> = {
  readonly form: DraftForm<Name>
  readonly draft: Draft<Name>
  readonly onChange: (name: Name, value: string) => void
}

/** The fields of a draft in their order. */
export function DraftFieldset<Name extends string>({ form, draft, onChange }: Fieldset<Name>) {
  return form.names.map((name) => {
    const { label, type, required, options } = form.fields[name]
    const field = { label, value: draft[name], onChange: (value: string) => onChange(name, value) }
    if (options) return <Select key={name} {...field} options={options} all={false} />
    return <TextField key={name} {...field} {...(type && { type })} {...(required && { required })} />
  })
}
