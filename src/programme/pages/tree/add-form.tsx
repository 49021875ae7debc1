import { useState } from 'react'
import { ask } from '../../../web/client.ts'
import { useLanguage } from '../../../web/language.ts'
import { TextField } from '../../../web/parts.tsx'
import { treeTexts } from '../../../web/texts/programme-tree.ts'
import { programmeWords } from '../../../web/texts/programme-words.ts'
import { addItem } from '../../contract/items.ts'
import type { ItemKind } from '../../model/items.ts'
import type { OrganisationName } from '../../model/tree.ts'
import { parentsOf } from '../../rules/items.ts'
import { OrganisationField } from '../organisation-fields.tsx'
import { useAct } from '../use-act.ts'
import { ActForm } from './act-form.tsx'
import { parentsFor, UnderField } from './place-fields.tsx'
import type { TaskProps } from './tasks.tsx'

type New = TaskProps & { readonly kind: ItemKind; readonly parent: string | null }

/** The few fields that a new item starts with; the rest is written on its own page. */
export function AddForm({ programme, tree, kind, parent, onDone }: New) {
  const language = useLanguage()
  const t = treeTexts[language]
  const { fields } = programmeWords[language]
  const onTop = (parentsOf[kind] as readonly (string | null)[]).includes(null)
  const [under, setUnder] = useState(parent ?? (onTop ? '' : (parentsFor(tree, kind)[0]?.id ?? '')))
  const [number, setNumber] = useState('')
  const [title, setTitle] = useState('')
  const [lead, setLead] = useState<OrganisationName | null>(null)
  const [days, setDays] = useState({ startsOn: '', endsOn: '' })
  const add = useAct(
    () =>
      ask(addItem, {
        programme,
        kind,
        parent: under || null,
        number,
        title,
        lead: lead?.id ?? null,
        startsOn: days.startsOn || null,
        endsOn: days.endsOn || null,
      }),
    () => onDone(t.done.add),
  )
  return (
    <ActForm act={add} button={t.add[kind]}>
      <TextField label={fields.title} value={title} onChange={setTitle} required />
      <TextField label={fields.number} value={number} onChange={setNumber} />
      <UnderField tree={tree} kind={kind} value={under} onChange={setUnder} />
      <OrganisationField label={fields.lead} value={lead} onChange={setLead} />
      <div className="pair">
        <TextField label={fields.startsOn} type="date" value={days.startsOn} onChange={(startsOn) => setDays({ ...days, startsOn })} />
        <TextField label={fields.endsOn} type="date" value={days.endsOn} onChange={(endsOn) => setDays({ ...days, endsOn })} />
      </div>
    </ActForm>
  )
}
