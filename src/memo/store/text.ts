import type { Tx } from '../../kernel/database.ts'

export type Change = { readonly memo: string; readonly dossier: string; readonly change: Uint8Array; readonly by: string }

/** Keeps a change of the text; refused by the database where the person may not type in this memo now. Answers its number. */
export async function addChange(tx: Tx, { memo, dossier, change, by }: Change): Promise<bigint> {
  const row = await tx
    .insertInto('memo_update')
    .values({ memo_id: memo, dossier_id: dossier, change: Buffer.from(change), person_id: by })
    .returning('number')
    .executeTakeFirstOrThrow()
  return BigInt(row.number)
}

export type KeptText = { readonly changes: Buffer[]; readonly upto: bigint }

/** All that was typed in a memo, after the change with this number; without it from the beginning. */
export async function listChanges(tx: Tx, memo: string, after: bigint | null = null): Promise<KeptText> {
  const whole =
    after === null ? await tx.selectFrom('memo_text').select(['state', 'upto']).where('memo_id', '=', memo).executeTakeFirst() : undefined
  const from = after ?? BigInt(whole?.upto ?? 0)
  const rows = await tx
    .selectFrom('memo_update')
    .select(['number', 'change'])
    .where('memo_id', '=', memo)
    .where('number', '>', String(from))
    .orderBy('number')
    .execute()
  const last = rows.at(-1)?.number
  return { changes: [...(whole ? [whole.state] : []), ...rows.map(({ change }) => change)], upto: last === undefined ? from : BigInt(last) }
}
