import { useState } from 'react'
import { ask } from '../../../web/client.ts'
import { useLanguage } from '../../../web/language.ts'
import { Select, TextField } from '../../../web/parts.tsx'
import { itemTexts } from '../../../web/texts/programme-item.ts'
import { treeTexts } from '../../../web/texts/programme-tree.ts'
import { programmeWords } from '../../../web/texts/programme-words.ts'
import { getItem, mergeItems } from '../../contract/items.ts'
import type { TreeRow } from '../../model/tree.ts'
import { keepsItem } from '../../rules/items.ts'
import { useAct } from '../use-act.ts'
import { ActForm } from './act-form.tsx'
import { nameOf } from './selection.ts'
import type { TaskProps } from './tasks.tsx'

/** Merges an item with others of its kind that the reader keeps. */
export function MergeForm({ programme, tree, row, onDone }: TaskProps & { readonly row: TreeRow }) {
  const language = useLanguage()
  const t = treeTexts[language]
  const { fields } = programmeWords[language]
  const [others, setOthers] = useState<readonly string[]>([])
  const [title, setTitle] = useState(row.title)
  const [number, setNumber] = useState(row.number)
  const merge = useAct(
    async () => {
      const views = await Promise.all([row.id, ...others].map((item) => ask(getItem, { programme, item })))
      const items = views.map(({ item }) => ({ item: item.id, revision: item.revision }))
      return ask(mergeItems, { programme, items, title, number })
    },
    () => onDone(t.done.merge),
  )
  const fitting = tree.items.filter((one) => one.kind === row.kind && one.id !== row.id && one.gone === null && keepsItem(tree.reader, one))
  const left = fitting.filter(({ id }) => !others.includes(id))
  return (
    <ActForm act={merge} button={t.merge} ready={others.length > 0}>
      <p>{t.mergeLead}</p>
      <Chosen rows={fitting.filter(({ id }) => others.includes(id))} onOut={(id) => setOthers(others.filter((one) => one !== id))} />
      <Select
        label={t.mergeWith}
        all={false}
        value=""
        onChange={(id) => setOthers([...others, id])}
        options={[['', '–'] as const, ...left.map((one) => [one.id, nameOf(one)] as const)]}
      />
      <TextField label={fields.title} value={title} onChange={setTitle} required />
      <TextField label={fields.number} value={number} onChange={setNumber} />
    </ActForm>
  )
}

function Chosen({ rows, onOut }: { readonly rows: readonly TreeRow[]; readonly onOut: (id: string) => void }) {
  const t = itemTexts[useLanguage()]
  if (rows.length === 0) return null
  return (
    <ul className="chips">
      {rows.map((row) => (
        <li key={row.id}>
          {nameOf(row)}
          <button type="button" aria-label={t.takeOut(nameOf(row))} onClick={() => onOut(row.id)}>
            <span aria-hidden="true">✕</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
