/** A state machine as a table: for each status, the acts that are open and where they lead. */
export type Moves<Status extends string, Act extends string> = Readonly<Record<Status, Readonly<Partial<Record<Act, Status>>>>>

/** Where an act leads from a status, or null when the table does not allow it. */
export function nextStatus<Status extends string, Act extends string>(moves: Moves<Status, Act>, status: Status, act: Act): Status | null {
  return moves[status][act] ?? null
}
