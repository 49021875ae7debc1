import { sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'

type NewScenario = {
  readonly route: string
  readonly dossier: string
  readonly name: string
  readonly changes: unknown
  readonly by: string
}

/** The scenarios of a route that were not withdrawn, the oldest first. */
export function listScenarioRows(tx: Tx, route: string) {
  return tx
    .selectFrom('route_scenario')
    .select(['id', 'name', 'changes', 'created_at', 'chosen_at'])
    .where('route_id', '=', route)
    .where('withdrawn_at', 'is', null)
    .orderBy('created_at')
    .orderBy('name')
    .execute()
}

export async function addScenarioRow(tx: Tx, { route, dossier, name, changes, by }: NewScenario): Promise<string> {
  const row = { route_id: route, dossier_id: dossier, name, changes: JSON.stringify(changes), created_by: by }
  return (await tx.insertInto('route_scenario').values(row).returning('id').executeTakeFirstOrThrow()).id
}

/** Marks a scenario as chosen or withdrawn at the moment of this transaction, which the states that it replaces carry too. */
export async function closeScenarioRow(tx: Tx, id: string, how: 'chosen_at' | 'withdrawn_at'): Promise<void> {
  await tx
    .updateTable('route_scenario')
    .set({ [how]: sql`now()` })
    .where('id', '=', id)
    .execute()
}
