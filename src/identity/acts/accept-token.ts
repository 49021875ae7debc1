import type { Tx } from '../../kernel/database.ts'
import type { Actor } from '../model/actor.ts'
import { hashOf, newSecret } from '../rules/secrets.ts'
import { standingOf } from '../rules/sessions.ts'
import { addToken, endSessionRows, findSessionOfToken, retireToken, type SessionRow, touchSession } from '../store/sessions.ts'
import { actorOfRow } from './actors.ts'
import { recordAtDoor } from './record-act.ts'

/** `renewed` is the token that takes the place of the one shown. */
export type Accepted = { readonly actor: Actor; readonly renewed: string | null }
/** A token that was replaced long ago was shown: the session is ended, for one of its two holders stole it. */
export type Betrayed = { readonly reusedIn: string }

type From = { readonly address: string | null; readonly browser: string | null }

const touchEvery = 60_000

/**
 * Opens the session that a token belongs to; null where there is none or it ended. `renews` is false where the answer cannot carry a new
 * token. Not for use within another transaction.
 */
export async function acceptToken(db: Tx, token: string, from: From & { readonly renews?: boolean }): Promise<Accepted | Betrayed | null> {
  const row = await findSessionOfToken(db, hashOf(token))
  if (!row) return null
  const standing = standingOf({
    now: row.now,
    startedAt: row.created_at,
    usedAt: row.used_at,
    endedAt: row.ended_at,
    tokenIssuedAt: row.issued_at,
    tokenReplacedAt: row.replaced_at,
  })
  if (standing === 'ended') return null
  if (standing === 'reused') return endBetrayed(db, row, from.address)
  if (row.now.getTime() - row.used_at.getTime() >= touchEvery)
    await touchSession(db, row.session, { address: from.address, browser: from.browser })
  const renewed = standing === 'renew' && from.renews !== false ? await renew(db, row.session, token) : null
  return { actor: await actorOfRow(db, row, from.address), renewed }
}

/** Of requests that come at the same time one gets the new token; the others are under way with the old one. */
function renew(db: Tx, session: string, token: string): Promise<string | null> {
  return db.transaction().execute(async (tx) => {
    if (!(await retireToken(tx, hashOf(token)))) return null
    const fresh = newSecret()
    await addToken(tx, session, hashOf(fresh))
    return fresh
  })
}

function endBetrayed(db: Tx, row: SessionRow, address: string | null): Promise<Betrayed> {
  return db.transaction().execute(async (tx) => {
    const [ended] = await endSessionRows(tx, { column: 'id', is: row.session }, { by: null, reason: 'tokenReused' })
    if (ended !== undefined) {
      const after = { reason: 'tokenReused', person: row.person }
      await recordAtDoor(tx, { act: 'endSession', thing: 'session', thingId: ended, after, address })
    }
    return { reusedIn: row.session }
  })
}
