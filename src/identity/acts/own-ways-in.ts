import type { Tx } from '../../kernel/database.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import type { Actor } from '../model/actor.ts'
import { holdPerson } from '../store/access-links.ts'
import { listPasskeys } from '../store/passkeys.ts'
import { findSetAt } from '../store/passwords.ts'
import { sinceEntered } from './enter.ts'
import { recordAct } from './record-act.ts'

const freshMinutes = 15

export type ChangeRefusal = 'account.sign-in-again' | 'account.not-local'

/**
 * Why the owner may not change the own ways in now; null where it may. A session that is left open, or stolen, must not become a way in
 * of its own; and a way in of our own is no way around the provider of an organisation.
 */
export async function refusalToChange(tx: Tx, actor: Actor): Promise<Refusal<ChangeRefusal> | null> {
  await holdPerson(tx, actor.person)
  if ((await waysOf(tx, actor.person)) === 0) return refuse('account.not-local')
  const since = await sinceEntered(tx, actor)
  return since !== null && since < freshMinutes * 60_000 ? null : refuse('account.sign-in-again')
}

/** In how many ways a person can get in; a password counts together with its second factor. */
export async function waysOf(tx: Tx, person: string): Promise<number> {
  return (await listPasskeys(tx, person)).length + ((await findSetAt(tx, person)) ? 1 : 0)
}

export function recordOwn(tx: Tx, actor: Actor, entry: { act: string; before?: unknown; after?: unknown; result?: string }): Promise<void> {
  return recordAct(tx, actor, { ...entry, thing: 'person', thingId: actor.person, dossier: null })
}
