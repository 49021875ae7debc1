import type { Tx } from '../../kernel/database.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import type { Actor } from '../model/actor.ts'
import type { SignInPlace } from '../model/sessions.ts'
import type { AccessLinkView, NewAccessLink, NewPasskey, PasskeyCreation, TotpSetup } from '../model/ways-in.ts'
import { hashOf, newSecret } from '../rules/secrets.ts'
import { type AccessLinkRow, addAccessLink, holdPerson, markLinkUsed, takeAccessLink } from '../store/access-links.ts'
import { addPasskeyRow, findOwnerOfCredential, listPasskeys, removePasskeys } from '../store/passkeys.ts'
import { findSetAt, removePasswordRow } from '../store/passwords.ts'
import { findPersonRow } from '../store/people.ts'
import { removeLock, removeSteps } from '../store/sign-in.ts'
import { actorFor } from './actors.ts'
import { type Entered, endAllSessions, enter } from './enter.ts'
import { type NewPasswordRefusal, type PasswordHolder, setPasswordWithSetup, startTotpSetup } from './new-password.ts'
import { passkeyCreation, type Site, verifyNewPasskey } from './passkey-ceremony.ts'
import { recordAct } from './record-act.ts'
import { countTry, failTry, passTry } from './tries.ts'

const linkHours = 24

/** Makes a link with which a person makes a way in: the first one, or a new one for somebody who lost the others. */
export async function inviteToAccount(
  tx: Tx,
  actor: Actor,
  wish: { readonly person: string },
): Promise<NewAccessLink | Refusal<'account.unknown-person' | 'account.demo'>> {
  const person = await findPersonRow(tx, wish.person)
  if (!person || person.left_at) return refuse('account.unknown-person')
  if (person.demo) return refuse('account.demo')
  const link = await newAccessLink(tx, person.id, actor.person)
  await recordAct(tx, actor, { act: 'inviteToAccount', thing: 'person', thingId: person.id, dossier: null, after: { until: link.until } })
  return link
}

/** `createdBy` is null on the command line. */
export async function newAccessLink(tx: Tx, person: string, createdBy: string | null): Promise<NewAccessLink> {
  const token = newSecret()
  const until = new Date(Date.now() + linkHours * 3_600_000)
  await addAccessLink(tx, { person, tokenHash: hashOf(token), createdBy, until })
  return { path: `/toegang#${token}`, until: until.toISOString() }
}

/** Somebody at the door with a link. */
export type Bearer = { readonly token: string; readonly place: SignInPlace }
type LinkRefusal = 'access-link.not-valid' | 'sign-in.too-many-attempts'

async function withLink<T>(tx: Tx, { token, place }: Bearer, work: (link: AccessLinkRow) => Promise<T>): Promise<T | Refusal<LinkRefusal>> {
  const link = await takeAccessLink(tx, hashOf(token))
  const tried = await countTry(tx, { way: 'accessLink', address: place.address ?? '', person: link?.person ?? null })
  if (isRefusal(tried)) return tried
  if (!link) return failTry(tx, tried, 'access-link.not-valid')
  await passTry(tx, tried)
  return work(link)
}

export function openAccessLink(tx: Tx, bearer: Bearer): Promise<AccessLinkView | Refusal<LinkRefusal>> {
  return withLink(tx, bearer, async ({ person, name, email, organisation, expires_at }) => {
    const renews = (await listPasskeys(tx, person)).length > 0 || (await findSetAt(tx, person)) !== undefined
    return { name, email, organisation, until: expires_at.toISOString(), renews }
  })
}

export function startPasskeyByLink(tx: Tx, site: Site, bearer: Bearer): Promise<PasskeyCreation | Refusal<LinkRefusal>> {
  return withLink(tx, bearer, ({ person, name, email }) => passkeyCreation(tx, site, { id: person, name, email }))
}

type MadePasskey = Bearer & { readonly name: string; readonly passkey: NewPasskey }
type PasskeyRefusal = 'passkey.not-accepted' | 'passkey.already-there'

/** Uses a link for a passkey. */
export function makePasskeyByLink(tx: Tx, site: Site, made: MadePasskey): Promise<Entered | Refusal<LinkRefusal | PasskeyRefusal>> {
  return withLink(tx, made, async (link) => {
    const verified = await verifyNewPasskey(tx, site, { passkey: made.passkey, person: link.person })
    if (isRefusal(verified)) return verified
    const owner = await findOwnerOfCredential(tx, verified.credential)
    if (owner !== undefined && owner !== link.person) return refuse('passkey.already-there')
    await removePasswordRow(tx, link.person)
    await beginAnew(tx, link, made.place)
    await addPasskeyRow(tx, { ...verified, person: link.person, name: made.name })
    return enterByLink(tx, link, { place: made.place, way: 'passkey' })
  })
}

type Keyed = Bearer & Pick<PasswordHolder, 'key'>

export function startTotpByLink(tx: Tx, bearer: Keyed): Promise<TotpSetup | Refusal<LinkRefusal | 'account.no-email'>> {
  return withLink(tx, bearer, (link) => startTotpSetup(tx, holderOf(link, bearer)))
}

type NewPassword = Keyed & { readonly password: string; readonly code: string }

/** Uses a link for a password and an authenticator app. Answers the recovery codes as well. */
export function setPasswordByLink(
  tx: Tx,
  wish: NewPassword,
): Promise<(Entered & { recoveryCodes: string[] }) | Refusal<LinkRefusal | NewPasswordRefusal>> {
  return withLink(tx, wish, async (link) => {
    const recoveryCodes = await setPasswordWithSetup(tx, holderOf(link, wish), wish)
    if (isRefusal(recoveryCodes)) return recoveryCodes
    await beginAnew(tx, link, wish.place)
    return { recoveryCodes, ...(await enterByLink(tx, link, { place: wish.place, way: 'password' })) }
  })
}

function holderOf(link: AccessLinkRow, { key }: Pick<PasswordHolder, 'key'>): PasswordHolder {
  return { id: link.person, name: link.name, email: link.email, key }
}

/** A link begins anew: with whatever was lost nobody gets in any more, and whoever is in is out. */
async function beginAnew(tx: Tx, { id, person }: AccessLinkRow, place: SignInPlace): Promise<void> {
  await holdPerson(tx, person)
  await markLinkUsed(tx, id)
  await removePasskeys(tx, person)
  await removeLock(tx, person)
  await removeSteps(tx, person)
  await endAllSessions(tx, { person, place })
}

async function enterByLink(tx: Tx, { person }: AccessLinkRow, by: { place: SignInPlace; way: 'passkey' | 'password' }): Promise<Entered> {
  const actor = await actorFor(tx, { person, address: by.place.address })
  await recordAct(tx, actor, { act: 'useAccessLink', thing: 'person', thingId: person, dossier: null, after: { way: by.way } })
  return enter(tx, { person, method: by.way, place: by.place })
}
