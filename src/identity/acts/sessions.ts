import type { Tx } from '../../kernel/database.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import type { Actor } from '../model/actor.ts'
import type { EndReason, SignInMethod, SignInPlace } from '../model/sessions.ts'
import { hashOf, newSecret } from '../rules/secrets.ts'
import { isSpent, sessionLimits } from '../rules/sessions.ts'
import { listPrincipals } from '../store/deputies.ts'
import { findPersonRow } from '../store/people.ts'
import {
  addSession,
  addToken,
  endSessionRows,
  findSessionAge,
  findSessionOfToken,
  forgetSessions,
  listSessionRows,
  setActingFor,
  touchSession,
  type WhichSessions,
} from '../store/sessions.ts'
import { actorFor } from './actors.ts'
import { recordAct, recordAtDoor } from './record-act.ts'

/** Starts a session as a demo account; `token` goes to the cookie and nowhere else. */
export async function signInAsDemo(
  tx: Tx,
  { person, place }: { person: string; place: SignInPlace },
): Promise<{ token: string } | Refusal<'session.unknown-person'>> {
  const found = await findPersonRow(tx, person)
  if (!found?.demo || found.left_at) return refuse('session.unknown-person')
  return startSession(tx, { person, method: 'demo', place })
}

type Signing = { readonly person: string; readonly method: SignInMethod; readonly place: SignInPlace }

/** Starts a session, always a new one, for a person that has proved who it is. The session that the browser had ends. */
export async function startSession(tx: Tx, { person, method, place }: Signing): Promise<{ token: string; session: string }> {
  await forgetSessions(tx, new Date(Date.now() - 2 * sessionLimits.whole))
  if (place.earlier !== null) await endSessionOf(tx, place.earlier, { reason: 'signedInAnew', address: place.address })
  const { id } = await addSession(tx, { person, method, address: place.address, browser: place.browser })
  const token = newSecret()
  await addToken(tx, id, hashOf(token))
  const actor = await actorFor(tx, { person, address: place.address })
  await recordAct(tx, actor, { act: 'signIn', thing: 'person', thingId: person, dossier: null, after: { method, session: id } })
  return { token, session: id }
}

/** Ends the session that a token opens. Answers which, also where it had ended already; null where there is none. */
export async function endSessionOf(
  tx: Tx,
  token: string,
  { reason, address }: { reason: EndReason; address: string | null },
): Promise<string | null> {
  const row = await findSessionOfToken(tx, hashOf(token))
  if (!row) return null
  const [ended] = await endSessionRows(tx, { column: 'id', is: row.session }, { by: row.person, reason })
  if (ended !== undefined) {
    const actor = await actorFor(tx, { person: row.person, address })
    await recordAct(tx, actor, { act: 'endSession', thing: 'session', thingId: ended, dossier: null, after: { reason } })
  }
  return row.session
}

/** Ends one of the actor's own sessions. */
export async function endOwnSession(tx: Tx, actor: Actor, session: string): Promise<Record<never, never> | Refusal<'session.unknown'>> {
  const rows = await listSessionRows(tx, actor.person)
  if (!rows.some(({ id }) => id === session)) return refuse('session.unknown')
  await endSessionsAs(tx, actor, { which: { column: 'id', is: session }, reason: 'endedByPerson' })
  return {}
}

/** Ends all sessions of the actor, this one too. */
export function endOwnSessions(tx: Tx, actor: Actor): Promise<number> {
  return endSessionsAs(tx, actor, { which: { column: 'person_id', is: actor.person }, reason: 'endedByPerson' })
}

/** Ends all sessions of somebody. */
export async function endSessionsOf(tx: Tx, actor: Actor, person: string): Promise<{ ended: number } | Refusal<'person.unknown'>> {
  if (!(await findPersonRow(tx, person))) return refuse('person.unknown')
  return { ended: await endSessionsAs(tx, actor, { which: { column: 'person_id', is: person }, reason: 'endedByAdministrator' }) }
}

async function endSessionsAs(tx: Tx, actor: Actor, { which, reason }: { which: WhichSessions; reason: EndReason }): Promise<number> {
  const ended = await endSessionRows(tx, which, { by: actor.person, reason })
  for (const session of ended) {
    await recordAct(tx, actor, { act: 'endSession', thing: 'session', thingId: session, dossier: null, after: { reason } })
  }
  return ended.length
}

/** Ends what a demonstration left open, once it is off. */
export async function endDemoSessions(tx: Tx): Promise<void> {
  const ended = await endSessionRows(tx, { column: 'method', is: 'demo' }, { by: null, reason: 'demoOff' })
  for (const session of ended) {
    await recordAtDoor(tx, { act: 'endSession', thing: 'session', thingId: session, after: { reason: 'demoOff' }, address: null })
  }
}

/** Goes on in somebody's name, or (null) in one's own. */
export async function actFor(
  tx: Tx,
  actor: Actor,
  person: string | null,
): Promise<Record<never, never> | Refusal<'session.not-your-principal'>> {
  const principals = await listPrincipals(tx, actor.person)
  if (person !== null && !principals.some(({ id }) => id === person)) return refuse('session.not-your-principal')
  if (actor.session !== null) await setActingFor(tx, actor.session, person)
  await recordAct(tx, actor, { act: 'actFor', thing: 'person', thingId: person ?? actor.person, dossier: null })
  return {}
}

/** Whether a session still stands, for a connection that it opened and that stays. What goes on in it counts as use. */
export async function keepSession(
  db: Tx,
  session: string,
  from: { readonly address: string | null; readonly browser: string | null },
): Promise<boolean> {
  const age = await findSessionAge(db, session)
  if (!age || age.endedAt !== null || isSpent(age)) return false
  await touchSession(db, session, from)
  return true
}
