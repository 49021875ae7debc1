import { sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'

/** Minutes that are taken of each meeting, also by what the reader may not see; `without` leaves a dossier out. */
export async function minutesTaken(tx: Tx, meetings: readonly string[], without: string | null): Promise<ReadonlyMap<string, number>> {
  // With no dossier to leave out, the other function leaves out items of none.
  if (without === null) return minutesBesides(tx, meetings, [])
  const { rows } = await sql<{ readonly meeting_id: string; readonly minutes: number }>`
    select * from meeting_minutes(${meetings}::uuid[], ${without}::uuid)`.execute(tx)
  return new Map(rows.map(({ meeting_id, minutes }) => [meeting_id, minutes]))
}

/** The same beside dossiers whose planned steps are planned anew, for those of them that the reader may read. */
export async function minutesBesides(
  tx: Tx,
  meetings: readonly string[],
  dossiers: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ readonly meeting_id: string; readonly minutes: number }>`
    select * from meeting_minutes_besides(${meetings}::uuid[], ${dossiers}::uuid[])`.execute(tx)
  return new Map(rows.map(({ meeting_id, minutes }) => [meeting_id, minutes]))
}
