import { sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'

export type DecidedRisk = { readonly programme: string; readonly status: string; readonly explanation: string }
type Wish = { readonly decision: string; readonly risk: string; readonly to: string }

/** The risk as it is, held until the transaction ends; undefined where this change was not decided in this transaction. */
export async function findDecidedRisk(tx: Tx, { decision, risk, to }: Wish): Promise<DecidedRisk | undefined> {
  const { rows } = await sql<DecidedRisk>`
    select programme, status, explanation from decided_risk(${decision}, ${risk}, ${to})`.execute(tx)
  return rows[0]
}

/** Changes the status as was decided, with its explanation. False where the database finds no such decision. */
export async function changeDecidedRisk(tx: Tx, { decision, risk, to, explanation }: Wish & { explanation: string }): Promise<boolean> {
  const { rows } = await sql<{ changed: boolean }>`
    select change_decided_risk(${decision}, ${risk}, ${to}, ${explanation}) as changed`.execute(tx)
  return rows[0]?.changed ?? false
}
