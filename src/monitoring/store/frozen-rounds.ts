import type { Tx } from '../../kernel/database.ts'

export type NewFrozen = {
  readonly round: string
  readonly programme: string
  readonly content: string
  readonly sha256: string
  readonly at: Date
  readonly by: string
}

export async function addFrozen(tx: Tx, { round, programme, content, sha256, at, by }: NewFrozen): Promise<void> {
  await tx
    .insertInto('round_report')
    .values({ round_id: round, programme_id: programme, content, sha256, frozen_at: at, frozen_by: by })
    .execute()
}

/** The report of a frozen round, in the bytes that its hash is of. */
export function findFrozen(tx: Tx, programme: string, round: string) {
  return tx
    .selectFrom('round_report')
    .select(['content', 'sha256'])
    .where('programme_id', '=', programme)
    .where('round_id', '=', round)
    .executeTakeFirst()
}
