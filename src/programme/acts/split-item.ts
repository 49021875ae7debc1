import { recordAct } from '../../identity/acts/record-act.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import type { ItemFields } from '../model/items.ts'
import { fieldsOf } from '../rules/edits.ts'
import { assignMilestones } from '../rules/milestones.ts'
import { hangUnder } from '../store/items.ts'
import { listMilestones } from '../store/milestones.ts'
import { type ChangeRefusal, type ItemAt, itemToChange, type WrittenRefusal } from './item-to-change.ts'
import { addSuccessor, leaveTree } from './replace-items.ts'

type Part = Partial<ItemFields> & { readonly milestones?: readonly string[] | undefined }
type SplitRefusal = ChangeRefusal | WrittenRefusal | 'item.does-not-split' | 'milestone.unknown' | 'milestone.named-twice'

/** Splits an item into parts, each with fields of its own beside those of the original. Answers their ids, in order. */
export async function splitItem(
  tx: Tx,
  actor: Actor,
  { parts, ...at }: ItemAt & { readonly parts: readonly Part[] },
): Promise<readonly string[] | Refusal<SplitRefusal>> {
  const { programme } = at
  const item = await itemToChange(tx, actor, at)
  if (isRefusal(item)) return item
  if (item.kind === 'actionLine') return refuse('item.does-not-split')
  const milestones = await listMilestones(tx, programme, [item.id])
  const named = parts.map((part) => part.milestones ?? [])
  const ids = milestones.map(({ id }) => id)
  const assigned = assignMilestones(ids, named)
  if (isRefusal(assigned)) return assigned
  await leaveTree(tx, actor, { items: [item], gone: 'split' })
  const became: string[] = []
  for (const [index, { milestones: _, ...written }] of parts.entries()) {
    const taken = milestones.filter(({ id }) => assigned[index]?.includes(id))
    const fields = { ...fieldsOf(item), number: '', ...written }
    const place = { kind: item.kind, parent: item.parent, position: item.position + index }
    const made = await addSuccessor(tx, actor, { programme, from: [item], how: 'split', ...place, fields, milestones: taken })
    if (isRefusal(made)) return made
    became.push(made.id)
  }
  await hangUnder(tx, [item.id], { parent: became[0] ?? item.id, by: actor.person })
  const what = { act: 'splitItem', thing: item.kind, thingId: item.id, dossier: null, programme } as const
  await recordAct(tx, actor, { ...what, before: { title: item.title }, after: { became, parts } })
  return became
}
