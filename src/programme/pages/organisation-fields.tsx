import { useState } from 'react'
import type { HolderOption } from '../../identity/model/directory.ts'
import { HolderField } from '../../web/holder-field.tsx'
import { useLanguage } from '../../web/language.ts'
import { itemTexts } from '../../web/texts/programme-item.ts'
import type { OrganisationName } from '../model/tree.ts'

type OneField = {
  readonly label: string
  readonly value: OrganisationName | null
  readonly onChange: (value: OrganisationName | null) => void
  readonly error?: string | null
}

/** One organisation, found by a few letters. */
export function OrganisationField({ label, value, onChange, error = null }: OneField) {
  const chosen: HolderOption | null = value && { kind: 'organisation', id: value.id, name: value.name, detail: value.abbreviation }
  return (
    <HolderField
      label={label}
      kind="organisation"
      value={chosen}
      onChange={(option) => onChange(option && { id: option.id, name: option.name, abbreviation: option.detail || option.name })}
      error={error}
    />
  )
}

type SeveralField = {
  readonly label: string
  readonly value: readonly OrganisationName[]
  readonly onChange: (value: readonly OrganisationName[]) => void
}

/** Several organisations: those that were chosen, each to be taken out, and a field for the next. */
export function OrganisationsField({ label, value, onChange }: SeveralField) {
  const t = itemTexts[useLanguage()]
  const [round, setRound] = useState(0)
  const add = (option: OrganisationName | null) => {
    if (option === null) return
    if (!value.some(({ id }) => id === option.id)) onChange([...value, option])
    // A new field, empty again.
    setRound(round + 1)
  }
  return (
    <fieldset className="choices">
      <legend>{label}</legend>
      {value.length > 0 && (
        <ul className="chips">
          {value.map((one) => (
            <li key={one.id}>
              {one.name}
              <button type="button" aria-label={t.takeOut(one.name)} onClick={() => onChange(value.filter(({ id }) => id !== one.id))}>
                <span aria-hidden="true">✕</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <OrganisationField key={round} label={t.addTo(label)} value={null} onChange={add} />
    </fieldset>
  )
}
