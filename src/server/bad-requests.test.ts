import { request } from 'node:http'
import { text } from 'node:stream/consumers'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accessWorld } from '../../tests/access-world.ts'
import { queryText, validCall } from '../../tests/call-endpoint.ts'
import { edgeProduct, filesOf, newDossier, outcomesOf, signInAs, speak } from '../../tests/edge-product.ts'
import { type Endpoint, pathParameters } from '../kernel/endpoint.ts'
import { allEndpoints } from './contracts.ts'

const product = await edgeProduct({
  RATE_API: '0',
  RATE_UPLOAD: '0',
  RATE_SEARCH: '0',
  RATE_EXPORT: '0',
  HEADER_SECONDS: '1',
  REQUEST_SECONDS: '2',
})
const { places } = await accessWorld(product.db)
const [place] = places
if (!place) throw new Error('No place')
const { cookie } = await signInAs(product, 'administrator')

type Sent = {
  readonly path: string
  readonly method?: string
  readonly body?: string
  readonly type?: string
  readonly headers?: Record<string, string>
}
type Trick = {
  readonly what: string
  /** Requests that play this trick on an endpoint; none where it makes no sense. */
  readonly on: (endpoint: Endpoint) => readonly Sent[]
  readonly answered: readonly number[]
}

const json = 'application/json'
const nul = '\0'
const takesJson = (endpoint: Endpoint) => endpoint.method === 'POST' && endpoint.takes !== 'files'
const call = (endpoint: Endpoint) => validCall(endpoint, place)
const withBody = (endpoint: Endpoint, body: string, type = json): Sent => ({ path: call(endpoint).path, body, type })
const withFields = (endpoint: Endpoint, more: Readonly<Record<string, unknown>>): Sent => {
  const { path, fields, query } = call(endpoint)
  if (takesJson(endpoint)) return withBody(endpoint, JSON.stringify({ ...fields, ...more }))
  return { path: `${path}${queryText({ ...query, ...more })}` }
}
const fieldsOf = (endpoint: Endpoint, kind: 'string' | 'number') => {
  const inPath = pathParameters(endpoint.path)
  const types = kind === 'string' ? ['string'] : ['integer', 'number']
  return Object.entries(endpoint.input.properties)
    .filter(([name, schema]) => !inPath.includes(name) && types.includes(String(Object(schema).type)))
    .map(([name]) => name)
}
const inPath = (endpoint: Endpoint, value: string): Sent[] =>
  pathParameters(endpoint.path).map((name) => ({
    path: endpoint.path.replace(`:${name}`, value).replace(/:([a-zA-Z]+)/g, () => crypto.randomUUID()),
    ...(takesJson(endpoint) ? { body: JSON.stringify(call(endpoint).fields), type: json } : {}),
  }))

const tricks: readonly Trick[] = [
  { what: 'a field that it does not know', on: (endpoint) => [withFields(endpoint, { onbekend: 'x' })], answered: [400] },
  {
    what: 'a field in the address of what belongs in the body',
    on: (endpoint) => (endpoint.method === 'POST' ? [{ ...withFields(endpoint, {}), path: `${call(endpoint).path}?dossier=x` }] : []),
    answered: [400],
  },
  {
    what: 'a NUL byte in a text',
    on: (endpoint) => fieldsOf(endpoint, 'string').map((name) => withFields(endpoint, { [name]: `a${nul}b` })),
    answered: [400],
  },
  { what: 'a NUL byte in a name', on: (endpoint) => [withFields(endpoint, { [`on${nul}bekend`]: 'x' })], answered: [400] },
  {
    what: 'half a letter in a text or a name',
    on: (endpoint) =>
      takesJson(endpoint)
        ? [...fieldsOf(endpoint, 'string').map((name) => ({ [name]: 'a\ud800b' })), { 'on\udc00bekend': 'x' }].map((fields) =>
            withFields(endpoint, fields),
          )
        : [],
    answered: [400],
  },
  {
    what: 'the same field twice',
    on: (endpoint) => {
      const { path, query } = call(endpoint)
      return Object.entries(query).map(([name, value]) => ({ path: `${path}${queryText({ ...query, [name]: [value, value] })}` }))
    },
    answered: [400],
  },
  {
    what: 'a number too large',
    on: (endpoint) =>
      fieldsOf(endpoint, 'number').flatMap((name) => [1e300, -(2 ** 53), 2 ** 31].map((value) => withFields(endpoint, { [name]: value }))),
    answered: [400],
  },
  {
    what: 'a number beyond all numbers',
    on: (endpoint) => (takesJson(endpoint) ? fieldsOf(endpoint, 'number').map((name) => withBody(endpoint, `{"${name}":1e999}`)) : []),
    answered: [400],
  },
  {
    what: 'a poisoned prototype',
    on: (endpoint) =>
      takesJson(endpoint)
        ? ['{"__proto__":{"roles":["administrator"]}}', '{"constructor":{"prototype":{"roles":[]}}}'].map((body) =>
            withBody(endpoint, body),
          )
        : [{ path: `${call(endpoint).path}?__proto__=x` }, { path: `${call(endpoint).path}?constructor[prototype]=x` }],
    answered: [400],
  },
  {
    what: 'a body that is no JSON object',
    on: (endpoint) =>
      (takesJson(endpoint) ? ['{"a":', '', 'null', '[]', '"x"', '{"a":1}}', '\ufeff{', '[[[['.repeat(20_000)] : []).map((body) =>
        withBody(endpoint, body),
      ),
    answered: [400],
  },
  {
    what: 'a body of another type',
    on: (endpoint) =>
      (takesJson(endpoint)
        ? ['text/plain', 'application/xml', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'onzin']
        : []
      ).map((type) => withBody(endpoint, '{}', type)),
    answered: [415],
  },
  {
    what: 'a body that is too large',
    on: (endpoint) => (takesJson(endpoint) ? [withBody(endpoint, `{"a":"${'x'.repeat(1_100_000)}"}`)] : []),
    answered: [413],
  },
  {
    what: 'a path that climbs, is overlong or cannot be decoded',
    on: (endpoint) =>
      [
        '%2e%2e',
        '..%2f..%2fetc%2fpasswd',
        '%252e%252e%252f',
        '..%5c..',
        '%00',
        '%c0%ae%c0%ae',
        '%ff',
        "'%20or%201=1--",
        'x'.repeat(3000),
      ].flatMap((value) => inPath(endpoint, value)),
    answered: [400, 404, 405, 414],
  },
  {
    what: 'a method that it does not know',
    on: (endpoint) => ['PUT', 'PATCH', 'OPTIONS', 'PROPFIND', 'TRACE', 'QUERY'].map((method) => ({ path: call(endpoint).path, method })),
    answered: [400, 404, 405],
  },
  {
    what: 'a method in disguise',
    on: (endpoint) =>
      endpoint.method === 'GET'
        ? []
        : [
            {
              path: call(endpoint).path,
              method: 'GET',
              headers: { 'x-http-method-override': endpoint.method, 'x-method-override': endpoint.method },
            },
          ],
    answered: [200, 400, 403, 404, 405, 422],
  },
  {
    what: 'ids of things that are not there',
    on: (endpoint) =>
      inPath(endpoint, crypto.randomUUID()).map((sent) =>
        endpoint.takes === 'files' ? { ...sent, body: '', type: 'multipart/form-data; boundary=x' } : sent,
      ),
    answered: [200, 400, 403, 404, 409, 422],
  },
]

/** What must be the same afterwards; sessions are used and refusals are recorded. */
async function everythingKept(): Promise<Record<string, string>> {
  const { rows: tables } = await sql<{ name: string }>`select tablename as name from pg_tables where schemaname = 'public'
    and tablename not in ('record', 'session', 'session_token')`.execute(product.db)
  const sums: Record<string, string> = {}
  for (const { name } of tables) {
    const { rows } = await sql<{ sum: string }>`select count(*) || ' ' || coalesce(md5(string_agg(t::text, '' order by t::text)), '') as sum
      from ${sql.table(name)} as t`.execute(product.db)
    sums[name] = rows[0]?.sum ?? ''
  }
  return sums
}

let before: Record<string, string> = {}
beforeAll(async () => {
  before = await everythingKept()
})
afterAll(async () => {
  expect((await fetch(`${product.base}/health/ready`)).status).toBe(200)
})

const leaks = /node_modules|\.ts:\d|\bat \w+ \(|select .* from|insert into|relation "|constraint|syntax error|ECONN|\/tmp\//i

/** Sends a path as it is written; `fetch` would tidy it up first. */
function play(endpoint: Endpoint, sent: Sent): Promise<{ status: number; text: string; type: string }> {
  const headers = { cookie, ...(sent.type === undefined ? {} : { 'content-type': sent.type }), ...sent.headers }
  const method = sent.method ?? endpoint.method
  return new Promise((done, fail) => {
    const sending = request({ port: product.port, path: `/api/v1${sent.path}`, method, headers }, (answer) => {
      text(answer).then((heard) => done({ status: answer.statusCode ?? 0, text: heard, type: answer.headers['content-type'] ?? '' }), fail)
    })
    sending.on('error', fail).end(sent.body)
  })
}

describe.each(tricks)('$what', ({ on, answered }) => {
  const played = allEndpoints.flatMap((endpoint) => on(endpoint).map((sent) => ({ endpoint, sent })))

  test('makes sense for some endpoint', () => expect(played.length).toBeGreaterThan(0))

  test('is refused by every endpoint, plainly and without a word of the inside', { timeout: 60_000 }, async () => {
    for (const { endpoint, sent } of played) {
      const { status, text: heard, type } = await play(endpoint, sent)
      const said = `${endpoint.name} ${sent.method ?? endpoint.method} ${sent.path.slice(0, 200)} ${sent.body?.slice(0, 80)}: ${status} ${heard.slice(0, 300)}`
      expect(answered, said).toContain(status)
      if (status === 200) continue
      expect(type, said).toMatch(/^application\/problem\+json/)
      expect(JSON.parse(heard), said).toMatchObject({ status, code: expect.stringMatching(/^[a-z]+\.[a-z-]+$/), title: expect.any(String) })
      expect(heard, said).not.toMatch(leaks)
    }
    expect(await everythingKept()).toEqual(before)
  })
})

const host = 'host: localhost\r\n'
const postTo = `POST /api/v1/dossiers HTTP/1.1\r\n${host}cookie: ${cookie}\r\ncontent-type: ${json}\r\n`

/** What is wrong with a request before it is one; after each the connection is closed. */
const faults: readonly { what: string; pieces: readonly string[]; status: RegExp; between?: number }[] = [
  {
    what: 'two ways to say how long a body is',
    pieces: [`${postTo}content-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\nGET /x HTTP/1.1\r\n\r\n`],
    status: /^400/,
  },
  { what: 'two lengths', pieces: [`${postTo}content-length: 5\r\ncontent-length: 6\r\n\r\n{}   `], status: /^400/ },
  { what: 'a length that is no number', pieces: [`${postTo}content-length: +5\r\n\r\n{}   `], status: /^400/ },
  { what: 'an unknown encoding', pieces: [`${postTo}transfer-encoding: xchunked\r\n\r\n0\r\n\r\n`], status: /^400/ },
  {
    what: 'an encoding in disguise',
    pieces: [`${postTo}transfer-encoding: identity, chunked\r\ncontent-length: 3\r\n\r\n0\r\n\r\n`],
    status: /^400/,
  },
  { what: 'a space before a colon', pieces: [`${postTo}transfer-encoding : chunked\r\n\r\n0\r\n\r\n`], status: /^400/ },
  {
    what: 'chunks that lie about their size',
    pieces: [`${postTo}transfer-encoding: chunked\r\n\r\nZZ\r\n{}\r\n0\r\n\r\n`],
    status: /^400/,
  },
  { what: 'a NUL byte in a header', pieces: [`GET / HTTP/1.1\r\n${host}x: a\0b\r\n\r\n`], status: /^400/ },
  { what: 'a line break in a header', pieces: [`GET / HTTP/1.1\r\n${host}x: a\nset-cookie b\r\n\r\n`], status: /^400/ },
  { what: 'no host', pieces: ['GET / HTTP/1.1\r\nconnection: close\r\n\r\n'], status: /^400/ },
  { what: 'another protocol', pieces: ['\x16\x03\x01\x02\x00\x01\x00'], status: /^400/ },
  { what: 'headers that are too large', pieces: [`GET / HTTP/1.1\r\n${host}x: ${'a'.repeat(20_000)}\r\n\r\n`], status: /^431/ },
  { what: 'headers that never end', pieces: [`GET / HTTP/1.1\r\n${host}`, 'x: a\r\n'], status: /^408/, between: 300 },
  {
    what: 'a body that never ends',
    pieces: [`${postTo}content-length: 500\r\n\r\n{"title":`, '"a', 'b', 'c'],
    status: /^408/,
    between: 300,
  },
]

test.each(faults)(
  'a connection with $what hears what is wrong and is closed',
  { timeout: 20_000 },
  async ({ pieces, status, between = 0 }) => {
    const heard = await speak(product.port, pieces, { waits: 10_000, between })
    const [head = '', body = ''] = heard.split('\r\n\r\n')
    expect(head.replace(/^HTTP\/1\.1 /, '')).toMatch(status)
    expect(head.toLowerCase()).toContain('application/problem+json')
    expect(head.toLowerCase()).toContain('connection: close')
    expect(JSON.parse(body)).toMatchObject({ code: expect.stringMatching(/^request\./) })
    expect(heard.match(/HTTP\/1\.1/g)).toHaveLength(1)
    expect(heard).not.toMatch(leaks)
    expect(await everythingKept()).toEqual(before)
  },
)

test('a tunnel is not opened, an upgrade is not made, and an unknown expectation is passed over', async () => {
  expect(await speak(product.port, [`CONNECT elders.example:443 HTTP/1.1\r\n${host}\r\n`], { waits: 1500 })).toBe('')
  const upgrade = `GET /api/v1/session HTTP/1.1\r\n${host}connection: close, upgrade\r\nupgrade: websocket\r\n\r\n`
  expect(await speak(product.port, [upgrade], { waits: 3000 })).toMatch(/^HTTP\/1\.1 200/)
  const expecting = `GET /api/v1/session HTTP/1.1\r\n${host}connection: close\r\nexpect: wonderen\r\n\r\n`
  expect(await speak(product.port, [expecting], { waits: 3000 })).toMatch(/^HTTP\/1\.1 200/)
})

test('a name of a file brings no header along, neither in nor out', { timeout: 30_000 }, async () => {
  const desk = { ...product, ...(await signInAs(product)) }
  const dossier = await newDossier(desk, 'Namen')
  const names = [
    'filename="a%22%0d%0aX-Kwaad: 1%00.txt"',
    'filename="c.txt"; filename*=UTF-8\'\'boos%0D%0AX-Kwaad%3A%201.txt',
    'filename="../../b.txt"',
  ]
  const parts = names.map((name, at) => `--x\r\ncontent-disposition: form-data; name="files"; ${name}\r\n\r\nNota ${at}\r\n`)
  const headers = { cookie: desk.cookie, 'content-type': 'multipart/form-data; boundary=x' }
  const sent = await fetch(`${product.api}/dossiers/${dossier}/uploads`, { method: 'POST', headers, body: `${parts.join('')}--x--\r\n` })
  expect(sent.status).toBe(200)
  expect(Object.values(await outcomesOf(desk, dossier))).toEqual(['read', 'read', 'read'])
  for (const { name, version } of await filesOf(desk, dossier)) {
    expect(name).not.toMatch(/\p{Cc}/u)
    const original = await fetch(`${product.api}/document-versions/${version}/original`, { headers: { cookie: desk.cookie } })
    expect([original.status, original.headers.get('x-kwaad')]).toEqual([200, null])
    expect(original.headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''[\w.%~!-]+$/)
  }
})
