import { useState } from 'react'
import { ask } from '../../../web/client.ts'
import { useLanguage } from '../../../web/language.ts'
import { Select, TextField } from '../../../web/parts.tsx'
import { treeTexts } from '../../../web/texts/programme-tree.ts'
import { programmeWords } from '../../../web/texts/programme-words.ts'
import { changeItem, moveItem, renumberItems, withdrawItem } from '../../contract/items.ts'
import type { ItemView } from '../../model/item-view.ts'
import type { TreeRow } from '../../model/tree.ts'
import { TextArea } from '../text-area.tsx'
import { useAct } from '../use-act.ts'
import { ActForm } from './act-form.tsx'
import { UnderField } from './place-fields.tsx'
import { nameOf } from './selection.ts'
import type { TaskProps } from './tasks.tsx'
import { WithItem } from './with-item.tsx'

type OfRow = TaskProps & { readonly row: TreeRow }
type OfView = OfRow & { readonly view: ItemView }

export function MoveForm(props: OfRow) {
  return (
    <WithItem programme={props.programme} item={props.row.id}>
      {(view) => <Move {...props} view={view} />}
    </WithItem>
  )
}

function Move({ programme, tree, row, view, onDone }: OfView) {
  const t = treeTexts[useLanguage()]
  const [under, setUnder] = useState(row.parent ?? '')
  const [before, setBefore] = useState('')
  const neighbours = tree.items.filter((one) => (one.parent ?? '') === under && one.id !== row.id && one.gone === null)
  const known = neighbours.some(({ id }) => id === before) ? before : ''
  const move = useAct(
    () => ask(moveItem, { programme, item: row.id, revision: view.item.revision, parent: under || null, before: known || null }),
    () => onDone(t.done.move),
  )
  return (
    <ActForm act={move} button={t.move}>
      <UnderField tree={tree} kind={row.kind} value={under} onChange={setUnder} />
      <Select
        label={t.before}
        all={false}
        value={known}
        onChange={setBefore}
        options={[['', t.last] as const, ...neighbours.map((one) => [one.id, t.beforeItem(nameOf(one))] as const)]}
      />
    </ActForm>
  )
}

export function NumberForm(props: OfRow) {
  return (
    <WithItem programme={props.programme} item={props.row.id}>
      {(view) => <NumberOf {...props} view={view} />}
    </WithItem>
  )
}

function NumberOf({ programme, row, view, onDone }: OfView) {
  const language = useLanguage()
  const t = treeTexts[language]
  const [number, setNumber] = useState(row.number)
  const change = useAct(
    () => ask(changeItem, { programme, item: row.id, revision: view.item.revision, number }),
    () => onDone(t.done.number),
  )
  return (
    <ActForm act={change} button={t.save}>
      <TextField label={programmeWords[language].fields.number} value={number} onChange={setNumber} />
    </ActForm>
  )
}

export function RenumberForm({ programme, line, onDone }: TaskProps & { readonly line: TreeRow | null }) {
  const t = treeTexts[useLanguage()]
  const renumber = useAct(
    () => ask(renumberItems, { programme, line: line?.id ?? null }),
    ({ renumbered }) => onDone(t.renumbered(renumbered)),
  )
  return (
    <ActForm act={renumber} button={line ? t.renumberLine : t.renumber}>
      <p>{t.renumberSure}</p>
    </ActForm>
  )
}

export function WithdrawForm(props: OfRow) {
  return (
    <WithItem programme={props.programme} item={props.row.id}>
      {(view) => <Withdraw {...props} view={view} />}
    </WithItem>
  )
}

function Withdraw({ programme, row, view, onDone }: OfView) {
  const t = treeTexts[useLanguage()]
  const [reason, setReason] = useState('')
  const withdraw = useAct(
    () => ask(withdrawItem, { programme, item: row.id, revision: view.item.revision, reason }),
    () => onDone(t.done.withdraw),
  )
  return (
    <ActForm act={withdraw} button={t.withdraw}>
      <TextArea label={t.reason} value={reason} onChange={setReason} required />
    </ActForm>
  )
}
