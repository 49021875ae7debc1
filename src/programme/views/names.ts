import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import type { ItemName } from '../model/item-view.ts'
import { listItemNames } from '../store/item-views.ts'
import { listStandingNames, type StandingName } from '../store/names.ts'
import { rolesInProgramme } from './programmes.ts'

/** What stands in the tree of a programme, by its name; nothing where the actor does not read the programme. */
export function listStandingItems(tx: Tx, programme: string): Promise<StandingName[]> {
  return listStandingNames(tx, programme)
}

/** Those of the ids that are items of this programme, also those that are gone. */
export function itemNames(tx: Tx, programme: string, ids: readonly string[]): Promise<ItemName[]> {
  return listItemNames(tx, programme, ids)
}

/** Whether the actor reads what is in a programme, and not its name alone. The database says the same. */
export function readsProgramme(actor: Actor, programme: string): boolean {
  return rolesInProgramme(actor, programme).some((role) => role !== 'administrator')
}
