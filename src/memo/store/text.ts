import { sql } from 'kysely'
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

export async function findChange(tx: Tx, number: string): Promise<Buffer | null> {
  const row = await tx.selectFrom('memo_update').select('change').where('number', '=', number).executeTakeFirst()
  return row?.change ?? null
}

const worthAddingUp = 200

/** Puts one state in the place of the changes of a memo where there are many; nobody adds one until the transaction ends. */
export async function addUp(tx: Tx, memo: string, merge: (changes: readonly Uint8Array[]) => Uint8Array): Promise<void> {
  await sql`select pg_advisory_xact_lock(7232002, hashtext(${memo}))`.execute(tx)
  const { count } = await tx
    .selectFrom('memo_update')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('memo_id', '=', memo)
    .executeTakeFirstOrThrow()
  if (count < worthAddingUp) return
  const { changes, upto } = await listChanges(tx, memo)
  const state = Buffer.from(merge(changes))
  const { dossier_id } = await tx.selectFrom('memo').select('dossier_id').where('id', '=', memo).executeTakeFirstOrThrow()
  await tx
    .insertInto('memo_text')
    .values({ memo_id: memo, dossier_id, upto: String(upto), state })
    .onConflict((conflict) => conflict.column('memo_id').doUpdateSet({ upto: String(upto), state }))
    .execute()
  await tx.deleteFrom('memo_update').where('memo_id', '=', memo).where('number', '<=', String(upto)).execute()
}
