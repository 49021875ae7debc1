import { useState } from 'react'
import { ask } from '../../../web/client.ts'
import { useLanguage } from '../../../web/language.ts'
import { TextField } from '../../../web/parts.tsx'
import { treeTexts } from '../../../web/texts/programme-tree.ts'
import { programmeWords } from '../../../web/texts/programme-words.ts'
import { promoteIdea } from '../../contract/items.ts'
import type { ItemView } from '../../model/item-view.ts'
import type { TreeRow } from '../../model/tree.ts'
import { OrganisationField } from '../organisation-fields.tsx'
import { useAct } from '../use-act.ts'
import { ActForm } from './act-form.tsx'
import { parentsFor, UnderField } from './place-fields.tsx'
import type { TaskProps } from './tasks.tsx'
import { WithItem } from './with-item.tsx'

type OfRow = TaskProps & { readonly row: TreeRow }

export function PromoteForm(props: OfRow) {
  return (
    <WithItem programme={props.programme} item={props.row.id}>
      {(view) => <Promote {...props} view={view} />}
    </WithItem>
  )
}

function Promote({ programme, tree, row, view, onDone }: OfRow & { readonly view: ItemView }) {
  const language = useLanguage()
  const t = treeTexts[language]
  const { fields } = programmeWords[language]
  const [under, setUnder] = useState(row.parent ?? parentsFor(tree, 'measure')[0]?.id ?? '')
  const [title, setTitle] = useState(row.title)
  const [number, setNumber] = useState('')
  const [lead, setLead] = useState(view.lead)
  const promote = useAct(
    () => ask(promoteIdea, { programme, item: row.id, revision: view.item.revision, parent: under, title, number, lead: lead?.id ?? null }),
    () => onDone(t.done.add),
  )
  return (
    <ActForm act={promote} button={t.promote}>
      <TextField label={fields.title} value={title} onChange={setTitle} required />
      <TextField label={fields.number} value={number} onChange={setNumber} />
      <UnderField tree={tree} kind="measure" value={under} onChange={setUnder} />
      <OrganisationField label={fields.lead} value={lead} onChange={setLead} />
    </ActForm>
  )
}
