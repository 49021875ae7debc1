import type { Calendars } from '../../calendar/model.ts'
import type { Tx } from '../../kernel/database.ts'
import type { CouncilOrderView } from '../model/calendars.ts'
import { findCouncilOrders } from '../store/council-order.ts'

/** The shipped orders of councils, and those that an administrator put in their place. */
export async function getCouncilOrder(tx: Tx, { councilOrders }: Calendars): Promise<CouncilOrderView> {
  const changed = await findCouncilOrders(tx)
  return {
    shipped: councilOrders.map((order) => [...order]),
    changed: changed?.orders ?? null,
    changedAt: changed?.changedAt.toISOString() ?? null,
  }
}

/** The orders that an administrator chose; null where those that came with the product hold. */
export async function chosenCouncilOrders(tx: Tx): Promise<Calendars['councilOrders'] | null> {
  return (await findCouncilOrders(tx))?.orders ?? null
}

/** The calendars as they hold in this installation: with the order of councils that an administrator chose. */
export async function calendarsInUse(tx: Tx, shipped: Calendars): Promise<Calendars> {
  const councilOrders = await chosenCouncilOrders(tx)
  return councilOrders === null ? shipped : { ...shipped, councilOrders }
}
