import { afterAll, expect, test } from 'vitest'
import { personNamed } from '../../../tests/people.ts'
import { freePort } from '../../../tests/provider/free-port.ts'
import { addColleague, productWithProvider } from '../../../tests/provider/product-with-provider.ts'
import { highAcr, type RealProvider, startRealProvider } from '../../../tests/provider/real-provider.ts'
import { type Seen, type Visitor, visitor } from '../../../tests/provider/visitor.ts'
import { asActor } from '../../identity/acts/as-actor.ts'
import type { ClaimMapping } from '../../identity/model/provider.ts'
import { startProduct } from '../product.ts'
import { readSettings } from '../settings.ts'

const programmeName = 'Actieprogramma van de toets'
const mapping: ClaimMapping = {
  scope: 'openid email profile work',
  organisation: 'organisation',
  organisations: { minszw: 'SZW' },
  department: 'department',
  groups: 'groups',
  roles: [
    { group: 'beheer', role: 'administrator' },
    { group: 'nap', role: 'author', programme: programmeName },
    { group: 'later', role: 'reader', programme: 'Een programma dat er nog niet is' },
  ],
}

const started: RealProvider[] = []
const product = await productWithProvider({
  mapping,
  environment: { OIDC_ACR: highAcr, OIDC_NEW_PEOPLE: 'on' },
  provider: async (publicUrl) => {
    const one = await startRealProvider(publicUrl)
    started.push(one)
    return one
  },
})
const { base, db } = product
const [provider] = started
if (!provider) throw new Error('The provider did not start')
afterAll(() => provider.stop())

const person = await addColleague(product, { name: 'Anneke', email: 'anneke@ocw.example' })
await addColleague(product, { name: 'Bob', email: 'bob@szw.example', organisation: 'SZW' })
const { id: programme } = await db
  .insertInto('programme')
  .values({ name: programmeName, created_by: person })
  .returning('id')
  .executeTakeFirstOrThrow()

const anneke = { email: 'anneke@ocw.example', email_verified: true, name: 'Anneke de Vries', organisation: 'OCW' }
provider.accounts.set('anneke', anneke)

type How = { readonly as: string; readonly factor?: boolean; readonly naar?: string }

async function signIn(who: Visitor, { as, factor = true, naar = '/' }: How): Promise<Seen> {
  const asked = await who.go(`${base}/aanmelden/oidc?naar=${encodeURIComponent(naar)}`)
  const stop = (next: string) => next.startsWith(base) && !next.startsWith(`${base}/aanmelden/oidc`)
  return asked.text.includes('<form') ? who.go(asked.url, { form: { who: as, ...(factor ? { factor: 'on' } : {}) } }, stop) : asked
}

type Session = { person: { name: string; organisation: string; roles: string[] } | null }

async function sessionOf(who: Visitor): Promise<Session> {
  return JSON.parse((await who.step(`${base}/api/v1/session`)).text) as Session
}

const codeOf = (seen: Seen) => new URL(seen.location ?? base).searchParams.get('code')

test('somebody signs in through the provider, is matched by verified e-mail and lands where the wish was', async () => {
  const who = visitor()
  expect((await signIn(who, { as: 'anneke', naar: '/zoeken?q=dijk' })).location).toBe(`${base}/zoeken?q=dijk`)
  expect((await sessionOf(who)).person).toMatchObject({ name: 'Anneke de Vries', organisation: 'OCW' })
  const linked = await db.selectFrom('provider_identity').selectAll().execute()
  expect(linked).toMatchObject([{ issuer: provider.issuer, subject: 'anneke', person_id: person }])
})

test('once known by subject, somebody stays who it was when the address changes at the provider', async () => {
  provider.accounts.set('anneke', { ...anneke, email: 'a.devries@ocw.example' })
  const who = visitor()
  await signIn(who, { as: 'anneke' })
  const row = await db.selectFrom('person').select(['id', 'email']).where('id', '=', person).executeTakeFirstOrThrow()
  expect(row.email).toBe('a.devries@ocw.example')
  provider.accounts.set('anneke', { ...anneke, email: 'bob@szw.example' })
  await signIn(visitor(), { as: 'anneke' })
  expect(await db.selectFrom('person').select('email').where('id', '=', person).executeTakeFirstOrThrow()).toEqual(
    row.email ? { email: row.email } : {},
  )
  provider.accounts.set('anneke', anneke)
})

test('refuses a sign-in that shows no second factor where one is asked for', async () => {
  const who = visitor()
  expect(codeOf(await signIn(who, { as: 'anneke', factor: false }))).toBe('signin.no-second-factor')
  expect((await sessionOf(who)).person).toBeNull()
})

test('groups give roles at every sign-in and take them again, and a role given by hand stays', async () => {
  await db.insertInto('membership').values({ person_id: person, role: 'reader', programme_id: programme }).execute()
  provider.accounts.set('anneke', { ...anneke, groups: ['beheer', 'nap', 'later', 'iets anders'] })
  const who = visitor()
  await signIn(who, { as: 'anneke' })
  expect((await sessionOf(who)).person?.roles.sort()).toEqual(['administrator', 'author', 'reader'])
  provider.accounts.set('anneke', { ...anneke, groups: ['nap'] })
  await signIn(visitor(), { as: 'anneke' })
  expect((await sessionOf(who)).person?.roles.sort()).toEqual(['author', 'reader'])
  provider.accounts.set('anneke', anneke)
  await signIn(visitor(), { as: 'anneke' })
  expect((await sessionOf(who)).person?.roles).toEqual(['reader'])
  const acts = await db
    .selectFrom('record')
    .select(['act', 'after', 'before'])
    .where('thing', '=', 'membership')
    .orderBy('number')
    .execute()
  const provided = acts.filter((one) => JSON.stringify(one).includes('"source":"provider"'))
  expect(provided.map(({ act }) => act)).toEqual(['grantRole', 'grantRole', 'endRole', 'endRole'])
})

test('nobody can give a role in the name of the provider', async () => {
  const administrator = await personNamed(db, 'Beheerder van de toets', { roles: ['administrator'] })
  const given = asActor(db, administrator, (tx) =>
    tx.insertInto('membership').values({ person_id: person, role: 'auditor', source: 'provider' }).execute(),
  )
  await expect(given).rejects.toThrow('row-level security')
})

test('a role from the provider is not given anew while it is held', async () => {
  provider.accounts.set('anneke', { ...anneke, groups: ['nap'] })
  await signIn(visitor(), { as: 'anneke' })
  await signIn(visitor(), { as: 'anneke' })
  const rows = await db.selectFrom('membership').select('id').where('source', '=', 'provider').where('until', 'is', null).execute()
  expect(rows.length).toBe(1)
  provider.accounts.set('anneke', anneke)
})

test('somebody new is let in with the organisation that the provider names, in our words', async () => {
  provider.accounts.set('carla', { email: 'carla@szw.example', email_verified: true, name: 'Carla', organisation: 'minszw' })
  const who = visitor()
  await signIn(who, { as: 'carla' })
  expect((await sessionOf(who)).person).toMatchObject({ name: 'Carla', organisation: 'SZW', roles: [] })
})

test('refuses somebody new whose organisation nobody here knows', async () => {
  provider.accounts.set('dirk', { email: 'dirk@elders.example', email_verified: true, organisation: 'ELDERS' })
  expect(codeOf(await signIn(visitor(), { as: 'dirk' }))).toBe('signin.organisation-unknown')
  expect(await db.selectFrom('person').select('id').where('email', '=', 'dirk@elders.example').execute()).toEqual([])
})

test('two first sign-ins at once make one person', async () => {
  provider.accounts.set('els', { email: 'els@szw.example', email_verified: true, name: 'Els', organisation: 'minszw' })
  const both = [visitor(), visitor()]
  await Promise.all(both.map((who) => signIn(who, { as: 'els' })))
  const signedIn = await Promise.all(both.map(async (who) => (await sessionOf(who)).person?.name))
  expect(signedIn).toEqual(['Els', 'Els'])
})

test('the provider itself refuses a start without PKCE, and we tell so', async () => {
  const who = visitor()
  const start = new URL((await who.step(`${base}/aanmelden/oidc`)).location ?? '')
  expect(start.searchParams.get('code_challenge_method')).toBe('S256')
  start.searchParams.delete('code_challenge')
  start.searchParams.delete('code_challenge_method')
  const seen = await who.go(start.href, {}, (next) => next.startsWith(`${base}/aanmelden?`))
  expect(codeOf(seen)).toBe('signin.provider-refused')
})

test('a code that was used before is refused by the provider', async () => {
  const [first, second] = [visitor(), visitor()]
  const atCallback = (next: string) => next.startsWith(`${base}/aanmelden/oidc/terug`)
  const asked = await first.go(`${base}/aanmelden/oidc`)
  const answer = await first.go(asked.url, { form: { who: 'anneke', factor: 'on' } }, atCallback)
  await first.step(answer.location ?? '')
  const askedAgain = await second.go(`${base}/aanmelden/oidc`)
  const replay = new URL((await second.go(askedAgain.url, { form: { who: 'anneke', factor: 'on' } }, atCallback)).location ?? '')
  replay.searchParams.set('code', new URL(answer.location ?? base).searchParams.get('code') ?? '')
  expect(codeOf(await second.step(replay.href))).toBe('signin.token-refused')
})

test('signing out tells where the provider ends its own session, with a proof that lies sealed in the database', async () => {
  const who = visitor()
  await signIn(who, { as: 'anneke' })
  const [seal] = [who.cookiesOf(base).get('actielijn-seal')]
  const { next } = JSON.parse((await who.step(`${base}/api/v1/session`, { method: 'DELETE' })).text) as { next: string }
  const end = new URL(next)
  expect(end.origin).toBe(provider.issuer)
  expect(end.searchParams.get('post_logout_redirect_uri')).toBe(`${base}/afgemeld`)
  const hint = end.searchParams.get('id_token_hint') ?? ''
  expect(hint.split('.').length).toBe(3)
  const sealed = await db.selectFrom('provider_session').select('sealed_id_token').execute()
  const all = Buffer.concat(sealed.map((row) => row.sealed_id_token)).toString('latin1')
  expect(all).not.toContain(hint.split('.')[1] ?? '')
  expect(JSON.stringify(await db.selectFrom('record').selectAll().execute())).not.toContain(seal ?? 'geen zegel')
  expect((await who.step(next)).text).toContain('op.logoutForm')
})

test('signing out at the provider in one browser ends the session here, by the back channel', async () => {
  const who = visitor()
  await signIn(who, { as: 'anneke' })
  const form = (await who.step(`${provider.issuer}/session/end`)).text
  const xsrf = /name="xsrf" value="([^"]+)"/.exec(form)?.[1] ?? ''
  await who.go(`${provider.issuer}/session/end/confirm`, { form: { xsrf, logout: 'yes' } })
  expect((await sessionOf(who)).person).toBeNull()
})

test('an administrator undoes the link of somebody who got another account at the provider', async () => {
  provider.accounts.set('anneke', { ...anneke, groups: ['beheer'] })
  const administrator = visitor()
  await signIn(administrator, { as: 'anneke' })
  provider.accounts.set('bob-1', { email: 'bob@szw.example', email_verified: true, name: 'Bob' })
  provider.accounts.set('bob-2', { email: 'bob@szw.example', email_verified: true, name: 'Bob' })
  const first = visitor()
  await signIn(first, { as: 'bob-1' })
  expect(codeOf(await signIn(visitor(), { as: 'bob-2' }))).toBe('signin.linked-otherwise')
  const bob = await db.selectFrom('person').select('id').where('email', '=', 'bob@szw.example').executeTakeFirstOrThrow()
  const link = `${base}/api/v1/people/${bob.id}/provider-link`
  expect((await first.step(link, { method: 'DELETE' })).status).toBe(403)
  expect((await administrator.step(link, { method: 'DELETE' })).status).toBe(200)
  expect((await signIn(visitor(), { as: 'bob-2' })).location).toBe(`${base}/`)
})

test('a provider that cannot be reached is told on the sign-in page, which keeps where the wish was', async () => {
  const port = await freePort()
  const environment = { OIDC_ISSUER: `http://127.0.0.1:${port}`, OIDC_CLIENT_ID: 'x', OIDC_CLIENT_SECRET: 'y' }
  const lonely = await startProduct(
    readSettings({ PORT: '0', DATABASE_URL: product.url, DEMO: 'off', DATA_DIR: product.dataDir, ...environment }),
  )
  const answer = await lonely.app.inject({ url: '/aanmelden/oidc?naar=/zoeken' }).finally(() => lonely.stop())
  expect(answer.headers.location).toBe('/aanmelden?code=signin.provider-unreachable&naar=%2Fzoeken')
})
