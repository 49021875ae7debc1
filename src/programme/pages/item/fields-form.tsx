import { Button } from '@nl-design-system-candidate/button-react'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { ask, call, Refused } from '../../../web/client.ts'
import { useLanguage } from '../../../web/language.ts'
import { Problem } from '../../../web/parts.tsx'
import { itemTexts } from '../../../web/texts/programme-item.ts'
import { changeItem, getItem } from '../../contract/items.ts'
import type { ItemView } from '../../model/item-view.ts'
import type { ItemFields } from '../../model/items.ts'
import type { OrganisationName } from '../../model/tree.ts'
import { editsOf, fieldsOf, fieldsOfKind, rebased } from '../../rules/edits.ts'
import { useAct } from '../use-act.ts'
import { ConflictTable } from './conflict.tsx'
import { Field } from './field.tsx'

type Form = { readonly programme: string; readonly view: ItemView; readonly onClose: () => void }
/** What somebody else made of it meanwhile, and the fields that both changed. */
type Conflict = { readonly theirs: ItemView; readonly typed: ItemFields; readonly fields: readonly (keyof ItemFields)[] }

function namesIn(view: ItemView): ReadonlyMap<string, OrganisationName> {
  return new Map([...view.partners, ...(view.lead ? [view.lead] : [])].map((one) => [one.id, one]))
}

/** What is being written of an item: on which state, and beside what another made of it meanwhile. */
function useDraft({ programme, view, onClose }: Form) {
  const queries = useQueryClient()
  const [base, setBase] = useState(view)
  const [fields, setFields] = useState(() => fieldsOf(view.item))
  const [names, setNames] = useState(() => namesIn(view))
  const [conflict, setConflict] = useState<Conflict | null>(null)
  const overtaken = async () => {
    const theirs = await ask(getItem, { programme, item: view.item.id })
    const { fields: mine, conflicts } = rebased(fieldsOf(base.item), fields, fieldsOf(theirs.item))
    setConflict({ theirs, typed: mine, fields: conflicts })
    setBase(theirs)
    setFields(mine)
    setNames(new Map([...names, ...namesIn(theirs)]))
    queries.setQueryData(['item', programme, view.item.id], theirs)
  }
  const save = useAct(
    async () => {
      const edits = editsOf(fieldsOf(base.item), fields)
      const answer = await call(changeItem, { programme, item: view.item.id, revision: base.item.revision, ...edits })
      if (!(answer instanceof Refused)) return true
      if (answer.code !== 'item.changed-meanwhile') throw answer
      await overtaken()
      return false
    },
    (saved) => saved && onClose(),
  )
  return { fields, setFields, names, setNames, conflict, save }
}

/** The form of an item. What somebody else changed meanwhile is shown beside what was typed, and nothing is lost. */
export function FieldsForm(form: Form) {
  const t = itemTexts[useLanguage()]
  const { fields, setFields, names, setNames, conflict, save } = useDraft(form)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate(undefined)
  }
  const take = (change: Partial<ItemFields>) => setFields({ ...fields, ...change })
  return (
    <form className="form" onSubmit={submit}>
      {save.error && <Problem error={save.error} />}
      {conflict && <ConflictTable {...conflict} now={fields} names={names} onTake={take} />}
      {fieldsOfKind[form.view.item.kind].map((name) => (
        <Field
          key={name}
          name={name}
          kind={form.view.item.kind}
          fields={fields}
          names={names}
          onChange={(change, organisations) => {
            setFields({ ...fields, ...change })
            if (organisations) setNames(new Map([...names, ...organisations.map((one) => [one.id, one] as const)]))
          }}
        />
      ))}
      <div className="actions">
        <Button type="submit" purpose="primary" disabled={save.isPending}>
          {t.save}
        </Button>
        <Button purpose="secondary" onClick={form.onClose}>
          {t.cancel}
        </Button>
      </div>
    </form>
  )
}
