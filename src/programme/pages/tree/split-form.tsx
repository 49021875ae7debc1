import { Button } from '@nl-design-system-candidate/button-react'
import { Heading } from '@nl-design-system-candidate/heading-react'
import { useState } from 'react'
import { ask } from '../../../web/client.ts'
import { useLanguage } from '../../../web/language.ts'
import { Select, TextField } from '../../../web/parts.tsx'
import { treeTexts } from '../../../web/texts/programme-tree.ts'
import { programmeWords } from '../../../web/texts/programme-words.ts'
import { splitItem } from '../../contract/items.ts'
import type { ItemView } from '../../model/item-view.ts'
import type { OrganisationName, TreeRow } from '../../model/tree.ts'
import { OrganisationField } from '../organisation-fields.tsx'
import { useAct } from '../use-act.ts'
import { ActForm } from './act-form.tsx'
import type { TaskProps } from './tasks.tsx'
import { WithItem } from './with-item.tsx'

type OfRow = TaskProps & { readonly row: TreeRow }
type Part = { readonly key: number; readonly number: string; readonly title: string; readonly lead: OrganisationName | null }

export function SplitForm(props: OfRow) {
  return (
    <WithItem programme={props.programme} item={props.row.id}>
      {(view) => <Split {...props} view={view} />}
    </WithItem>
  )
}

function Split({ programme, row, view, onDone }: OfRow & { readonly view: ItemView }) {
  const t = treeTexts[useLanguage()]
  const [parts, setParts] = useState<readonly Part[]>([
    { key: 0, number: view.item.number, title: view.item.title, lead: view.lead },
    { key: 1, number: '', title: '', lead: view.lead },
  ])
  const [goes, setGoes] = useState<Readonly<Record<string, string>>>({})
  const partOf = (milestone: string) => Number(goes[milestone] ?? '0')
  const split = useAct(
    () =>
      ask(splitItem, {
        programme,
        item: row.id,
        revision: view.item.revision,
        parts: parts.map(({ number, title, lead }, index) => ({
          number,
          title,
          lead: lead?.id ?? null,
          milestones: view.milestones.filter(({ id }) => partOf(id) === index).map(({ id }) => id),
        })),
      }),
    () => onDone(t.done.split),
  )
  const change = (at: number, part: Part) => setParts(parts.map((one, index) => (index === at ? part : one)))
  return (
    <ActForm act={split} button={t.split}>
      <p>{t.splitLead}</p>
      {parts.map((part, index) => (
        <PartFields key={part.key} index={index} part={part} onChange={(changed) => change(index, changed)} />
      ))}
      <Button purpose="secondary" onClick={() => setParts([...parts, { key: parts.length, number: '', title: '', lead: view.lead }])}>
        {t.morePart}
      </Button>
      {view.milestones.length > 0 && <Heading level={3}>{t.milestonesTo}</Heading>}
      {view.milestones.map(({ id, title }) => (
        <Select
          key={id}
          label={title}
          all={false}
          value={goes[id] ?? '0'}
          onChange={(part) => setGoes({ ...goes, [id]: part })}
          options={parts.map((part, index) => [String(index), part.title || t.part(index + 1)] as const)}
        />
      ))}
    </ActForm>
  )
}

type Fields = { readonly index: number; readonly part: Part; readonly onChange: (part: Part) => void }

function PartFields({ index, part, onChange }: Fields) {
  const language = useLanguage()
  const t = treeTexts[language]
  const { fields } = programmeWords[language]
  return (
    <fieldset className="choices">
      <legend>{t.part(index + 1)}</legend>
      <TextField label={fields.title} value={part.title} onChange={(title) => onChange({ ...part, title })} required />
      <TextField label={fields.number} value={part.number} onChange={(number) => onChange({ ...part, number })} />
      <OrganisationField label={fields.lead} value={part.lead} onChange={(lead) => onChange({ ...part, lead })} />
    </fieldset>
  )
}
