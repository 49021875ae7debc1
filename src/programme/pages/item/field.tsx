import { useLanguage } from '../../../web/language.ts'
import { optionsOf, Select, TextField } from '../../../web/parts.tsx'
import { programmeWords } from '../../../web/texts/programme-words.ts'
import { type ItemFields, type ItemKind, itemStatuses } from '../../model/items.ts'
import type { OrganisationName } from '../../model/tree.ts'
import { OrganisationField, OrganisationsField } from '../organisation-fields.tsx'
import { TextArea } from '../text-area.tsx'
import { fieldName } from './field-text.ts'

type FieldProps = {
  readonly name: keyof ItemFields
  readonly kind: ItemKind
  readonly fields: ItemFields
  readonly names: ReadonlyMap<string, OrganisationName>
  /** The change, and the organisations that it names. */
  readonly onChange: (change: Partial<ItemFields>, organisations?: readonly OrganisationName[]) => void
}

/** One field of an item, as it is written. */
export function Field(props: FieldProps) {
  const { name, fields, onChange } = props
  const language = useLanguage()
  const label = fieldName(name, language)
  switch (name) {
    case 'lead':
    case 'partners':
      return <Organisations {...props} />
    case 'measureKind':
    case 'priority':
    case 'confidence':
    case 'status':
      return <Words {...props} />
    case 'description':
    case 'explanation':
    case 'legalBasis':
      return <TextArea label={label} value={fields[name]} onChange={(text) => onChange({ [name]: text })} />
    case 'startsOn':
    case 'endsOn':
    case 'deferredUntil':
      return <TextField label={label} type="date" value={fields[name] ?? ''} onChange={(day) => onChange({ [name]: day || null })} />
    default:
      return <TextField label={label} value={fields[name]} onChange={(text) => onChange({ [name]: text })} required={name === 'title'} />
  }
}

function Organisations({ name, fields, names, onChange }: FieldProps) {
  const label = fieldName(name, useLanguage())
  const known = (id: string) => names.get(id) ?? { id, name: id, abbreviation: id }
  if (name === 'lead') {
    const value = fields.lead === null ? null : known(fields.lead)
    return <OrganisationField label={label} value={value} onChange={(one) => onChange({ lead: one?.id ?? null }, one ? [one] : [])} />
  }
  return (
    <OrganisationsField
      label={label}
      value={fields.partners.map(known)}
      onChange={(all) => onChange({ partners: all.map(({ id }) => id) }, all)}
    />
  )
}

/** A word of a closed list; of a status those of the kind. */
function Words({ name, kind, fields, onChange }: FieldProps) {
  const language = useLanguage()
  const words = programmeWords[language]
  const label = fieldName(name, language)
  if (name === 'status') {
    const options = itemStatuses[kind].map((status) => [status, words.statuses[status]] as const)
    const choose = (status: string) => onChange({ status: itemStatuses[kind].find((one) => one === status) ?? fields.status })
    return <Select label={label} all={false} value={fields.status} onChange={choose} options={options} />
  }
  const lists = { measureKind: words.measureKinds, priority: words.priorities, confidence: words.confidences } as const
  const list = name === 'measureKind' || name === 'priority' || name === 'confidence' ? name : 'priority'
  return (
    <Select
      label={label}
      all={false}
      value={fields[list] ?? ''}
      onChange={(word) => onChange({ [list]: word || null })}
      options={[['', '–'] as const, ...optionsOf(lists[list])]}
    />
  )
}
