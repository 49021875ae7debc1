import { loadCalendars } from '../calendar/load-calendars.ts'
import type { Tx } from '../kernel/database.ts'
import type { ReadingMeans } from '../memo/views/findings.ts'
import { loadRegister } from '../reading/organisations/register.ts'
import { calendarsInUse } from '../route/views/council-order.ts'

let loaded: ReadingMeans | null = null

/** With what a memo is read: the register and the calendars that come with the product, and the order of councils as it is in use. */
export async function readingMeans(tx: Tx): Promise<ReadingMeans> {
  loaded ??= { register: loadRegister(), calendars: loadCalendars() }
  return { ...loaded, calendars: await calendarsInUse(tx, loaded.calendars) }
}
