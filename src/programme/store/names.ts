import { sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'
import type { ItemKind } from '../model/items.ts'

export type StandingName = {
  readonly id: string
  readonly kind: ItemKind
  readonly number: string
  readonly title: string
  readonly lead: string | null
}

/** What stands in the tree of a programme, by its name. */
export async function listStandingNames(tx: Tx, programme: string): Promise<StandingName[]> {
  const { rows } = await sql<StandingName>`
    select i.id, i.kind, i.number, i.title, i.lead_id as lead from programme_item i
    where i.programme_id = ${programme} and i.gone is null order by i.position, i.number`.execute(tx)
  return rows
}
