import { randomUUID } from 'node:crypto'
import { recordAct } from '../../identity/acts/record-act.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import type { ItemFields, ItemKind } from '../model/items.ts'
import { fieldsOf } from '../rules/edits.ts'
import { emptyFields, type PlaceRefusal, refusePlace } from '../rules/items.ts'
import { addItemRows, changeItemRow, nextPosition } from '../store/items.ts'
import { countOpenMilestones } from '../store/milestones.ts'
import { listShapes, lockTree } from '../store/tree.ts'
import { type ChangeRefusal, type ItemAt, itemToChange, refuseWritten, tidied, type WrittenRefusal } from './item-to-change.ts'

export type ItemWish = {
  readonly programme: string
  readonly kind: ItemKind
  readonly parent: string | null
  readonly demo?: boolean
} & Partial<ItemFields>

export type AddItemRefusal = WrittenRefusal | PlaceRefusal

/** Adds an action line, sub-goal, measure or bold idea at the end under its parent. */
export async function addItem(
  tx: Tx,
  actor: Actor,
  { programme, kind, parent, demo = false, ...written }: ItemWish,
): Promise<{ id: string } | Refusal<AddItemRefusal>> {
  await lockTree(tx, programme)
  const fields: ItemFields = tidied({ ...emptyFields(kind), ...written })
  const refused =
    (await refuseWritten(tx, actor, { programme, instead: [], kind, fields, openMilestones: 0 })) ??
    refusePlace({ id: null, kind }, parent, await listShapes(tx, programme))
  if (refused) return refused
  const id = randomUUID()
  const position = await nextPosition(tx, programme, parent)
  await addItemRows(tx, [{ id, programme, kind, parent, position, fields, demo, by: actor.person }])
  await recordAct(tx, actor, { act: 'addItem', thing: kind, thingId: id, dossier: null, programme, after: { parent, ...fields } })
  return { id }
}

export type ChangeItemRefusal = ChangeRefusal | WrittenRefusal

/** Changes fields of an item; what is not named stays. */
export async function changeItem(
  tx: Tx,
  actor: Actor,
  { programme, item: id, revision, ...written }: ItemAt & Partial<ItemFields>,
): Promise<{ id: string } | Refusal<ChangeItemRefusal>> {
  const item = await itemToChange(tx, actor, { programme, item: id, revision })
  if (isRefusal(item)) return item
  const change = changedFields(fieldsOf(item), tidied(written))
  if (Object.keys(change).length === 0) return { id }
  const fields = { ...fieldsOf(item), ...change }
  const openMilestones = await countOpenMilestones(tx, [id])
  const refused = await refuseWritten(tx, actor, { programme, instead: [item], kind: item.kind, fields, openMilestones })
  if (refused) return refused
  if (!(await changeItemRow(tx, item, { ...change, by: actor.person }))) return refuse('item.changed-meanwhile')
  const before = Object.fromEntries(Object.keys(change).map((name) => [name, item[name as keyof ItemFields]]))
  await recordAct(tx, actor, { act: 'changeItem', thing: item.kind, thingId: id, dossier: null, programme, before, after: change })
  return { id }
}

/** Those of the written fields that differ from what is there. */
function changedFields(now: ItemFields, written: Partial<ItemFields>): Partial<ItemFields> {
  const changed = Object.entries(written).filter(
    ([name, value]) => value !== undefined && JSON.stringify(value) !== JSON.stringify(now[name as keyof ItemFields]),
  )
  return Object.fromEntries(changed)
}
