import { recordAct } from '../../identity/acts/record-act.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import type { ItemFields, ProgrammeItem } from '../model/items.ts'
import { fieldsOf } from '../rules/edits.ts'
import { refuseMerger } from '../rules/items.ts'
import { hangUnder } from '../store/items.ts'
import { listMilestones } from '../store/milestones.ts'
import { type ChangeRefusal, type ItemAt, itemsToChange, type WrittenRefusal } from './item-to-change.ts'
import { addSuccessor, leaveTree } from './replace-items.ts'

type Merger = {
  readonly programme: string
  readonly items: readonly Omit<ItemAt, 'programme'>[]
} & Partial<ItemFields>
type MergeRefusal = ChangeRefusal | WrittenRefusal | 'item.does-not-split' | 'item.kinds-differ' | 'item.named-twice'

/** Merges items of one kind into a new one, with the fields of the first but for those that are written. */
export async function mergeItems(
  tx: Tx,
  actor: Actor,
  { programme, items, ...written }: Merger,
): Promise<{ id: string } | Refusal<MergeRefusal>> {
  const places = items.map((one) => ({ programme, ...one }))
  const from = await itemsToChange(tx, actor, places)
  if (isRefusal(from)) return from
  const refused = refuseMerger(from)
  const [first] = from
  if (refused || !first) return refused ?? refuse('item.unknown')
  const merged = from.map(({ id }) => id)
  const milestones = await listMilestones(tx, programme, merged)
  await leaveTree(tx, actor, { items: from, gone: 'merged' })
  const place = { kind: first.kind, parent: first.parent, position: first.position }
  const fields = mergedFields(first, from, written)
  const made = await addSuccessor(tx, actor, { programme, from, how: 'merge', ...place, fields, milestones })
  if (isRefusal(made)) return made
  await hangUnder(tx, merged, { parent: made.id, by: actor.person })
  const what = { act: 'mergeItems', thing: first.kind, thingId: made.id, dossier: null, programme } as const
  await recordAct(tx, actor, { ...what, before: { merged, titles: from.map(({ title }) => title) }, after: fields })
  return made
}

/** Who led one of them and does not lead the new one is its partner. */
function mergedFields(first: ProgrammeItem, all: readonly ProgrammeItem[], written: Partial<ItemFields>): ItemFields {
  const fields = { ...fieldsOf(first), ...written }
  if (written.partners !== undefined) return fields
  const concerned = all.flatMap(({ lead, partners }) => [...(lead === null ? [] : [lead]), ...partners])
  return { ...fields, partners: [...new Set(concerned)].filter((id) => id !== fields.lead) }
}
