import { sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'
import type { Subject } from './provider.ts'

export type ProviderSession = Subject & { readonly session: string; readonly sid: string | null; readonly sealedIdToken: Buffer }

export async function addProviderSession(tx: Tx, row: ProviderSession): Promise<void> {
  await tx
    .insertInto('provider_session')
    .values({ session_id: row.session, issuer: row.issuer, subject: row.subject, sid: row.sid, sealed_id_token: row.sealedIdToken })
    .execute()
}

export function findProviderSession(tx: Tx, session: string) {
  return tx.selectFrom('provider_session').select(['issuer', 'sealed_id_token']).where('session_id', '=', session).executeTakeFirst()
}

export type Ended = { readonly issuer: string; readonly subject: string | null; readonly sid: string | null }

/** Our sessions that hang on what ended at the provider: one session there, or everything of a subject. */
export async function listSessionsAtProvider(tx: Tx, { issuer, subject, sid }: Ended): Promise<string[]> {
  const rows = await tx
    .selectFrom('provider_session')
    .select('session_id')
    .where('issuer', '=', issuer)
    .$if(subject !== null, (query) => query.where('subject', '=', subject))
    .$if(sid !== null, (query) => query.where('sid', '=', sid))
    .execute()
  return rows.map(({ session_id }) => session_id)
}

/** Keeps that a logout token was used; answers whether this was the first time. */
export async function useLogoutToken(tx: Tx, token: { issuer: string; jtiHash: Buffer; forgetAt: Date }): Promise<boolean> {
  await tx.deleteFrom('used_logout_token').where('forget_at', '<', sql<Date>`now()`).execute()
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('used_logout_token')
    .values({ issuer: token.issuer, jti_hash: token.jtiHash, forget_at: token.forgetAt })
    .onConflict((conflict) => conflict.columns(['issuer', 'jti_hash']).doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}
