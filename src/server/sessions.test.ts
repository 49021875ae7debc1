import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { testDatabase } from '../../tests/test-database.ts'
import { startProduct } from './product.ts'
import { readSettings } from './settings.ts'

const { url, db } = await testDatabase()
const dataDir = await mkdtemp(join(tmpdir(), 'actielijn-sessions-'))
const environment = { PORT: '0', DATA_DIR: dataDir, DATABASE_URL: url, DEMO: 'on', DEMO_PUBLIC: 'on' }
const lines: string[] = []
const product = await startProduct(readSettings({ ...environment, TRUST_PROXY: 'loopback' }), { write: (line) => void lines.push(line) })
const address = product.app.server.address()
const api = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/api/v1`
afterAll(async () => {
  await product.stop()
  await rm(dataDir, { recursive: true, force: true })
})

type Answer = { status: number; cookie: string | null; body: unknown; setCookie: string }

async function ask(path: string, cookie: string, options: { method?: string; headers?: Record<string, string>; body?: unknown } = {}) {
  const json = options.body === undefined ? {} : { body: JSON.stringify(options.body), headers: { 'content-type': 'application/json' } }
  const answer = await fetch(`${api}${path}`, {
    method: options.method ?? 'GET',
    ...json,
    headers: { cookie, ...json.headers, ...options.headers },
  })
  const setCookie = answer.headers.get('set-cookie') ?? ''
  const found = /^[^=]+=[A-Za-z0-9_-]{43}/.exec(setCookie)?.[0] ?? null
  return { status: answer.status, cookie: found, body: await answer.json(), setCookie } satisfies Answer
}

type Person = { id: string; name: string; roles: string[] }

async function demoPerson(role: string): Promise<string> {
  const people = (await ask('/demo-accounts', '')).body as Person[]
  return people.find((one) => one.roles.includes(role))?.id ?? ''
}

async function signIn(role = 'coordinator', cookie = '', headers: Record<string, string> = {}): Promise<string> {
  const answer = await ask('/session', cookie, { method: 'POST', body: { person: await demoPerson(role) }, headers })
  return answer.cookie ?? ''
}

async function isSignedIn(cookie: string): Promise<boolean> {
  return ((await ask('/session', cookie)).body as { person: unknown }).person !== null
}

/** Lets time pass for the session that a cookie opens. */
async function age(cookie: string, column: 'issued_at' | 'replaced_at' | 'used_at' | 'created_at', minutes: number): Promise<void> {
  const hash = sql<Buffer>`sha256(convert_to(${cookie.split('=')[1]}, 'UTF8'))`
  const earlier = sql<Date>`now() - make_interval(mins => ${minutes})`
  if (column === 'issued_at' || column === 'replaced_at') {
    await db
      .updateTable('session_token')
      .set({ [column]: earlier })
      .where('hash', '=', hash)
      .execute()
  } else {
    const session = db.selectFrom('session_token').select('session_id').where('hash', '=', hash)
    await db
      .updateTable('session')
      .set({ [column]: earlier })
      .where('id', '=', session)
      .execute()
  }
}

test('a token of more than fifteen minutes is replaced on the next request, and the old one serves a request under way', async () => {
  const first = await signIn()
  expect((await ask('/session', first)).cookie).toBeNull()
  await age(first, 'issued_at', 16)
  const second = (await ask('/session', first)).cookie ?? ''
  expect(second).not.toBe('')
  expect(second).not.toBe(first)
  expect(await isSignedIn(first)).toBe(true)
  expect(await isSignedIn(second)).toBe(true)
})

test('of requests that come at once only one replaces the token, and all are answered', async () => {
  const first = await signIn()
  await age(first, 'issued_at', 16)
  const answers = await Promise.all(Array.from({ length: 8 }, () => ask('/dossiers', first)))
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))
  expect(answers.filter(({ cookie }) => cookie !== null).length).toBe(1)
})

test('a replaced token that is used later ends the whole session, is recorded and logged, and neither holds the token', async () => {
  const stolen = await signIn()
  await age(stolen, 'issued_at', 16)
  const current = (await ask('/session', stolen)).cookie ?? ''
  await age(stolen, 'replaced_at', 2)
  expect(await isSignedIn(stolen)).toBe(false)
  expect(await isSignedIn(current)).toBe(false)
  const recorded = await db.selectFrom('record').selectAll().where('act', '=', 'endSession').execute()
  const betrayed = recorded.filter(({ after }) => JSON.stringify(after).includes('tokenReused'))
  expect(betrayed.length).toBe(1)
  expect(lines.filter((line) => line.includes('had been replaced')).length).toBe(1)
  for (const secret of [stolen, current].map((cookie) => cookie.split('=')[1] ?? '')) {
    expect(JSON.stringify(recorded)).not.toContain(secret)
    expect(lines.join('')).not.toContain(secret)
  }
})

test('a session ends after two hours of silence and after twelve hours at most', async () => {
  const silent = await signIn()
  await age(silent, 'used_at', 121)
  expect(await isSignedIn(silent)).toBe(false)
  const old = await signIn()
  await age(old, 'created_at', 721)
  expect(await isSignedIn(old)).toBe(false)
})

test('every sign-in gives a new session: a token that was planted or used before opens nothing', async () => {
  const planted = `actielijn=${'A'.repeat(43)}`
  const first = await signIn('coordinator', planted)
  expect(first).not.toBe(planted)
  expect(await isSignedIn(planted)).toBe(false)
  const second = await signIn('reader', first)
  expect(second).not.toBe(first)
  expect(await isSignedIn(first)).toBe(false)
  expect(await isSignedIn(second)).toBe(true)
})

test('the database holds no token, only hashes', async () => {
  const token = (await signIn()).split('=')[1] ?? ''
  const { rows } = await sql<{ all: string }>`select string_agg(t::text, ' ') || (select string_agg(s::text, ' ') from session s) as all
    from session_token t`.execute(db)
  expect(rows[0]?.all).not.toContain(token)
  expect(rows[0]?.all).not.toContain(Buffer.from(token).toString('hex'))
})

type Row = { id: string; current: boolean; address: string; browser: string; method: string }

test('my sessions say since when, from where and with which browser, and show nobody else’s', async () => {
  const agent = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0'
  await signIn('reader')
  const mine = await signIn('minister', '', { 'user-agent': agent, 'x-forwarded-for': '203.0.113.9' })
  const rows = (await ask('/sessions', mine)).body as Row[]
  expect(rows.length).toBe(1)
  expect(rows[0]).toMatchObject({ current: true, address: '203.0.113.9', browser: 'Firefox, Windows', method: 'demo' })
})

test('somebody ends one of the own sessions, and then all of them', async () => {
  const [here, there, elsewhere] = [await signIn('reader'), await signIn('independentAdviser'), await signIn('independentAdviser')]
  const rows = (await ask('/sessions', there)).body as Row[]
  const other = rows.find(({ current }) => !current)?.id ?? ''
  expect((await ask(`/sessions/${other}`, here, { method: 'DELETE' })).status).toBe(404)
  expect(await isSignedIn(elsewhere)).toBe(true)
  expect((await ask(`/sessions/${other}`, there, { method: 'DELETE' })).status).toBe(200)
  expect(await isSignedIn(elsewhere)).toBe(false)
  const again = await signIn('independentAdviser')
  const left = await ask('/sessions', there, { method: 'DELETE' })
  expect(left.body).toEqual({ next: null })
  expect([await isSignedIn(there), await isSignedIn(again)]).toEqual([false, false])
})

test('an administrator ends all sessions of somebody, and nobody else can', async () => {
  const [reader, author] = [await signIn('reader'), await signIn('author')]
  const person = ((await ask('/session', reader)).body as { person: Person }).person.id
  expect((await ask(`/people/${person}/sessions`, author, { method: 'DELETE' })).status).toBe(403)
  expect(await isSignedIn(reader)).toBe(true)
  const ended = await ask(`/people/${person}/sessions`, await signIn('administrator'), { method: 'DELETE' })
  expect((ended.body as { ended: number }).ended).toBeGreaterThan(0)
  expect(await isSignedIn(reader)).toBe(false)
})

test('signing out ends the session in the database, not only the cookie', async () => {
  const cookie = await signIn()
  expect((await ask('/session', cookie, { method: 'DELETE' })).setCookie).toContain('Max-Age=0')
  expect(await isSignedIn(cookie)).toBe(false)
})

test('the database shows a request only the sessions of its own person', async () => {
  await signIn('reader')
  const author = await demoPerson('author')
  const seen = await db.transaction().execute(async (tx) => {
    await sql`select set_config('actielijn.actor', ${author}, true), set_config('role', 'actielijn_app', true)`.execute(tx)
    return tx.selectFrom('session').select('person_id').execute()
  })
  expect(seen.every(({ person_id }) => person_id === author)).toBe(true)
  for (const table of ['session_token', 'provider_session', 'sign_in_attempt', 'used_logout_token'] as const) {
    const peek = db.transaction().execute(async (tx) => {
      await sql`select set_config('role', 'actielijn_app', true)`.execute(tx)
      await tx.selectFrom(table).selectAll().execute()
    })
    await expect(peek).rejects.toThrow('permission denied')
  }
})

test.each([
  ['another site by its own word', { 'sec-fetch-site': 'cross-site' }],
  ['a neighbour under the same domain', { 'sec-fetch-site': 'same-site' }],
  ['another origin', { origin: 'https://elders.example' }],
  ['a page that hides its origin', { origin: 'null' }],
  ['no origin and the address of a foreign page', { referer: 'https://elders.example/pagina' }],
])('refuses a POST from %s and changes nothing', async (_from, headers) => {
  const cookie = await signIn()
  const before = (await ask('/dossiers', cookie)).body as unknown[]
  const answer = await ask('/dossiers', cookie, { method: 'POST', body: { title: 'Van elders' }, headers })
  expect([answer.status, (answer.body as { code: string }).code]).toEqual([403, 'session.other-site'])
  expect(((await ask('/dossiers', cookie)).body as unknown[]).length).toBe(before.length)
})

test.each(['application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data; boundary=x'])(
  'refuses what a form of another site could send: %s',
  async (type) => {
    const cookie = await signIn()
    const answer = await fetch(`${api}/dossiers`, {
      method: 'POST',
      headers: { cookie, 'content-type': type },
      body: type.startsWith('multipart')
        ? '--x\r\ncontent-disposition: form-data; name="title"\r\n\r\nVan elders\r\n--x--\r\n'
        : '{"title":"Van elders"}',
    })
    expect(answer.status).toBe(415)
  },
)

test('on a public address the cookie is bound to this host and https; on loopback it has a plain name', async () => {
  const open = await startProduct(readSettings({ ...environment, PUBLIC_URL: 'https://actielijn.example' }))
  const body = JSON.stringify({ person: await demoPerson('reader') })
  const headers = { 'content-type': 'application/json' }
  const answer = await open.app.inject({ method: 'POST', url: '/api/v1/session', headers, body }).finally(() => open.stop())
  expect(answer.headers['set-cookie']).toMatch(/^__Host-actielijn=[^;]+; Path=\/; HttpOnly; Secure; SameSite=Strict$/)
  expect((await ask('/session', '', { method: 'POST', body: JSON.parse(body) })).setCookie).toMatch(
    /^actielijn=[^;]+; Path=\/; HttpOnly; SameSite=Strict$/,
  )
})

test('once the demonstration is off its sessions open nothing any more', async () => {
  const cookie = await signIn()
  const sober = await startProduct(readSettings({ ...environment, DEMO: 'off' }))
  const answer = await sober.app.inject({ url: '/api/v1/session', headers: { cookie } }).finally(() => sober.stop())
  expect(answer.json()).toMatchObject({ person: null })
})
