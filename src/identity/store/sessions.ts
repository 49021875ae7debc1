import { sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'
import type { EndReason, SignInMethod } from '../model/sessions.ts'

export type NewSession = { person: string; method: SignInMethod; address: string | null; browser: string | null }

export function addSession(tx: Tx, { person, method, address, browser }: NewSession): Promise<{ id: string }> {
  return tx.insertInto('session').values({ person_id: person, method, address, browser }).returning('id').executeTakeFirstOrThrow()
}

export async function addToken(tx: Tx, session: string, hash: Buffer): Promise<void> {
  await tx.insertInto('session_token').values({ hash, session_id: session }).execute()
}

/** The session that a token belongs or belonged to, with its person and the moment by the database's clock. */
export function findSessionOfToken(tx: Tx, hash: Buffer) {
  return tx
    .selectFrom('session_token as t')
    .innerJoin('session as s', 's.id', 't.session_id')
    .innerJoin('person as p', 'p.id', 's.person_id')
    .select(['s.id as session', 's.created_at', 's.used_at', 's.ended_at', 's.acting_for', 't.issued_at', 't.replaced_at'])
    .select(['p.id as person', 'p.name', sql<Date>`now()`.as('now')])
    .where('t.hash', '=', hash)
    .where('p.left_at', 'is', null)
    .executeTakeFirst()
}

export type SessionRow = NonNullable<Awaited<ReturnType<typeof findSessionOfToken>>>

/** Marks a token as replaced; answers whether this request was the one that did it. */
export async function retireToken(tx: Tx, hash: Buffer): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('session_token')
    .set({ replaced_at: sql<Date>`now()` })
    .where('hash', '=', hash)
    .where('replaced_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** How a session stands by the clock of the database; undefined where it is unknown or its person left. */
export function findSessionAge(tx: Tx, id: string) {
  return tx
    .selectFrom('session as s')
    .innerJoin('person as p', 'p.id', 's.person_id')
    .select(['s.created_at as startedAt', 's.used_at as usedAt', 's.ended_at as endedAt', sql<Date>`now()`.as('now')])
    .where('s.id', '=', id)
    .where('p.left_at', 'is', null)
    .executeTakeFirst()
}

export async function touchSession(tx: Tx, id: string, from: { address: string | null; browser: string | null }): Promise<void> {
  await tx
    .updateTable('session')
    .set({ used_at: sql<Date>`now()`, ...from })
    .where('id', '=', id)
    .execute()
}

export async function setActingFor(tx: Tx, session: string, person: string | null): Promise<void> {
  await tx.updateTable('session').set({ acting_for: person }).where('id', '=', session).execute()
}

export type Ending = { readonly by: string | null; readonly reason: EndReason }

export type WhichSessions = { readonly column: 'id' | 'person_id' | 'method'; readonly is: string }

/** Ends those of the sessions that had not ended; answers which. */
export async function endSessionRows(tx: Tx, which: WhichSessions, { by, reason }: Ending): Promise<string[]> {
  const rows = await tx
    .updateTable('session')
    .set({ ended_at: sql<Date>`now()`, ended_by: by, end_reason: reason })
    .where(which.column, '=', which.is)
    .where('ended_at', 'is', null)
    .returning('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** The sessions of a person that have not been ended, newest first. */
export function listSessionRows(tx: Tx, person: string) {
  return tx
    .selectFrom('session')
    .select(['id', 'method', 'created_at', 'used_at', 'address', 'browser', sql<Date>`now()`.as('now')])
    .where('person_id', '=', person)
    .where('ended_at', 'is', null)
    .orderBy('used_at', 'desc')
    .execute()
}

/** Forgets sessions that began before a moment, with all that hangs under them. */
export async function forgetSessions(tx: Tx, before: Date): Promise<void> {
  await tx.deleteFrom('session').where('created_at', '<', before).execute()
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
