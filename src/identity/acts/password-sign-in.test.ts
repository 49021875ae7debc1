import { afterEach, expect, test } from 'vitest'
import { codeOf, forgetSteps, givePassword, goodPassword, key, must, newPerson, place } from '../../../tests/local-people.ts'
import { testDatabase } from '../../../tests/test-database.ts'
import { isRefusal } from '../../kernel/refusal.ts'
import { hashOf, newSecret } from '../rules/secrets.ts'
import { addStep, saveLock } from '../store/sign-in.ts'
import { enterCode, enterPassword } from './password-sign-in.ts'

const { db } = await testDatabase()
const ines = await newPerson(db, 'ines@ministerie.example')
const { secret, recoveryCodes } = await givePassword(db, ines)

afterEach(async () => {
  await db.deleteFrom('sign_in_try').execute()
  await db.deleteFrom('sign_in_lock').execute()
  await forgetSteps(db, ines)
})

const typed = { email: 'ines@ministerie.example', password: goodPassword, address: place.address }
const password = (change: Partial<typeof typed> = {}) => enterPassword(db, { ...typed, ...change })
const code = (step: string, digits: string) => db.transaction().execute((tx) => enterCode(tx, key, { step, code: digits, place }))

/** As after the right password, without the second that its hash takes. */
async function stepOf(): Promise<string> {
  const step = newSecret()
  await addStep(db, { tokenHash: hashOf(step), person: ines.person, minutes: 5 })
  return step
}

async function failedBefore(failures: number): Promise<void> {
  await saveLock(db, ines.person, { failures, locks: 0, lockedUntil: null, lastFailureAt: new Date() })
}

const wrongCode = () => (codeOf(secret) === '000000' || codeOf(secret, 1) === '000000' ? '111111' : '000000')

test('lets in with the password and then a code of the app', async () => {
  const { step } = must(await password())
  const entered = must(await code(step, codeOf(secret)))
  expect(entered.person).toBe(ines.person)
  expect(entered.token).toMatch(/^[\w-]{43}$/)
})

test('takes the e-mail address in capitals, and the password typed with signs of another width', async () => {
  expect(isRefusal(await password({ email: 'INES@Ministerie.Example' }))).toBe(false)
  const wide = goodPassword.replace('fiets', 'ｆｉｅｔｓ')
  expect(isRefusal(await password({ password: wide }))).toBe(false)
})

test('never opens a session with the password alone', async () => {
  const before = await db.selectFrom('session').selectAll().execute()
  must(await password())
  expect(await db.selectFrom('session').selectAll().execute()).toEqual(before)
})

test('a code of the app counts once, also for somebody who saw it', async () => {
  const digits = codeOf(secret)
  must(await code(await stepOf(), digits))
  expect(await code(await stepOf(), digits)).toEqual({ refused: 'sign-in.wrong-code' })
  must(await code(await stepOf(), codeOf(secret, 1)))
  expect(await code(await stepOf(), digits)).toEqual({ refused: 'sign-in.wrong-code' })
})

test('takes a code of one step earlier or later, and not of two', async () => {
  must(await code(await stepOf(), codeOf(secret, -1)))
  must(await code(await stepOf(), codeOf(secret, 1)))
  await forgetSteps(db, ines)
  expect(await code(await stepOf(), codeOf(secret, 3))).toEqual({ refused: 'sign-in.wrong-code' })
})

test('a recovery code counts once, with or without its dashes', async () => {
  const [first = '', second = ''] = recoveryCodes
  must(await code(await stepOf(), first))
  expect(await code(await stepOf(), first)).toEqual({ refused: 'sign-in.wrong-code' })
  must(await code(await stepOf(), second.replaceAll('-', ' ').toUpperCase()))
})

test('the step after the password ends when it is used, and does not exist for somebody who makes one up', async () => {
  const step = await stepOf()
  must(await code(step, codeOf(secret)))
  expect(await code(step, codeOf(secret, 1))).toEqual({ refused: 'sign-in.step-over' })
  expect(await code('A'.repeat(43), codeOf(secret, 1))).toEqual({ refused: 'sign-in.step-over' })
})

test('the step after the password ends after five minutes', async () => {
  const step = await stepOf()
  await db.updateTable('sign_in_step').set({ expires_at: new Date() }).execute()
  expect(await code(step, codeOf(secret))).toEqual({ refused: 'sign-in.step-over' })
})

test('answers an unknown address, a wrong password, a locked account and one without a password alike, in about the same time', async () => {
  await newPerson(db, 'zonder@ministerie.example')
  // Of two tries the one that other work kept waiting least.
  const timed = async (change: Partial<typeof typed>) => {
    const tries: number[] = []
    while (tries.length < 2) {
      const start = performance.now()
      expect(await password(change)).toEqual({ refused: 'sign-in.wrong' })
      tries.push(performance.now() - start)
    }
    return Math.min(...tries)
  }
  const times = [
    await timed({ email: 'niemand@elders.example' }),
    await timed({ password: 'een ander wachtwoord dan dat' }),
    await timed({ email: 'zonder@ministerie.example' }),
  ]
  await saveLock(db, ines.person, { failures: 0, locks: 1, lockedUntil: new Date(Date.now() + 60_000), lastFailureAt: new Date() })
  times.push(await timed({}))
  expect(Math.max(...times) / Math.min(...times)).toBeLessThan(4)
})

test('locks an account at the tenth wrong password, for a quarter of an hour', async () => {
  for (let count = 0; count < 10; count += 1)
    await password({ password: `${count} keer mis geraden vandaag`, address: `198.51.100.${count}` })
  expect(await password()).toEqual({ refused: 'sign-in.wrong' })
  const { locked_until } = await db.selectFrom('sign_in_lock').selectAll().where('person_id', '=', ines.person).executeTakeFirstOrThrow()
  const minutes = ((locked_until?.getTime() ?? 0) - Date.now()) / 60_000
  expect(minutes).toBeGreaterThan(14)
  expect(minutes).toBeLessThanOrEqual(15)
})

test('attempts side by side do not outrun the lock', async () => {
  await failedBefore(8)
  const tries = Array.from({ length: 4 }, (_, at) => password({ password: 'steeds hetzelfde foute woord', address: `198.51.100.${at}` }))
  await Promise.all(tries)
  const judged = await db.selectFrom('sign_in_lock').selectAll().where('person_id', '=', ines.person).executeTakeFirstOrThrow()
  expect(judged.locked_until).not.toBeNull()
  expect(await password()).toEqual({ refused: 'sign-in.wrong' })
})

test('wrong codes lock the account, and the right password in between does not begin the count anew', async () => {
  for (let count = 0; count < 9; count += 1) expect(await code(await stepOf(), wrongCode())).toEqual({ refused: 'sign-in.wrong-code' })
  const { step } = must(await password())
  expect(await code(step, wrongCode())).toEqual({ refused: 'sign-in.locked' })
  expect(await code(step, codeOf(secret))).toEqual({ refused: 'sign-in.step-over' })
  expect(await password()).toEqual({ refused: 'sign-in.wrong' })
})

test('a network that failed thirty times waits, whatever it tries; another one does not', async () => {
  const failed = Array.from({ length: 30 }, (_, at) => ({ address: `2001:db8:1:2::${at}`, network: '2001:db8:1:2', way: 'password' }))
  await db.insertInto('sign_in_try').values(failed).execute()
  expect(await password({ address: '2001:db8:1:2:ffff::1' })).toEqual({ refused: 'sign-in.too-many-attempts' })
  expect(isRefusal(await password({ address: '2001:db8:1:3::1' }))).toBe(false)
  await db
    .updateTable('sign_in_try')
    .set({ at: new Date(Date.now() - 11 * 60_000) })
    .execute()
  expect(isRefusal(await password({ address: '2001:db8:1:2:ffff::1' }))).toBe(false)
})

test('the record holds every failure with where it came from, and neither address nor password that was typed', async () => {
  await password({ email: 'geheim@elders.example', password: 'mijn geheime wachtwoord', address: '203.0.113.9' })
  await password({ password: 'mijn geheime wachtwoord', address: '203.0.113.9' })
  const rows = await db.selectFrom('record').selectAll().where('address', '=', '203.0.113.9').execute()
  expect(rows.map((row) => [row.act, row.thing_id, row.result])).toEqual([
    ['signIn', null, 'sign-in.wrong'],
    ['signIn', ines.person, 'sign-in.wrong'],
  ])
  expect(JSON.stringify(rows)).not.toContain('geheim')
})

test('a hash of another cost still fits, and is made anew at that moment', async () => {
  const { scryptSync } = await import('node:crypto')
  const salt = Buffer.from('0123456789abcdef')
  const hash = scryptSync(goodPassword, salt, 32, { N: 2 ** 14, r: 8, p: 1 })
  const old = `$scrypt$ln=14,r=8,p=1$${salt.toString('base64url')}$${hash.toString('base64url')}`
  await db.updateTable('password').set({ hash: old }).where('person_id', '=', ines.person).execute()
  must(await password())
  const { hash: kept } = await db.selectFrom('password').select('hash').where('person_id', '=', ines.person).executeTakeFirstOrThrow()
  expect(kept).toMatch(/^\$scrypt\$ln=17,r=8,p=1\$/)
  must(await password())
})

test('the database holds no password without a second factor, and no secret of an app as it is', async () => {
  const row = { person_id: (await newPerson(db, 'half@ministerie.example')).person, hash: 'x', totp_step: '0' }
  await expect(
    db
      .insertInto('password')
      .values({ ...row, totp_secret: null as never })
      .execute(),
  ).rejects.toThrow('totp_secret')
  const { totp_secret } = await db
    .selectFrom('password')
    .select('totp_secret')
    .where('person_id', '=', ines.person)
    .executeTakeFirstOrThrow()
  const { Secret } = await import('otpauth')
  expect(totp_secret.includes(Buffer.from(Secret.fromBase32(secret).bytes))).toBe(false)
})

test('somebody who left is nobody', async () => {
  await db.updateTable('person').set({ left_at: new Date() }).where('id', '=', ines.person).execute()
  expect(await password()).toEqual({ refused: 'sign-in.wrong' })
  await db.updateTable('person').set({ left_at: null }).where('id', '=', ines.person).execute()
})
