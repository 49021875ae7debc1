import { randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import { Secret, TOTP } from 'otpauth'
import { acceptToken } from '../src/identity/acts/accept-token.ts'
import { newAccessLink, setPasswordByLink, startTotpByLink } from '../src/identity/acts/access-links.ts'
import { actorFor } from '../src/identity/acts/actors.ts'
import { sealingKey } from '../src/identity/acts/seal.ts'
import type { Actor } from '../src/identity/model/actor.ts'
import type { Role } from '../src/identity/model/roles.ts'
import { addMembership } from '../src/identity/store/memberships.ts'
import { addOrganisation, addPerson, findOrganisationByAbbreviation } from '../src/identity/store/people.ts'
import { isRefusal, type Refusal } from '../src/kernel/refusal.ts'
import type { Tables } from '../src/kernel/tables.generated.ts'

export const site = { id: 'actielijn.example', origin: 'https://actielijn.example' }
export const key = sealingKey('een geheim dat alleen in de tests geldt')
export const place = { address: '192.0.2.1', browser: null, earlier: null }
export const goodPassword = 'de fiets staat achter de molen'

/** Somebody who is no demo account and cannot get in yet. */
export async function newPerson(db: Kysely<Tables>, email: string | null, roles: readonly Role[] = []): Promise<Actor> {
  const found = await findOrganisationByAbbreviation(db, 'OCW')
  const organisation = found ?? (await addOrganisation(db, { code: null, abbreviation: 'OCW', name: 'OCW', kind: 'ministry' }))
  const name = `Proefpersoon ${email ?? 'zonder adres'}`
  const { id } = await addPerson(db, { name, email, organisation: organisation.id, department: null, jobTitle: '', demo: false })
  for (const role of roles) {
    const holder = { kind: 'person', id } as const
    await addMembership(db, { id: randomUUID(), programme: null, dossier: null, holder, role, until: null, grantedBy: null })
  }
  return actorFor(db, { person: id, address: place.address })
}

export async function linkFor(db: Kysely<Tables>, { person }: Actor): Promise<string> {
  return (await newAccessLink(db, person, null)).path.replace('/toegang#', '')
}

/** The code of an authenticator app, a number of steps of thirty seconds from now. */
export function codeOf(secret: string, stepsAhead = 0): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + stepsAhead * 30_000 })
}

export type WithPassword = { readonly secret: string; readonly recoveryCodes: readonly string[]; readonly token: string }

/** Gives a person a password with an authenticator app, through a link. Codes of any step count again afterwards. */
export async function givePassword(db: Kysely<Tables>, actor: Actor, password = goodPassword): Promise<WithPassword> {
  const token = await linkFor(db, actor)
  const { secret } = must(await db.transaction().execute((tx) => startTotpByLink(tx, { token, place, key })))
  const wish = { token, place, key, password, code: codeOf(secret) }
  const done = must(await db.transaction().execute((tx) => setPasswordByLink(tx, wish)))
  await forgetSteps(db, actor)
  return { secret, recoveryCodes: done.recoveryCodes, token: done.token }
}

/** As if the codes used so far were of long ago. */
export async function forgetSteps(db: Kysely<Tables>, { person }: Actor): Promise<void> {
  await db.updateTable('password').set({ totp_step: '0' }).where('person_id', '=', person).execute()
}

export function must<T>(outcome: T | Refusal): T {
  if (isRefusal(outcome)) throw new Error(`Refused: ${outcome.refused}`)
  return outcome
}

/** Whose session a token opens; null where it is none. */
export async function actorOf(db: Kysely<Tables>, token: string): Promise<Actor | null> {
  const accepted = await acceptToken(db, token, { address: place.address, browser: null })
  return accepted && 'actor' in accepted ? accepted.actor : null
}
