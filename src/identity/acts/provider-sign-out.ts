import type { Tx } from '../../kernel/database.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import type { Actor } from '../model/actor.ts'
import { hashOf, unseal } from '../rules/secrets.ts'
import { unlinkPerson } from '../store/provider.ts'
import { findProviderSession, listSessionsAtProvider, useLogoutToken } from '../store/provider-sessions.ts'
import { endSessionRows } from '../store/sessions.ts'
import { recordAct, recordAtDoor } from './record-act.ts'

/** The provider's proof of a session, for signing out there; null where the session came otherwise, or without the right key. */
export async function proofOfSession(
  tx: Tx,
  { session, key }: { session: string; key: string | null },
): Promise<{ issuer: string; idToken: string | null } | null> {
  const found = await findProviderSession(tx, session)
  if (!found) return null
  return { issuer: found.issuer, idToken: key === null ? null : unseal(found.sealed_id_token, key) }
}

/** A logout token of the provider whose signature and claims were found good. */
export type LogoutNotice = {
  readonly issuer: string
  readonly subject: string | null
  readonly sid: string | null
  readonly jti: string
  readonly forgetAt: Date
}

/** Ends our sessions that hang on what the provider says has ended there. */
export async function endSessionsAtProvider(
  tx: Tx,
  notice: LogoutNotice,
  address: string | null,
): Promise<{ ended: number } | Refusal<'signin.logout-token-refused'>> {
  const first = await useLogoutToken(tx, { issuer: notice.issuer, jtiHash: hashOf(notice.jti), forgetAt: notice.forgetAt })
  if (!first) return refuse('signin.logout-token-refused', { reason: 'replayed' })
  let ended = 0
  for (const session of await listSessionsAtProvider(tx, notice)) {
    const rows = await endSessionRows(tx, { column: 'id', is: session }, { by: null, reason: 'endedByProvider' })
    ended += rows.length
    for (const id of rows) {
      await recordAtDoor(tx, { act: 'endSession', thing: 'session', thingId: id, after: { reason: 'endedByProvider' }, address })
    }
  }
  return { ended }
}

/** Keeps that a logout token was refused. */
export function recordRefusedLogout(tx: Tx, refusal: Refusal, address: string | null): Promise<void> {
  return recordAtDoor(tx, { act: 'endSession', thing: 'session', thingId: null, after: refusal.details, result: refusal.refused, address })
}

/** Lets a person be found by e-mail again at the next sign-in, such as after a new account at the provider. */
export async function unlinkFromProvider(
  tx: Tx,
  actor: Actor,
  person: string,
): Promise<Record<never, never> | Refusal<'person.not-linked'>> {
  if (!(await unlinkPerson(tx, person))) return refuse('person.not-linked')
  await recordAct(tx, actor, { act: 'unlinkFromProvider', thing: 'person', thingId: person, dossier: null })
  return {}
}
