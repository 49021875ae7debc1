import { createHash, randomBytes } from 'node:crypto'
import type { Tx } from '../kernel/database.ts'
import { type Refusal, refuse } from '../kernel/refusal.ts'
import type { Actor, PersonView } from './model.ts'
import { actorOf, personView } from './rules.ts'
import { addPerson, addRecord, addSession, findDemoPerson, findPersonByName, findPersonOfSession, removeSession } from './store.ts'

const sessionHours = 12

/** Writes one act in the record, within the transaction of the act itself. */
export function recordAct(
  tx: Tx,
  actor: Actor,
  entry: { act: string; thing: string; thingId: string; before?: unknown; after?: unknown },
): Promise<void> {
  return addRecord(tx, { before: undefined, after: undefined, ...entry, actor: actor.person })
}

/** Starts a session as a demo account; `token` goes to the cookie and nowhere else. */
export async function signInAsDemo(
  tx: Tx,
  personId: string,
): Promise<{ person: PersonView; token: string } | Refusal<'session.unknown-person'>> {
  const found = await findDemoPerson(tx, personId)
  if (!found) return refuse('session.unknown-person')
  const token = randomBytes(32).toString('base64url')
  const expiresAt = new Date(Date.now() + sessionHours * 3_600_000)
  await addSession(tx, { tokenHash: hashOf(token), person: found.id, expiresAt })
  await recordAct(tx, actorOf(found), { act: 'signIn', thing: 'person', thingId: found.id })
  return { person: personView(found), token }
}

export function endSession(tx: Tx, token: string): Promise<void> {
  return removeSession(tx, hashOf(token))
}

/** Who a session token belongs to; null when there is none or it ended. */
export async function actorOfSession(tx: Tx, token: string): Promise<{ actor: Actor; person: PersonView } | null> {
  const found = await findPersonOfSession(tx, hashOf(token))
  return found ? { actor: actorOf(found), person: personView(found) } : null
}

/** The account of that name, made when it is not there yet. */
export async function ensureDemoAccount(tx: Tx, account: Omit<PersonView, 'id'>): Promise<Actor> {
  const found = await findPersonByName(tx, account.name)
  return actorOf(found ?? (await addPerson(tx, { ...account, demo: true })))
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
