import { afterAll, beforeEach, expect, test } from 'vitest'
import { type Bend, bentClient, startBentProvider } from '../../../tests/provider/bent-provider.ts'
import { addColleague, productWithProvider } from '../../../tests/provider/product-with-provider.ts'
import { type Seen, type Visitor, visitor } from '../../../tests/provider/visitor.ts'

const provider = await startBentProvider()
const product = await productWithProvider({ provider: async () => ({ ...bentClient, issuer: provider.issuer }) })
const { base, db } = product
const person = await addColleague(product, { name: 'Kwaad', email: 'kwaad@ocw.example' })
afterAll(() => provider.stop())

const day = 86_400
const now = () => Math.floor(Date.now() / 1_000)

beforeEach(() => {
  provider.bend = {}
})

const callback = `${base}/aanmelden/oidc/terug`
const atCallback = (next: string) => next.startsWith(callback)

/** Goes to the provider and stops at the address with which the provider sends the browser back. */
async function toCallback(who: Visitor): Promise<string> {
  return (await who.go(`${base}/aanmelden/oidc?naar=/zoeken`, {}, atCallback)).location ?? ''
}

async function signIn(bend: Bend, who = visitor()): Promise<Seen> {
  provider.bend = bend
  return who.step(await toCallback(who))
}

async function isSignedIn(who: Visitor): Promise<boolean> {
  const { text } = await who.step(`${base}/api/v1/session`)
  return (JSON.parse(text) as { person: unknown }).person !== null
}

function codeOf(seen: Seen): string | null {
  const url = new URL(seen.location ?? base)
  return url.pathname === '/aanmelden' ? url.searchParams.get('code') : null
}

async function lastRecorded() {
  return db.selectFrom('record').select(['act', 'result', 'after', 'thing_id']).orderBy('number', 'desc').limit(1).executeTakeFirstOrThrow()
}

test('a provider that behaves signs its person in', async () => {
  const who = visitor()
  const seen = await signIn({}, who)
  expect(seen.location).toBe(`${base}/zoeken`)
  expect(await isSignedIn(who)).toBe(true)
})

test.each<[string, Bend, string]>([
  ['a token forged with another key', { key: 'other' }, 'signature'],
  ['a token without a signature', { key: 'none' }, ''],
  ['an expired token', { claims: { iat: now() - 2 * day, exp: now() - day } }, 'exp'],
  ['a token that never ends', { without: ['exp'] }, ''],
  ['a token for another audience', { claims: { aud: 'een-ander' } }, 'aud'],
  ['a token of another issuer', { claims: { iss: 'https://elders.example' } }, 'iss'],
  ['a token with another nonce', { claims: { nonce: 'een-andere-aanmelding' } }, 'nonce'],
  ['a token without a nonce', { without: ['nonce'] }, 'nonce'],
  ['a token without a subject', { without: ['sub'] }, ''],
  ['an answer in the name of another issuer', { answersAs: 'https://elders.example' }, ''],
  ['claims about another subject', { userinfo: { sub: 'iemand-anders' } }, ''],
])('refuses %s, says so on the sign-in page and keeps why, without the token', async (_what, bend, reason) => {
  const who = visitor()
  const seen = await signIn(bend, who)
  expect(codeOf(seen)).toBe('signin.token-refused')
  expect(await isSignedIn(who)).toBe(false)
  const recorded = await lastRecorded()
  expect(recorded).toMatchObject({ act: 'signIn', result: 'signin.token-refused', thing_id: null })
  expect(JSON.stringify(recorded.after)).toContain(reason)
  expect(JSON.stringify(recorded.after)).not.toMatch(/eyJ|code-\w|kwaad/)
})

test('a provider out of order is told apart from one that lies', async () => {
  expect(codeOf(await signIn({ tokenStatus: 503 }))).toBe('signin.provider-unreachable')
})

test('an answer that is shown a second time is refused', async () => {
  const who = visitor()
  const answer = await toCallback(who)
  await who.step(answer)
  expect(codeOf(await who.step(answer))).toBe('signin.attempt-unknown')
})

test('a code that somebody got in an attempt of his own is worth nothing in that of another', async () => {
  const [thief, victim] = [visitor(), visitor()]
  const stolen = new URL(await toCallback(thief)).searchParams.get('code') ?? ''
  const answer = new URL(await toCallback(victim))
  answer.searchParams.set('code', stolen)
  expect(codeOf(await victim.step(answer.href))).toBe('signin.token-refused')
  expect((await lastRecorded()).after).toMatchObject({ reason: 'invalid_grant' })
})

test('a state that we did not hand out, or none, is refused', async () => {
  const who = visitor()
  const answer = new URL(await toCallback(who))
  answer.searchParams.set('state', 'A'.repeat(43))
  expect(codeOf(await who.step(answer.href))).toBe('signin.attempt-unknown')
  answer.searchParams.delete('state')
  expect(codeOf(await who.step(answer.href))).toBe('signin.attempt-unknown')
})

test('the attempt of one browser cannot be finished in another, and is spent', async () => {
  const [thief, victim] = [visitor(), visitor()]
  const answer = await toCallback(thief)
  expect(codeOf(await victim.step(answer))).toBe('signin.other-browser')
  expect(await isSignedIn(victim)).toBe(false)
  await toCallback(victim)
  expect(codeOf(await victim.step(answer))).toBe('signin.attempt-unknown')
})

test('an attempt of more than ten minutes is refused', async () => {
  const who = visitor()
  const answer = await toCallback(who)
  await db
    .updateTable('sign_in_attempt')
    .set({ expires_at: new Date(Date.now() - 1_000) })
    .execute()
  expect(codeOf(await who.step(answer))).toBe('signin.attempt-expired')
})

test('attempts lie in the database without their state, and one of two tabs does not spoil the other', async () => {
  const who = visitor()
  const [first, second] = [await toCallback(who), await toCallback(who)]
  const rows = JSON.stringify(await db.selectFrom('sign_in_attempt').selectAll().execute())
  expect(rows).not.toContain(new URL(first).searchParams.get('state') ?? '')
  expect((await who.step(first)).location).toBe(`${base}/zoeken`)
  expect((await who.step(second)).location).toBe(`${base}/zoeken`)
})

test.each(['https://elders.example/', '//elders.example', '/\\elders.example'])(
  'nobody is sent on to %s after signing in',
  async (elsewhere) => {
    const who = visitor()
    const answer = await who.go(`${base}/aanmelden/oidc?naar=${encodeURIComponent(elsewhere)}`, {}, atCallback)
    expect((await who.step(answer.location ?? '')).location).toBe(`${base}/`)
  },
)

test('a sign-in gives a new session: the token that was in the browser before opens nothing', async () => {
  const who = visitor()
  await signIn({}, who)
  const before = who.cookiesOf(base).get('actielijn')
  await signIn({}, who)
  const after = who.cookiesOf(base).get('actielijn')
  expect(after).not.toBe(before)
  const old = await fetch(`${base}/api/v1/session`, { headers: { cookie: `actielijn=${before}` } })
  expect(await old.json()).toMatchObject({ person: null })
})

test.each<[string, Bend, string]>([
  [
    'an unverified address',
    { claims: { sub: 'nieuw-1' }, userinfo: { sub: 'nieuw-1', email_verified: false } },
    'signin.no-verified-email',
  ],
  [
    'an address that nobody here has',
    { claims: { sub: 'nieuw-2' }, userinfo: { sub: 'nieuw-2', email: 'x@x.example' } },
    'signin.person-unknown',
  ],
  [
    'the address of somebody who is known as another subject',
    { claims: { sub: 'nieuw-3' }, userinfo: { sub: 'nieuw-3' } },
    'signin.linked-otherwise',
  ],
])('refuses somebody new with %s', async (_what, bend, code) => {
  await signIn({})
  expect(codeOf(await signIn(bend))).toBe(code)
})

test('refuses somebody who has left', async () => {
  await signIn({})
  await db.updateTable('person').set({ left_at: new Date() }).where('id', '=', person).execute()
  expect(codeOf(await signIn({}))).toBe('signin.person-left')
  await db.updateTable('person').set({ left_at: null }).where('id', '=', person).execute()
})

const event = 'http://schemas.openid.net/event/backchannel-logout'
const notice = () => ({
  iss: provider.issuer,
  aud: bentClient.clientId,
  iat: now(),
  exp: now() + 120,
  jti: crypto.randomUUID(),
  sub: 'kwaad',
  sid: 'sessie-daar',
  events: { [event]: {} },
})

async function tellLogout(token: string): Promise<number> {
  return (await visitor().step(`${base}/aanmelden/oidc/afmelden`, { form: { logout_token: token } })).status
}

test('a logout of the provider ends the session here, once', async () => {
  const who = visitor()
  await signIn({}, who)
  const token = await provider.sign(notice())
  expect(await tellLogout(token)).toBe(200)
  expect(await isSignedIn(who)).toBe(false)
  await signIn({}, who)
  expect(await tellLogout(token)).toBe(400)
  expect(await isSignedIn(who)).toBe(true)
  expect((await lastRecorded()).after).toEqual({ reason: 'replayed' })
})

test('a logout without a session ends everything of its subject, and one of another session nothing', async () => {
  const who = visitor()
  await signIn({}, who)
  expect(await tellLogout(await provider.sign({ ...notice(), sid: 'een-andere' }))).toBe(200)
  expect(await isSignedIn(who)).toBe(true)
  const { sid: _sid, ...whole } = notice()
  expect(await tellLogout(await provider.sign(whole))).toBe(200)
  expect(await isSignedIn(who)).toBe(false)
})

const without = (name: string) => Object.fromEntries(Object.entries(notice()).filter(([key]) => key !== name))

test.each<[string, () => Promise<string>]>([
  ['forged with another key', () => provider.sign(notice(), 'other')],
  ['without a signature', () => provider.sign(notice(), 'none')],
  ['of another issuer', () => provider.sign({ ...notice(), iss: 'https://elders.example' })],
  ['for another audience', () => provider.sign({ ...notice(), aud: 'een-ander' })],
  ['without a moment', () => provider.sign(without('iat'))],
  ['of an hour ago', () => provider.sign({ ...notice(), iat: now() - 3_600 })],
  ['that has expired', () => provider.sign({ ...notice(), exp: now() - 60 })],
  ['without an id', () => provider.sign(without('jti'))],
  ['without an event', () => provider.sign(without('events'))],
  ['with another event', () => provider.sign({ ...notice(), events: { 'https://elders.example/event': {} } })],
  ['with a nonce, such as an ID token has', () => provider.sign({ ...notice(), nonce: 'x' })],
  ['about nobody', () => provider.sign(Object.fromEntries(Object.entries(notice()).filter(([key]) => key !== 'sub' && key !== 'sid')))],
  ['that is no token', async () => 'onzin'],
])('refuses a logout %s and ends nothing', async (_what, token) => {
  const who = visitor()
  await signIn({}, who)
  expect(await tellLogout(await token())).toBe(400)
  expect(await isSignedIn(who)).toBe(true)
  expect(await lastRecorded()).toMatchObject({ act: 'endSession', result: 'signin.logout-token-refused' })
})

test('no line of the log holds a token, a code or a state', () => {
  expect(product.lines.length).toBeGreaterThan(20)
  expect(product.lines.join('')).not.toMatch(/eyJ|code-\w|state=|logout_token/)
})
