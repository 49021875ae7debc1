import { sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'

export async function addSession(tx: Tx, session: { tokenHash: Buffer; person: string; expiresAt: Date }): Promise<void> {
  await tx
    .insertInto('session')
    .values({ token_hash: session.tokenHash, person_id: session.person, expires_at: session.expiresAt })
    .execute()
}

/** The person of a session that has not ended, and whom it acts for. */
export function findSessionRow(tx: Tx, tokenHash: Buffer) {
  return tx
    .selectFrom('session as s')
    .innerJoin('person as p', 'p.id', 's.person_id')
    .select(['p.id', 'p.name', 's.acting_for'])
    .where('s.token_hash', '=', tokenHash)
    .where('s.expires_at', '>', sql<Date>`now()`)
    .where('p.left_at', 'is', null)
    .executeTakeFirst()
}

export async function setActingFor(tx: Tx, tokenHash: Buffer, person: string | null): Promise<void> {
  await tx.updateTable('session').set({ acting_for: person }).where('token_hash', '=', tokenHash).execute()
}

export async function removeSession(tx: Tx, tokenHash: Buffer): Promise<void> {
  await tx.deleteFrom('session').where('token_hash', '=', tokenHash).execute()
}

/** From here to the end of the transaction everything in this dossier is near at hand, where the actor may read all of it. */
export async function enterDossier(tx: Tx, dossier: string): Promise<void> {
  await sql`select access_enter(${dossier})`.execute(tx)
}

/** From here to the end of the transaction the database answers this person only, by the policies of `actielijn_app`. */
export async function becomeActor(tx: Tx, actor: { person: string; subject: string }): Promise<void> {
  await sql`select set_config('actielijn.actor', ${actor.person}, true), set_config('actielijn.subject', ${actor.subject}, true),
    set_config('role', 'actielijn_app', true)`.execute(tx)
}
