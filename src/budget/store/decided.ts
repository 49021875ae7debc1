import { sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'

export type DecidedLine = { readonly programme: string; readonly state: string; readonly withdrawn: boolean }
type Wish = { readonly decision: string; readonly line: string; readonly to: string }

/** The line as it is, held until the transaction ends; undefined where this change was not decided in this transaction. */
export async function findDecidedLine(tx: Tx, { decision, line, to }: Wish): Promise<DecidedLine | undefined> {
  const { rows } = await sql<DecidedLine>`
    select programme, state, withdrawn from decided_budget_line(${decision}, ${line}, ${to})`.execute(tx)
  return rows[0]
}

/** Changes the state as was decided. False where the database finds no such decision. */
export async function changeDecidedLine(tx: Tx, { decision, line, to }: Wish): Promise<boolean> {
  const { rows } = await sql<{ changed: boolean }>`select change_decided_budget_line(${decision}, ${line}, ${to}) as changed`.execute(tx)
  return rows[0]?.changed ?? false
}
