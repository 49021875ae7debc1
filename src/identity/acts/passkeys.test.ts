import { expect, test } from 'vitest'
import { linkFor, must, newPerson, place, site } from '../../../tests/local-people.ts'
import { type SoftwarePasskey, softwarePasskey, type Twist } from '../../../tests/software-passkey.ts'
import { testDatabase } from '../../../tests/test-database.ts'
import type { Actor } from '../model/actor.ts'
import { makePasskeyByLink, startPasskeyByLink } from './access-links.ts'
import { passkeyRequest } from './passkey-ceremony.ts'
import { signInWithPasskey } from './passkey-sign-in.ts'

const { db } = await testDatabase()
const [joris, sanne] = [await newPerson(db, 'joris@ministerie.example'), await newPerson(db, 'sanne@ministerie.example')]
const [hisKey, herKey] = [softwarePasskey(), softwarePasskey()]

async function make(actor: Actor, passkey: SoftwarePasskey, twist: Twist = {}) {
  const token = await linkFor(db, actor)
  const creation = must(await db.transaction().execute((tx) => startPasskeyByLink(tx, site, { token, place })))
  const made = { token, place, name: 'Telefoon', passkey: passkey.make(creation, twist) }
  return db.transaction().execute((tx) => makePasskeyByLink(tx, site, made))
}

const ask = () => db.transaction().execute((tx) => passkeyRequest(tx, site))
const show = (passkey: ReturnType<SoftwarePasskey['show']>) =>
  db.transaction().execute((tx) => signInWithPasskey(tx, site, { passkey, place }))

must(await make(joris, hisKey))
must(await make(sanne, herKey))

test('signs in with a passkey, without a name being typed', async () => {
  expect(must(await show(hisKey.show(await ask()))).person).toBe(joris.person)
  expect(must(await show(herKey.show(await ask(), { userHandle: undefined }))).person).toBe(sanne.person)
  const { last_used_at } = await db.selectFrom('passkey').selectAll().where('person_id', '=', joris.person).executeTakeFirstOrThrow()
  expect(last_used_at).not.toBeNull()
})

test('asks for a key that finds its owner by itself and that was unlocked by its owner', async () => {
  const token = await linkFor(db, await newPerson(db, 'opties@ministerie.example'))
  const creation = must(await db.transaction().execute((tx) => startPasskeyByLink(tx, site, { token, place })))
  expect(creation.authenticatorSelection).toEqual({ residentKey: 'required', userVerification: 'required' })
  expect(await ask()).toMatchObject({ rpId: 'actielijn.example', userVerification: 'required' })
})

test('a challenge counts once', async () => {
  const request = await ask()
  must(await show(hisKey.show(request)))
  expect(await show(hisKey.show(request))).toEqual({ refused: 'passkey.not-accepted' })
})

test('a challenge ends after five minutes', async () => {
  const request = await ask()
  await db.updateTable('passkey_challenge').set({ expires_at: new Date() }).execute()
  expect(await show(hisKey.show(request))).toEqual({ refused: 'passkey.not-accepted' })
})

const forged: readonly (readonly [string, Twist])[] = [
  ['a challenge of its own making', { challenge: 'A'.repeat(43) }],
  ['a challenge with a NUL in it', { challenge: `${'A'.repeat(42)}\u0000` }],
  ['another origin', { origin: 'https://actielijn.example.evil.example' }],
  ['another site', { rpId: 'evil.example' }],
  ['no unlocking by its owner', { verified: false }],
]

test.each(forged)('refuses a passkey that was shown with %s', async (_, twist) => {
  expect(await show(hisKey.show(await ask(), twist))).toEqual({ refused: 'passkey.not-accepted' })
})

test.each(forged)('refuses a passkey that was made with %s, and the link stays good', async (_, twist) => {
  const guest = await newPerson(db, `${Math.random()}@ministerie.example`)
  expect(await make(guest, softwarePasskey(), twist)).toEqual({ refused: 'passkey.not-accepted' })
  expect(await db.selectFrom('access_link').select('used_at').where('person_id', '=', guest.person).execute()).toEqual([{ used_at: null }])
})

test('refuses the key of one person under the name of another', async () => {
  const asHer = { credential: herKey.credential }
  expect(await show(hisKey.show(await ask(), asHer))).toEqual({ refused: 'passkey.not-accepted' })
  const handleOfHers = Buffer.from(sanne.person.replaceAll('-', ''), 'hex').toString('base64url')
  expect(await show(hisKey.show(await ask(), { userHandle: handleOfHers }))).toEqual({ refused: 'passkey.not-accepted' })
})

test('refuses a passkey that nobody has', async () => {
  expect(await show(softwarePasskey().show(await ask()))).toEqual({ refused: 'passkey.not-accepted' })
})

test('refuses to make a passkey that somebody has already', async () => {
  const guest = await newPerson(db, 'dubbel@ministerie.example')
  expect(await make(guest, herKey)).toEqual({ refused: 'passkey.already-there' })
  must(await show(herKey.show(await ask(), { userHandle: undefined, counter: 90 })))
})

test('refuses a challenge for making a passkey that was given to somebody else', async () => {
  const guest = await newPerson(db, 'ander@ministerie.example')
  const hers = must(await db.transaction().execute(async (tx) => startPasskeyByLink(tx, site, { token: await linkFor(db, sanne), place })))
  expect(await make(guest, softwarePasskey(), { challenge: hers.challenge })).toEqual({ refused: 'passkey.not-accepted' })
  expect(await show(hisKey.show(await ask(), { challenge: hers.challenge }))).toEqual({ refused: 'passkey.not-accepted' })
})

test('refuses a counter that does not rise: there are two of the same key', async () => {
  must(await show(hisKey.show(await ask(), { counter: 100 })))
  expect(await show(hisKey.show(await ask(), { counter: 100 }))).toEqual({ refused: 'passkey.copied' })
  expect(await show(hisKey.show(await ask(), { counter: 7 }))).toEqual({ refused: 'passkey.copied' })
  must(await show(hisKey.show(await ask(), { counter: 101 })))
})

test('a key that does not count may stay at zero', async () => {
  const [guest, passkey] = [await newPerson(db, 'nul@ministerie.example'), softwarePasskey()]
  must(await make(guest, passkey, { counter: 0 }))
  must(await show(passkey.show(await ask(), { counter: 0 })))
  must(await show(passkey.show(await ask(), { counter: 0 })))
})

test('the owner of a passkey that was refused finds the attempt in the record', async () => {
  await show(herKey.show(await ask(), { verified: false }))
  const rows = await db.selectFrom('record').selectAll().where('thing_id', '=', sanne.person).where('result', '<>', 'done').execute()
  expect(rows.at(-1)).toMatchObject({ act: 'signIn', actor_id: null, result: 'passkey.not-accepted', address: place.address })
})

test('a password that is locked does not lock a passkey', async () => {
  const until = { failures: 0, locks: 1, locked_until: new Date(Date.now() + 60_000), last_failure_at: new Date() }
  await db
    .insertInto('sign_in_lock')
    .values({ person_id: sanne.person, ...until })
    .execute()
  must(await show(herKey.show(await ask(), { userHandle: undefined, counter: 500 })))
})
