import type { Tx } from '../../kernel/database.ts'

/** The round that was frozen last. */
export function findLastFrozen(tx: Tx, programme: string) {
  return tx
    .selectFrom('round')
    .select(['id', 'name', 'frozen_at'])
    .where('programme_id', '=', programme)
    .where('status', '=', 'frozen')
    .orderBy('frozen_at', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** The round that is not frozen; there is one at most. */
export function findRunning(tx: Tx, programme: string) {
  return tx
    .selectFrom('round')
    .select(['id', 'name', 'due_on'])
    .where('programme_id', '=', programme)
    .where('status', '!=', 'frozen')
    .executeTakeFirst()
}
