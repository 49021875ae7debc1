import { expect, test } from 'vitest'
import { actorOf, codeOf, givePassword, goodPassword, key, linkFor, must, newPerson, place, site } from '../../../tests/local-people.ts'
import { personNamed } from '../../../tests/people.ts'
import { softwarePasskey } from '../../../tests/software-passkey.ts'
import { testDatabase } from '../../../tests/test-database.ts'
import type { Actor } from '../model/actor.ts'
import {
  inviteToAccount,
  makePasskeyByLink,
  openAccessLink,
  setPasswordByLink,
  startPasskeyByLink,
  startTotpByLink,
} from './access-links.ts'
import { asActor } from './as-actor.ts'

const { db } = await testDatabase()
const administrator = await newPerson(db, 'beheer@ministerie.example', ['administrator'])

const invite = (by: Actor, { person }: Actor) => asActor(db, by, (tx) => inviteToAccount(tx, by, { person }))
const tokenIn = ({ path }: { path: string }) => path.replace('/toegang#', '')
const open = (token: string) => db.transaction().execute((tx) => openAccessLink(tx, { token, place }))
const startTotp = (token: string) => db.transaction().execute((tx) => startTotpByLink(tx, { token, place, key }))
const setPassword = (token: string, password: string, code: string) =>
  db.transaction().execute((tx) => setPasswordByLink(tx, { token, place, key, password, code }))
async function makePasskey(token: string, passkey = softwarePasskey()) {
  const creation = must(await db.transaction().execute((tx) => startPasskeyByLink(tx, site, { token, place })))
  const made = { token, place, name: 'Laptop', passkey: passkey.make(creation) }
  return db.transaction().execute((tx) => makePasskeyByLink(tx, site, made))
}

test('an administrator makes a link, of which the database keeps a hash only', async () => {
  const guest = await newPerson(db, 'gast@ministerie.example')
  const token = tokenIn(must(await invite(administrator, guest)))
  expect(must(await open(token))).toMatchObject({ name: guest.name, email: 'gast@ministerie.example', organisation: 'OCW', renews: false })
  const rows = await db.selectFrom('access_link').selectAll().where('person_id', '=', guest.person).execute()
  expect(JSON.stringify(rows)).not.toContain(token)
  const record = await db.selectFrom('record').selectAll().where('thing_id', '=', guest.person).execute()
  expect(record.map(({ act, actor_id }) => [act, actor_id])).toEqual([['inviteToAccount', administrator.person]])
  expect(JSON.stringify(record)).not.toContain(token)
})

test('the database itself refuses a link that is made by anybody else', async () => {
  const author = await newPerson(db, 'auteur@ministerie.example', ['author'])
  await expect(invite(author, administrator)).rejects.toThrow('row-level security')
})

test('makes no link for a demo account, for somebody who left or for nobody', async () => {
  const demo = await personNamed(db, 'Demo')
  const left = await newPerson(db, 'weg@ministerie.example')
  await db.updateTable('person').set({ left_at: new Date() }).where('id', '=', left.person).execute()
  expect(await invite(administrator, demo)).toEqual({ refused: 'account.demo' })
  expect(await invite(administrator, left)).toEqual({ refused: 'account.unknown-person' })
  const nobody = { ...left, person: '00000000-0000-4000-8000-000000000000' }
  expect(await invite(administrator, nobody)).toEqual({ refused: 'account.unknown-person' })
})

test('a link is used once: with a passkey', async () => {
  const guest = await newPerson(db, 'eenmaal@ministerie.example')
  const token = await linkFor(db, guest)
  const entered = must(await makePasskey(token))
  expect((await actorOf(db, entered.token))?.person).toBe(guest.person)
  expect(await open(token)).toEqual({ refused: 'access-link.not-valid' })
})

test('a link is used once: with a password and an app', async () => {
  const guest = await newPerson(db, 'eenmaal-ww@ministerie.example')
  const token = await linkFor(db, guest)
  const { secret, uri } = must(await startTotp(token))
  expect(uri).toContain(`secret=${secret}`)
  const entered = must(await setPassword(token, goodPassword, codeOf(secret)))
  expect(new Set(entered.recoveryCodes).size).toBe(10)
  expect(await setPassword(token, goodPassword, codeOf(secret, 1))).toEqual({ refused: 'access-link.not-valid' })
  const kept = await db.selectFrom('recovery_code').selectAll().execute()
  expect(JSON.stringify(kept)).not.toContain(entered.recoveryCodes[0])
})

test('a link ends after a day, when a newer one is made, and when its person leaves', async () => {
  const guest = await newPerson(db, 'oud@ministerie.example')
  const late = await linkFor(db, guest)
  await db.updateTable('access_link').set({ expires_at: new Date() }).where('person_id', '=', guest.person).execute()
  expect(await open(late)).toEqual({ refused: 'access-link.not-valid' })
  const older = await linkFor(db, guest)
  const newer = await linkFor(db, guest)
  expect(await open(older)).toEqual({ refused: 'access-link.not-valid' })
  must(await open(newer))
  await db.updateTable('person').set({ left_at: new Date() }).where('id', '=', guest.person).execute()
  expect(await open(newer)).toEqual({ refused: 'access-link.not-valid' })
})

test('using a link ends all sessions and every earlier way in', async () => {
  const guest = await newPerson(db, 'kwijt@ministerie.example')
  const before = await givePassword(db, guest)
  const token = await linkFor(db, guest)
  expect(must(await open(token)).renews).toBe(true)
  const entered = must(await makePasskey(token))
  expect(await actorOf(db, before.token)).toBeNull()
  expect(await actorOf(db, entered.token)).not.toBeNull()
  expect(await db.selectFrom('password').selectAll().where('person_id', '=', guest.person).execute()).toEqual([])
  expect(await db.selectFrom('recovery_code').selectAll().where('person_id', '=', guest.person).execute()).toEqual([])
  await givePassword(db, guest)
  expect(await db.selectFrom('passkey').selectAll().where('person_id', '=', guest.person).execute()).toEqual([])
})

test.each([
  ['kort genoeg', 'password.too-short'],
  ['wachtwoord123456', 'password.too-common'],
  ['passwordpassword', 'password.too-common'],
  ['qwertyuiopasdfgh', 'password.too-common'],
  ['aaaaaaaaaaaaaaaaaaaa', 'password.too-common'],
  ['lekker naar de proefpersoon toe', 'password.holds-your-name'],
  ['Actielijn is het hele jaar leuk', 'password.holds-your-name'],
  ['de hele dag keuze@ministerie.example', 'password.holds-your-name'],
  ['x7 '.repeat(67), 'password.too-long'],
])('refuses the password %s, and the link stays good', async (password, refused) => {
  const guest = await newPerson(db, `keuze@ministerie.example`).catch(() => null)
  const person =
    guest ??
    (await db.selectFrom('person').select('id as person').where('email', '=', 'keuze@ministerie.example').executeTakeFirstOrThrow())
  const token = tokenIn(must(await invite(administrator, { ...administrator, person: person.person })))
  const { secret } = must(await startTotp(token))
  expect(await setPassword(token, password, codeOf(secret))).toEqual({ refused })
  must(await open(token))
})

test('refuses a password without an app, with a wrong code and with a recovery code', async () => {
  const guest = await newPerson(db, 'zonderapp@ministerie.example')
  const token = await linkFor(db, guest)
  expect(await setPassword(token, goodPassword, '123456')).toEqual({ refused: 'totp.set-up-first' })
  const { secret } = must(await startTotp(token))
  expect(await setPassword(token, goodPassword, codeOf(secret, 5))).toEqual({ refused: 'totp.wrong-code' })
  expect(await setPassword(token, goodPassword, 'abcd-efgh-jkmn-pqrs')).toEqual({ refused: 'totp.wrong-code' })
  await db.updateTable('totp_setup').set({ expires_at: new Date() }).execute()
  expect(await setPassword(token, goodPassword, codeOf(secret))).toEqual({ refused: 'totp.set-up-first' })
})

test('somebody without an e-mail address makes a passkey, and no password', async () => {
  const guest = await newPerson(db, null)
  const token = await linkFor(db, guest)
  expect(await startTotp(token)).toEqual({ refused: 'account.no-email' })
  must(await makePasskey(token))
})

test('whoever tries links is counted and stopped', async () => {
  const elsewhere = { ...place, address: '203.0.113.77' }
  const attempt = () => db.transaction().execute((tx) => openAccessLink(tx, { token: 'A'.repeat(43), place: elsewhere }))
  for (let count = 0; count < 30; count += 1) expect(await attempt()).toEqual({ refused: 'access-link.not-valid' })
  expect(await attempt()).toEqual({ refused: 'sign-in.too-many-attempts' })
})
