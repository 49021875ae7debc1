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

/** The hash of a frozen round; absent where it is not frozen. */
export async function findFrozenHash(tx: Tx, programme: string, round: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('round_report')
    .select('sha256')
    .where('programme_id', '=', programme)
    .where('round_id', '=', round)
    .executeTakeFirst()
  return row?.sha256
}

/** The text of a frozen round that must exist, in the bytes that its hash is of. */
export async function getFrozenText(tx: Tx, round: string): Promise<string> {
  const { content } = await tx.selectFrom('round_report').select('content').where('round_id', '=', round).executeTakeFirstOrThrow()
  return content
}
