import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { codeOf, goodPassword, linkFor, newPerson, site } from '../../tests/local-people.ts'
import { softwarePasskey } from '../../tests/software-passkey.ts'
import { testDatabase } from '../../tests/test-database.ts'
import type { PasskeyCreation, PasskeyRequest } from '../identity/model/ways-in.ts'
import { startProduct } from './product.ts'
import { readSettings } from './settings.ts'

const { db, url } = await testDatabase()
const dataDir = await mkdtemp(join(tmpdir(), 'actielijn-accounts-'))
const environment = { PORT: '0', DATA_DIR: dataDir, DATABASE_URL: url, PUBLIC_URL: site.origin, DEMO: 'on', DEMO_PUBLIC: 'on' }
const product = await startProduct(readSettings(environment))
const address = product.app.server.address()
const api = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/api/v1`

afterAll(async () => {
  await product.stop()
  await rm(dataDir, { recursive: true, force: true })
})

type Answer = { readonly status: number; readonly body: Record<string, unknown>; readonly cookie: string; readonly headers: Headers }

async function send(method: string, path: string, { body = {} as unknown, cookie = '' } = {}): Promise<Answer> {
  const raw = typeof body === 'string' ? body : JSON.stringify(body)
  const headers = { ...(cookie === '' ? {} : { cookie }), ...(method === 'POST' ? { 'content-type': 'application/json' } : {}) }
  const answer = await fetch(`${api}${path}`, { method, headers, ...(method === 'POST' ? { body: raw } : {}) })
  const given = answer.headers.get('set-cookie')?.split(';')[0] ?? ''
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown>, cookie: given, headers: answer.headers }
}
const post = (path: string, body: unknown, cookie = '') => send('POST', path, { body, cookie })

const noor = await newPerson(db, 'noor@ministerie.example', ['administrator'])
const passkey = softwarePasskey()
const token = await linkFor(db, noor)
const creation = (await post('/access-link/passkey-challenge', { token })).body as unknown as PasskeyCreation
const entered = await post('/access-link/passkey', { token, name: 'Sleutel', passkey: passkey.make(creation) })

test('an administrator gets in with an access link, and invites somebody else', async () => {
  expect(entered.status).toBe(200)
  expect((await send('GET', '/session', { cookie: entered.cookie })).body).toMatchObject({ person: { name: noor.name } })
  const guest = await newPerson(db, 'gast@ministerie.example')
  const { body } = await post(`/people/${guest.person}/access-links`, {}, entered.cookie)
  const path = String(body['path'])
  expect(path).toMatch(/^\/toegang#[\w-]{43}$/)
  const opened = await post('/access-link', { token: path.split('#')[1] })
  expect(opened.body).toMatchObject({ name: guest.name, renews: false })
})

test('signs in with the passkey, and with a password and a code', async () => {
  const request = (await post('/session/passkey-challenge', {})).body as unknown as PasskeyRequest
  const shown = await post('/session/passkey', { passkey: passkey.show(request) })
  expect([shown.status, shown.cookie !== '']).toEqual([200, true])
  const { body: setup } = await post('/account/totp', {}, shown.cookie)
  const secret = String(setup['secret'])
  const set = await post('/account/password', { password: goodPassword, code: codeOf(secret) }, shown.cookie)
  expect(set.body['recoveryCodes']).toHaveLength(10)
  const half = await post('/session/password', { email: 'noor@ministerie.example', password: goodPassword })
  expect(half.cookie).toBe('')
  const whole = await post('/session/code', { step: half.body['step'], code: codeOf(secret, 1) })
  expect([whole.status, whole.cookie !== '']).toEqual([200, true])
})

test('only an administrator makes access links', async () => {
  const people = (await (await fetch(`${api}/demo-accounts`)).json()) as { id: string; roles: string[] }[]
  const demo = people.find(({ roles }) => !roles.includes('administrator'))
  const { cookie } = await post('/session', { person: demo?.id })
  expect(await post(`/people/${noor.person}/access-links`, {}, cookie)).toMatchObject({ status: 403, body: { code: 'session.not-yours' } })
  expect((await post(`/people/${noor.person}/access-links`, {})).status).toBe(401)
})

test.each([
  ['/account/ways-in', 'GET'],
  ['/account/passkey-challenge', 'POST'],
  ['/account/totp', 'POST'],
  ['/account/recovery-codes', 'POST'],
  ['/account/password', 'DELETE'],
  ['/account/passkeys/00000000-0000-4000-8000-000000000000', 'DELETE'],
])('%s tells a stranger nothing', async (path, method) => {
  expect(await send(method, path)).toMatchObject({ status: 401, body: { code: 'session.sign-in-first' } })
})

const good = { email: 'noor@ministerie.example', password: goodPassword }
const bad: readonly (readonly [string, string, unknown, number])[] = [
  ['an unknown field', '/session/password', { ...good, rol: 'administrator' }, 400],
  ['a NUL in the address', '/session/password', { ...good, email: 'noor\u0000@ministerie.example' }, 400],
  ['a NUL in the password', '/session/password', { ...good, password: `${goodPassword}\u0000` }, 400],
  ['a password that is a list', '/session/password', { ...good, password: [goodPassword, goodPassword] }, 400],
  ['a password of ten megabytes', '/session/password', { ...good, password: 'x'.repeat(10 * 1024 * 1024) }, 413],
  ['a password of two thousand signs', '/session/password', { ...good, password: 'x'.repeat(2000) }, 400],
  ['broken JSON', '/session/password', '{"email": "noor', 400],
  ['a step of other signs', '/session/code', { step: "' or 1=1 --", code: '123456' }, 400],
  ['a NUL in the code', '/session/code', { step: 'A'.repeat(43), code: '12345\u0000' }, 400],
  ['a link of other signs', '/access-link', { token: '../../etc/passwd' }, 400],
  ['a passkey that is no passkey', '/session/passkey', { passkey: { id: 'x' } }, 400],
]

test.each(bad)('refuses %s with a problem, and changes nothing', async (_, path, body, status) => {
  const before = await db
    .selectFrom('session')
    .select(({ fn }) => fn.countAll().as('count'))
    .executeTakeFirstOrThrow()
  const answer = await post(path, body)
  expect([answer.status, answer.headers.get('content-type')?.split(';')[0], answer.cookie]).toEqual([
    status,
    'application/problem+json',
    '',
  ])
  expect(
    await db
      .selectFrom('session')
      .select(({ fn }) => fn.countAll().as('count'))
      .executeTakeFirstOrThrow(),
  ).toEqual(before)
})

test('refuses a passkey full of nonsense in its inner parts', async () => {
  const { body } = await post('/session/passkey-challenge', {})
  const honest = passkey.show(body as unknown as PasskeyRequest)
  const nonsense = [
    { ...honest, response: { ...honest.response, authenticatorData: 'AAAA' } },
    { ...honest, response: { ...honest.response, clientDataJSON: Buffer.from('geen json').toString('base64url') } },
    { ...honest, response: { ...honest.response, signature: honest.response.clientDataJSON } },
    { ...honest, rawId: 'AAAA' },
  ]
  const answers = await Promise.all(nonsense.map((shown) => post('/session/passkey', { passkey: shown })))
  expect(answers.map(({ status, body: told }) => [status, told['code']])).toEqual(nonsense.map(() => [403, 'passkey.not-accepted']))
})

test('a request from another site cannot use a link', async () => {
  const link = await linkFor(db, await newPerson(db, 'elders@ministerie.example'))
  const headers = { 'content-type': 'application/json', origin: 'https://elders.example' }
  const answer = await fetch(`${api}/access-link`, { method: 'POST', headers, body: JSON.stringify({ token: link }) })
  expect(answer.status).toBe(403)
})

test('says when to come back after too many attempts', async () => {
  const failed = Array.from({ length: 30 }, () => ({ address: '127.0.0.1', network: '127.0.0.1', way: 'password' }))
  await db.insertInto('sign_in_try').values(failed).execute()
  const answer = await post('/session/password', good)
  await db.deleteFrom('sign_in_try').execute()
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '600'])
})

test('the key that seals second factors is made once, and only its owner reads it', async () => {
  const file = join(dataDir, 'secret-key')
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  expect((await readFile(file, 'utf8')).length).toBe(43)
})
