import { sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'

export type NewAttempt = { stateHash: Buffer; browserHash: Buffer; verifier: string; nonce: string; returnTo: string; expiresAt: Date }

export async function addAttempt(tx: Tx, attempt: NewAttempt): Promise<void> {
  await tx.deleteFrom('sign_in_attempt').where('expires_at', '<', sql<Date>`now() - interval '1 hour'`).execute()
  await tx
    .insertInto('sign_in_attempt')
    .values({
      state_hash: attempt.stateHash,
      browser_hash: attempt.browserHash,
      verifier: attempt.verifier,
      nonce: attempt.nonce,
      return_to: attempt.returnTo,
      expires_at: attempt.expiresAt,
    })
    .execute()
}

/** Takes an attempt out: nobody gets it a second time. */
export function takeAttemptRow(tx: Tx, stateHash: Buffer) {
  return tx
    .deleteFrom('sign_in_attempt')
    .where('state_hash', '=', stateHash)
    .returning(['browser_hash', 'verifier', 'nonce', 'return_to', sql<boolean>`expires_at < now()`.as('expired')])
    .executeTakeFirst()
}
