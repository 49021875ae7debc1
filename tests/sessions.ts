import type { Kysely } from 'kysely'
import { acceptToken } from '../src/identity/acts/accept-token.ts'
import { startSession } from '../src/identity/acts/sessions.ts'
import type { Actor } from '../src/identity/model/actor.ts'
import type { Tables } from '../src/kernel/tables.generated.ts'

/** A session of a person, as if it had signed in. Answers the token. */
export async function signedIn(db: Kysely<Tables>, person: string): Promise<string> {
  const place = { address: null, browser: null, earlier: null }
  const { token } = await db.transaction().execute((tx) => startSession(tx, { person, method: 'demo', place }))
  return token
}

/** Who a token lets in; null where its session has ended. */
export async function actorWith(db: Kysely<Tables>, token: string): Promise<Actor | null> {
  const accepted = await acceptToken(db, token, { address: null, browser: null })
  return accepted && 'actor' in accepted ? accepted.actor : null
}
