import { beforeEach, expect, test } from 'vitest'
import { actorOf, codeOf, forgetSteps, givePassword, goodPassword, key, must, newPerson, place, site } from '../../../tests/local-people.ts'
import { personNamed } from '../../../tests/people.ts'
import { softwarePasskey } from '../../../tests/software-passkey.ts'
import { testDatabase } from '../../../tests/test-database.ts'
import type { Tx } from '../../kernel/database.ts'
import { isRefusal } from '../../kernel/refusal.ts'
import type { Actor } from '../model/actor.ts'
import { getWaysIn } from '../views/ways-in.ts'
import { asActor } from './as-actor.ts'
import { addPasskey, removePasskey, renamePasskey, startPasskey } from './own-passkeys.ts'
import { removePassword, renewRecoveryCodes, setPassword, startTotp } from './own-password.ts'
import { enterCode, enterPassword } from './password-sign-in.ts'
import { startSession } from './sessions.ts'

const { db } = await testDatabase()
const inOne = <T>(work: (tx: Tx) => Promise<T>) => db.transaction().execute(work)

let count = 0
let owner: Actor
let token: string
let secret: string

beforeEach(async () => {
  count += 1
  const actor = await newPerson(db, `mens${count}@ministerie.example`)
  const given = await givePassword(db, actor)
  token = given.token
  owner = (await actorOf(db, token)) ?? actor
  secret = given.secret
})

const ways = () => asActor(db, owner, (tx) => getWaysIn(tx, owner))
async function addOne(name = 'Sleutel', passkey = softwarePasskey()): Promise<{ id: string }> {
  const creation = must(await inOne((tx) => startPasskey(tx, owner, site)))
  return must(await inOne((tx) => addPasskey(tx, owner, { site, name, passkey: passkey.make(creation) })))
}
const change = (password: string, code: string) => inOne((tx) => setPassword(tx, owner, { password, code, key }))
const otherPassword = 'achter de molen staat een fiets'

test('adds several passkeys, names them and removes them again', async () => {
  const first = await addOne('Laptop')
  const second = await addOne('Telefoon')
  must(await inOne((tx) => renamePasskey(tx, owner, { passkey: first.id, name: 'Werklaptop' })))
  expect((await ways()).passkeys.map(({ name }) => name)).toEqual(['Werklaptop', 'Telefoon'])
  must(await inOne((tx) => removePasskey(tx, owner, { passkey: second.id })))
  expect((await ways()).passkeys.map(({ name }) => name)).toEqual(['Werklaptop'])
})

test('the last way in stays', async () => {
  expect(await inOne((tx) => removePassword(tx, owner))).toEqual({ refused: 'account.last-way-in' })
  const { id } = await addOne()
  must(await inOne((tx) => removePassword(tx, owner)))
  expect(await inOne((tx) => removePasskey(tx, owner, { passkey: id }))).toEqual({ refused: 'account.last-way-in' })
  expect(await ways()).toMatchObject({ password: null, passkeys: [{ id }] })
})

test('of two removals side by side one is refused', async () => {
  const { id } = await addOne()
  const both = await Promise.all([inOne((tx) => removePassword(tx, owner)), inOne((tx) => removePasskey(tx, owner, { passkey: id }))])
  expect(both.filter(isRefusal)).toEqual([{ refused: 'account.last-way-in' }])
})

test('touches no passkey of another person', async () => {
  const { id } = await addOne()
  const stranger = await newPerson(db, `vreemd${count}@ministerie.example`)
  const other = (await actorOf(db, (await givePassword(db, stranger)).token)) ?? stranger
  expect(await inOne((tx) => removePasskey(tx, other, { passkey: id }))).toEqual({ refused: 'passkey.unknown' })
  expect(await inOne((tx) => renamePasskey(tx, other, { passkey: id, name: 'van mij' }))).toEqual({ refused: 'passkey.unknown' })
  expect((await ways()).passkeys[0]?.name).toBe('Sleutel')
})

test('changes nothing in a session of longer ago', async () => {
  await db
    .updateTable('session')
    .set({ created_at: new Date(Date.now() - 16 * 60_000) })
    .where('person_id', '=', owner.person)
    .execute()
  const again = { refused: 'account.sign-in-again' }
  expect(await inOne((tx) => startPasskey(tx, owner, site))).toEqual(again)
  expect(await inOne((tx) => startTotp(tx, owner, key))).toEqual(again)
  expect(await change(otherPassword, codeOf(secret))).toEqual(again)
  expect(await inOne((tx) => renewRecoveryCodes(tx, owner))).toEqual(again)
})

test('gives no way in of ours to somebody who came in otherwise', async () => {
  const demo = await personNamed(db, 'Demo zonder')
  const entered = await startSession(db, { person: demo.person, method: 'demo', place })
  const inside = (await actorOf(db, entered.token)) ?? demo
  const refusal = await inOne((tx) => startPasskey(tx, inside, site))
  expect(refusal).toEqual({ refused: 'account.not-local' })
})

test('changes the password with a code of the app that is there; other sessions end', async () => {
  const elsewhere = await startSession(db, { person: owner.person, method: 'password', place })
  expect(must(await change(otherPassword, codeOf(secret))).recoveryCodes).toEqual([])
  expect(await actorOf(db, elsewhere.token)).toBeNull()
  expect(await actorOf(db, token)).not.toBeNull()
  const typed = { email: `mens${count}@ministerie.example`, address: place.address }
  expect(isRefusal(await enterPassword(db, { ...typed, password: goodPassword }))).toBe(true)
  expect(isRefusal(await enterPassword(db, { ...typed, password: otherPassword }))).toBe(false)
})

test('takes another app in use with a code of that app; new recovery codes come with it', async () => {
  const setup = must(await inOne((tx) => startTotp(tx, owner, key)))
  expect(must(await change(goodPassword, codeOf(setup.secret))).recoveryCodes).toHaveLength(10)
  await forgetSteps(db, owner)
  const { step } = must(
    await enterPassword(db, { email: `mens${count}@ministerie.example`, password: goodPassword, address: place.address }),
  )
  const enter = (code: string) => inOne((tx) => enterCode(tx, key, { step, code, place }))
  expect(await enter(codeOf(secret))).toEqual({ refused: 'sign-in.wrong-code' })
  must(await enter(codeOf(setup.secret)))
})

test('whoever began with another app and gave up still has the one of before', async () => {
  must(await inOne((tx) => startTotp(tx, owner, key)))
  expect(must(await change(otherPassword, codeOf(secret))).recoveryCodes).toEqual([])
})

test('guessing codes here locks the account as at the door', async () => {
  const failures = { failures: 9, locks: 0, locked_until: null, last_failure_at: new Date() }
  await db
    .insertInto('sign_in_lock')
    .values({ person_id: owner.person, ...failures })
    .execute()
  expect(await change(otherPassword, codeOf(secret, 9))).toEqual({ refused: 'sign-in.locked' })
  expect(await change(otherPassword, codeOf(secret))).toEqual({ refused: 'sign-in.locked' })
})

test('renews the recovery codes', async () => {
  await db.updateTable('recovery_code').set({ used_at: new Date() }).where('person_id', '=', owner.person).execute()
  expect((await ways()).password?.recoveryCodesLeft).toBe(0)
  expect(must(await inOne((tx) => renewRecoveryCodes(tx, owner))).recoveryCodes).toHaveLength(10)
  expect((await ways()).password?.recoveryCodesLeft).toBe(10)
})

test('shows the owner, and nobody else, which attempts failed', async () => {
  const from = { email: `mens${count}@ministerie.example`, address: '203.0.113.5' }
  await enterPassword(db, { ...from, password: 'geraden' })
  expect((await ways()).failures).toMatchObject([{ address: '203.0.113.5', way: 'password' }])
  const stranger = await newPerson(db, `kijker${count}@ministerie.example`, ['administrator'])
  const seen = await asActor(db, stranger, (tx) => tx.selectFrom('sign_in_try').select('address').execute())
  expect(seen).toEqual([])
})

test.each(['hash', 'totp_secret'] as const)('a request cannot read the %s of a password, even its own', async (column) => {
  const read = asActor(db, owner, (tx) => tx.selectFrom('password').select(column).execute())
  await expect(read).rejects.toThrow('permission denied')
})

test.each(['passkey_challenge', 'totp_setup', 'sign_in_step', 'sign_in_lock', 'access_link'] as const)(
  'a request cannot read %s at all',
  async (table) => {
    const read = asActor(db, owner, (tx) => tx.selectFrom(table).selectAll().execute())
    await expect(read).rejects.toThrow('permission denied')
  },
)

test('every change stands in the record, without what is secret', async () => {
  await addOne('Laptop')
  must(await change(otherPassword, codeOf(secret)))
  const rows = await db.selectFrom('record').selectAll().where('thing_id', '=', owner.person).orderBy('number').execute()
  expect(rows.map(({ act }) => act)).toEqual(['useAccessLink', 'signIn', 'addPasskey', 'setPassword'])
  expect(JSON.stringify(rows)).not.toMatch(new RegExp(`${otherPassword}|${secret}`))
})
