import type { Tx } from '../../kernel/database.ts'
import type { Actor } from '../model/actor.ts'
import type { SignInMethod, SignInPlace } from '../model/sessions.ts'
import { endSessionRows, listSessionRows } from '../store/sessions.ts'
import { actorFor } from './actors.ts'
import { recordAct } from './record-act.ts'
import { startSession } from './sessions.ts'

/** Somebody who got in, with the token of the session. */
export type Entered = { readonly person: string; readonly token: string }

type Entering = { readonly person: string; readonly method: SignInMethod; readonly place: SignInPlace }

export async function enter(tx: Tx, entering: Entering): Promise<Entered> {
  const { token } = await startSession(tx, entering)
  return { person: entering.person, token }
}

/** Ends the sessions of somebody who gets ways in anew. */
export async function endAllSessions(tx: Tx, { person, place }: Pick<Entering, 'person' | 'place'>): Promise<void> {
  await endOtherSessions(tx, await actorFor(tx, { person, address: place.address }))
}

/** Ends the sessions that the actor has elsewhere, for they may be of whoever used what is changed now. */
export async function endOtherSessions(tx: Tx, actor: Actor): Promise<void> {
  for (const { id } of await listSessionRows(tx, actor.person)) {
    if (id === actor.session) continue
    await endSessionRows(tx, { column: 'id', is: id }, { by: actor.person, reason: 'waysInChanged' })
    await recordAct(tx, actor, { act: 'endSession', thing: 'session', thingId: id, dossier: null, after: { reason: 'waysInChanged' } })
  }
}

/** How long ago the actor signed in, in milliseconds; null for somebody who acts in no session. */
export async function sinceEntered(tx: Tx, actor: Actor): Promise<number | null> {
  const row = (await listSessionRows(tx, actor.person)).find(({ id }) => id === actor.session)
  return row ? row.now.getTime() - row.created_at.getTime() : null
}
