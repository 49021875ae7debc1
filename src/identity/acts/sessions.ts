import { createHash, randomBytes } from 'node:crypto'
import type { Tx } from '../../kernel/database.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import { type Actor, type HeldRole, provenActor } from '../model/actor.ts'
import { knownRoles } from '../rules/access.ts'
import { listPrincipals } from '../store/deputies.ts'
import { listHeldRoles } from '../store/memberships.ts'
import { findPersonRow } from '../store/people.ts'
import { addSession, findSessionRow, removeSession, setActingFor } from '../store/sessions.ts'
import { recordAct } from './record-act.ts'

const sessionHours = 12

type Signing = { readonly person: string; readonly address: string | null }

/** Starts a session as a demo account; `token` goes to the cookie and nowhere else. */
export async function signInAsDemo(tx: Tx, who: Signing): Promise<{ token: string } | Refusal<'session.unknown-person'>> {
  const found = await findPersonRow(tx, who.person)
  if (!found?.demo || found.left_at) return refuse('session.unknown-person')
  return { token: await startSession(tx, who) }
}

/** Starts a session for a person that has proved who it is. Answers the token. */
export async function startSession(tx: Tx, { person, address }: Signing): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await addSession(tx, { tokenHash: hashOf(token), person, expiresAt: new Date(Date.now() + sessionHours * 3_600_000) })
  const actor = await actorFor(tx, { person, address })
  await recordAct(tx, actor, { act: 'signIn', thing: 'person', thingId: person, dossier: null })
  return token
}

export function endSession(tx: Tx, token: string): Promise<void> {
  return removeSession(tx, hashOf(token))
}

/** Who a session token belongs to; null when there is none or it ended. */
export async function actorOfSession(tx: Tx, token: string, address: string | null): Promise<Actor | null> {
  const found = await findSessionRow(tx, hashOf(token))
  if (!found) return null
  const principals = found.acting_for === null ? [] : await listPrincipals(tx, found.id)
  const subject = principals.some(({ id }) => id === found.acting_for) ? (found.acting_for ?? found.id) : found.id
  return provenActor({ id: found.id, name: found.name, subject, held: await heldRoles(tx, subject), address })
}

/** The proof for work that goes on in the background in a person's name. */
export async function actorFor(tx: Tx, { person, address }: Signing): Promise<Actor> {
  const found = await findPersonRow(tx, person)
  if (!found) throw new Error('Work was asked in the name of a person who is not known')
  return provenActor({ id: found.id, name: found.name, held: await heldRoles(tx, person), address })
}

/** Goes on in somebody's name, or (null) in one's own. */
export async function actFor(
  tx: Tx,
  actor: Actor,
  wish: { token: string; person: string | null },
): Promise<Record<never, never> | Refusal<'session.not-your-principal'>> {
  const principals = await listPrincipals(tx, actor.person)
  if (wish.person !== null && !principals.some(({ id }) => id === wish.person)) return refuse('session.not-your-principal')
  await setActingFor(tx, hashOf(wish.token), wish.person)
  await recordAct(tx, actor, { act: 'actFor', thing: 'person', thingId: wish.person ?? actor.person, dossier: null })
  return {}
}

async function heldRoles(tx: Tx, person: string): Promise<HeldRole[]> {
  const rows = await listHeldRoles(tx, person)
  return rows.flatMap(({ role, programme, dossier }) => knownRoles([role]).map((known) => ({ role: known, programme, dossier })))
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
