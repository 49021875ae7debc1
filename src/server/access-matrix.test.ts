import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, describe, expect, test } from 'vitest'
import { accessWorld, type Person, type Place } from '../../tests/access-world.ts'
import { inputFor } from '../../tests/sample-input.ts'
import { sqlProbes } from '../../tests/sql-probes.ts'
import { testDatabase } from '../../tests/test-database.ts'
import { actorFor } from '../identity/acts/actors.ts'
import { asActor } from '../identity/acts/as-actor.ts'
import type { Actor } from '../identity/model/actor.ts'
import { keeperRoles, mayCall, mayRead, rolesIn } from '../identity/rules/access.ts'
import type { Tx } from '../kernel/database.ts'
import { type Endpoint, pathParameters } from '../kernel/endpoint.ts'
import { rolesInProgramme } from '../programme/views/programmes.ts'
import { allEndpoints } from './contracts.ts'
import { guardOf } from './guards.ts'
import { startProduct } from './product.ts'
import { readSettings } from './settings.ts'

const { url, db } = await testDatabase()
const dataDir = await mkdtemp(join(tmpdir(), 'actielijn-matrix-'))
const product = await startProduct(
  readSettings({ PORT: '0', DATA_DIR: dataDir, DATABASE_URL: url, RATE_UPLOAD: '0', RATE_SEARCH: '0', RATE_EXPORT: '0', RATE_API: '0' }),
)
const address = product.app.server.address()
const api = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/api/v1`
const { places, people } = await accessWorld(db)
const guardedEndpoints = allEndpoints.filter((endpoint) => endpoint.of !== undefined)

afterAll(async () => {
  await product.stop()
  await rm(dataDir, { recursive: true, force: true })
})

/** What the contract says of a person and a thing: may call, may not, or does not even see it. */
type Say = 'may' | 'may not' | 'unseen'

const thingOf = (endpoint: Endpoint, place: Place) =>
  endpoint.of === 'dossier' || endpoint.of === 'memo' ? place.guardedDossier : place.guardedDocument

function contractSays(endpoint: Endpoint, actor: Actor, place: Place): Say {
  if (endpoint.of === 'programme') {
    const roles = rolesInProgramme(actor, place.ids.programme)
    const seen = actor.held.some((held) => held.role === 'administrator' || held.programme !== null || held.dossier !== null)
    const sees = seen || places.some(({ guardedDossier }) => mayRead(guardedDossier, actor.held))
    return sees ? (mayCall(endpoint.who, { roles, reads: true }) ? 'may' : 'may not') : 'unseen'
  }
  const thing = thingOf(endpoint, place)
  if (!mayRead(place.guardedDossier, actor.held) || !mayRead(thing, actor.held)) return 'unseen'
  return mayCall(endpoint.who, { roles: [...rolesIn(thing, actor.held), ...keeperRoles(actor.held)], reads: true }) ? 'may' : 'may not'
}

async function signIn(person: string): Promise<string> {
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(`${api}/session`, { method: 'POST', headers, body: JSON.stringify({ person }) })
  return answer.headers.get('set-cookie')?.split(';')[0] ?? ''
}

async function send(endpoint: Endpoint, place: Place, cookie: string): Promise<Response> {
  const input = inputFor(endpoint, place)
  const path = endpoint.path.replace(/:([a-zA-Z]+)/g, (_, name: string) => String(input[name]))
  const rest = Object.entries(input).filter(([name]) => !pathParameters(endpoint.path).includes(name))
  const asked = new URLSearchParams(rest.map(([name, value]) => [name, String(value)]))
  const body = endpoint.method === 'POST' && endpoint.takes !== 'files' ? JSON.stringify(Object.fromEntries(rest)) : null
  return fetch(`${api}${path}${endpoint.method === 'GET' && rest.length > 0 ? `?${asked}` : ''}`, {
    method: endpoint.method,
    headers: { cookie, ...(body === null ? {} : { 'content-type': 'application/json' }) },
    body,
  })
}

async function call(endpoint: Endpoint, place: Place, cookie: string): Promise<{ status: number; code: string | null }> {
  const answer = await send(endpoint, place, cookie)
  const problem = answer.headers.get('content-type')?.includes('problem') ? ((await answer.json()) as { code: string }) : null
  if (!problem) await answer.arrayBuffer()
  return { status: answer.status, code: problem?.code ?? null }
}

async function rawAnswer(endpoint: Endpoint, place: Place, cookie: string): Promise<unknown> {
  const answer = await send(endpoint, place, cookie)
  const headers = Object.fromEntries([...answer.headers].filter(([name]) => name !== 'date' && name !== 'x-request-id'))
  return { status: answer.status, headers, body: await answer.text() }
}

function heard(endpoint: Endpoint, { code }: { code: string | null }): Say {
  if (code === 'session.not-yours' || code === 'session.sign-in-first') return 'may not'
  return endpoint.of !== undefined && code === guardOf(endpoint.of).unknown ? 'unseen' : 'may'
}

const placeName = ({ closing }: Place) =>
  `${closing.dossier}/${closing.document ?? '-'}${closing.embargo ? `/embargo on ${closing.embargo}` : ''}`
const personName = ({ role, scope }: Person) => `${role ?? 'nobody'} in ${scope}`

type Case = { readonly person: Person; readonly place: Place; readonly endpoint: Endpoint }

const named = ({ person, place, endpoint }: Case) => `${personName(person)}, ${placeName(place)}, ${endpoint.name}`

/** All places lie in one programme: what is about that is asked once. A document closes neither its dossier nor a memo: places that differ in one are passed over. */
function casesOf(person: Person): Case[] {
  return places.flatMap((place) =>
    guardedEndpoints.filter(({ of }) => isAskedIn(place, of)).map((endpoint) => ({ person, place, endpoint })),
  )
}

function isAskedIn(place: Place, of: string | undefined): boolean {
  if (of === 'programme') return place === places[0]
  return (of !== 'memo' && of !== 'dossier') || (place.closing.document === null && place.closing.embargo !== 'document')
}

async function throughHttp(one: Case, actor: Actor, cookie: string): Promise<string[]> {
  const answer = await call(one.endpoint, one.place, cookie)
  const [said, got] = [contractSays(one.endpoint, actor, one.place), heard(one.endpoint, answer)]
  const sound = answer.status < 500 && answer.code !== 'request.invalid'
  return said === got && sound ? [] : [`${named(one)}: ${said}, answered ${answer.status} ${answer.code}`]
}

async function throughSql(one: Case, actor: Actor, tx: Tx): Promise<string[]> {
  const probe = sqlProbes[one.endpoint.name]
  if (!probe) return [`${one.endpoint.name} has no probe in tests/sql-probes.ts`]
  const allowed = await reaches(tx, () => probe(tx, one.place.ids, actor))
  const said = contractSays(one.endpoint, actor, one.place) === 'may'
  return allowed === said ? [] : [`${named(one)}: the database ${allowed ? 'allows' : 'refuses'}`]
}

describe('what the contract says of every role, endpoint and classification', () => {
  test('holds through HTTP', { timeout: 600_000 }, async () => {
    const differences: string[] = []
    for (const person of people) {
      const cookie = await signIn(person.id)
      const actor = await actorFor(db, { person: person.id, address: null })
      const found = await Promise.all(casesOf(person).map((one) => throughHttp(one, actor, cookie)))
      differences.push(...found.flat())
    }
    expect(differences).toEqual([])
  })

  test('holds in the database itself', { timeout: 600_000 }, async () => {
    const differences: string[] = []
    for (const person of people) {
      const actor = await actorFor(db, { person: person.id, address: null })
      await asActor(db, actor, async (tx) => {
        for (const one of casesOf(person)) differences.push(...(await throughSql(one, actor, tx)))
      })
    }
    expect([...new Set(differences)]).toEqual([])
  })

  test('answers a hidden thing as it answers one that does not exist', { timeout: 60_000 }, async () => {
    const stranger = await signIn(people[0]?.id ?? '')
    const hidden = places.find(({ closing }) => closing.dossier === 'departmental')
    if (!hidden) throw new Error('No such place')
    const made = Object.fromEntries(Object.keys(hidden.ids).map((name) => [name, randomUUID()])) as Place['ids']
    // The programme itself is no secret to this stranger: a public dossier lies in it.
    for (const endpoint of guardedEndpoints.filter(({ of }) => of !== 'programme')) {
      const [real, invented] = await Promise.all([hidden, { ...hidden, ids: made }].map((place) => rawAnswer(endpoint, place, stranger)))
      expect(real, endpoint.name).toEqual(invented)
    }
  })
})

describe('a dossier that a person may not see', () => {
  const canary = 'kwikzilverproef'
  const readable = async (person: Person) => {
    const actor = await actorFor(db, { person: person.id, address: null })
    return places.filter(
      ({ guardedDocument, guardedDossier }) => mayRead(guardedDossier, actor.held) && mayRead(guardedDocument, actor.held),
    )
  }

  test('does not come up in a search, a list or a count', { timeout: 120_000 }, async () => {
    for (const person of people) {
      const cookie = await signIn(person.id)
      const found = await get<{ hits: { dossier: string }[]; total: number }>(`/search?text=${canary}`, cookie)
      const expected = (await readable(person)).map(({ ids }) => ids.dossier).sort()
      expect(found.hits.map((hit) => hit.dossier).sort(), personName(person)).toEqual(expected)
      expect(found.total, personName(person)).toBe(expected.length)
      const actor = await actorFor(db, { person: person.id, address: null })
      const listed = await get<{ id: string }[]>('/dossiers', cookie)
      const visible = places.filter(({ guardedDossier }) => mayRead(guardedDossier, actor.held)).map(({ ids }) => ids.dossier)
      expect(
        listed
          .map(({ id }) => id)
          .filter((id) => places.some(({ ids }) => ids.dossier === id))
          .sort(),
      ).toEqual(visible.sort())
      const { memos } = await get<{ memos: { dossier: string }[] }>('/memos?count=200', cookie)
      const { hits } = await get<{ hits: { dossier: string }[] }>('/search/memos?text=proefnota', cookie)
      const { rows } = await get<{ rows: { dossier: string }[] }>('/outcomes?waiting=true&count=200', cookie)
      for (const found of [memos, hits, rows]) {
        expect([...new Set(found.map(({ dossier }) => dossier))].sort(), personName(person)).toEqual(visible)
      }
    }
  })

  test('gives nothing of a stricter document away in an export, an overview or a time line', async () => {
    const reader = people.find(({ role, scope }) => role === 'reader' && scope === 'dossier')
    const place = places.find(({ closing }) => closing.document === 'departmental')
    if (!reader || !place) throw new Error('No such case')
    const cookie = await signIn(reader.id)
    const exported = JSON.stringify(await get(`/dossiers/${place.ids.dossier}/export?format=json`, cookie))
    expect(exported).not.toContain(canary)
    expect(exported).not.toContain('kwikzilver.txt')
    expect(await get(`/dossiers/${place.ids.dossier}/overview`, cookie)).toEqual({ proposals: [], findings: [] })
    expect(await get(`/dossiers/${place.ids.dossier}/timeline`, cookie)).toEqual([])
    expect(await get(`/dossiers/${place.ids.dossier}`, cookie)).toMatchObject({ documents: [], dossier: { documents: 0 } })
  })
})

async function get<T>(path: string, cookie: string): Promise<T> {
  return (await (await fetch(`${api}${path}`, { headers: { cookie } })).json()) as T
}

/** Whether a statement touches a row; what it did is undone. */
async function reaches(tx: Tx, work: () => Promise<boolean>): Promise<boolean> {
  await sql`savepoint probe`.execute(tx)
  try {
    return await work()
  } catch {
    return false
  } finally {
    await sql`rollback to savepoint probe`.execute(tx)
  }
}
