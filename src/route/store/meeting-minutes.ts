import { sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'

type Row = { readonly meeting_id: string; readonly minutes: number }

/**
 * Minutes that are taken of each meeting, also by what the reader may not see. `without` leaves out a dossier, or the planned steps of
 * dossiers that are planned anew, with their items for these; of dossiers that the reader may not read nothing is left out.
 */
export async function minutesTaken(
  tx: Tx,
  meetings: readonly string[],
  without: string | readonly string[] | null,
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await (typeof without === 'string'
    ? sql<Row>`select * from meeting_minutes(${meetings}::uuid[], ${without}::uuid)`.execute(tx)
    : sql<Row>`select * from meeting_minutes_besides(${meetings}::uuid[], ${without ?? []}::uuid[])`.execute(tx))
  return new Map(rows.map(({ meeting_id, minutes }) => [meeting_id, minutes]))
}
