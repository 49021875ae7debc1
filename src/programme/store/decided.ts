import { sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'
import type { Confidence, ItemKind, ItemStatus } from '../model/items.ts'

export type DecidedItem = {
  readonly programme: string
  readonly kind: ItemKind
  readonly status: ItemStatus
  readonly confidence: Confidence | null
  readonly explanation: string
  readonly deferredUntil: string | null
  readonly gone: string | null
  readonly openMilestones: number
}
type Wish = { readonly decision: string; readonly item: string; readonly to: string }

/** The item as it is, held until the transaction ends; undefined where this change was not decided in this transaction. */
export async function findDecidedItem(tx: Tx, { decision, item, to }: Wish): Promise<DecidedItem | undefined> {
  const { rows } = await sql<DecidedItem>`
    select programme, kind, status, confidence, explanation, deferred_until as "deferredUntil", gone, open_milestones as "openMilestones"
    from decided_item(${decision}, ${item}, ${to})`.execute(tx)
  return rows[0]
}

/** Changes the status as was decided, with its explanation. False where the database finds no such decision. */
export async function changeDecidedItem(tx: Tx, { decision, item, to, explanation }: Wish & { explanation: string }): Promise<boolean> {
  const { rows } = await sql<{ changed: boolean }>`
    select change_decided_item(${decision}, ${item}, ${to}, ${explanation}) as changed`.execute(tx)
  return rows[0]?.changed ?? false
}
