import { recordAct } from '../../identity/acts/record-act.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { isRefusal, type Refusal } from '../../kernel/refusal.ts'
import { councilOrders } from '../rules/council-order.ts'
import { findCouncilOrders, removeCouncilOrders, replaceCouncilOrders } from '../store/council-order.ts'

type Orders = readonly (readonly string[])[]
const thing = { thing: 'installation', thingId: null, dossier: null } as const

/** Other orders of councils from now on, in place of all shipped ones; checks of documents that are read later follow them. */
export async function changeCouncilOrder(tx: Tx, actor: Actor, orders: Orders): Promise<Refusal | null> {
  const wished = councilOrders(orders)
  if (isRefusal(wished)) return wished
  const before = (await findCouncilOrders(tx))?.orders ?? null
  await replaceCouncilOrders(tx, wished, actor.person)
  await recordAct(tx, actor, { act: 'changeCouncilOrder', ...thing, before, after: wished })
  return null
}

/** Back to the shipped orders. */
export async function restoreCouncilOrder(tx: Tx, actor: Actor): Promise<void> {
  const before = (await findCouncilOrders(tx))?.orders ?? null
  if (before === null) return
  await removeCouncilOrders(tx)
  await recordAct(tx, actor, { act: 'restoreCouncilOrder', ...thing, before })
}
