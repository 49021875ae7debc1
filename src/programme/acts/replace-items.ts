import { randomUUID } from 'node:crypto'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { isRefusal, type Refusal } from '../../kernel/refusal.ts'
import type { SuccessionWay } from '../model/item-view.ts'
import type { Departure, ItemFields, ItemKind, ProgrammeItem } from '../model/items.ts'
import type { Milestone } from '../model/milestones.ts'
import { addItemRows, changeItemRow } from '../store/items.ts'
import { handMilestones } from '../store/milestones.ts'
import { addSuccessions } from '../store/successions.ts'
import { refuseWritten, tidied, type WrittenRefusal } from './item-to-change.ts'

type Leaving = { readonly items: readonly ProgrammeItem[]; readonly gone: Departure }

/** Takes items out of the tree. They were read in this transaction, in which nobody else writes in the tree. */
export async function leaveTree(tx: Tx, actor: Actor, { items, gone }: Leaving): Promise<void> {
  for (const item of items) await changeItemRow(tx, item, { gone, by: actor.person })
}

type Successor = {
  readonly programme: string
  readonly from: readonly ProgrammeItem[]
  readonly how: SuccessionWay
  readonly kind: ItemKind
  readonly parent: string | null
  readonly position: number
  readonly fields: ItemFields
  /** What it takes along. */
  readonly milestones: readonly Milestone[]
}

/** Adds the item that others became, with their milestones. */
export async function addSuccessor(tx: Tx, actor: Actor, wish: Successor): Promise<{ id: string } | Refusal<WrittenRefusal>> {
  const { programme, from, how, kind, parent, position, milestones } = wish
  const fields = tidied(wish.fields)
  const openMilestones = milestones.filter(({ status }) => status === 'open').length
  const refused = await refuseWritten(tx, actor, { programme, instead: from, kind, fields, openMilestones })
  if (isRefusal(refused)) return refused
  const id = randomUUID()
  const demo = from.every((one) => one.demo)
  await addItemRows(tx, [{ id, programme, kind, parent, position, fields, demo, by: actor.person }])
  const successions = from.map((one) => ({ programme, from: one.id, to: id, how }))
  await addSuccessions(tx, successions, actor.person)
  const taken = milestones.map((one) => one.id)
  await handMilestones(tx, taken, { item: id, by: actor.person })
  return { id }
}
