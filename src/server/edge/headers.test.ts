import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { edgeProduct, signInAs, speak } from '../../../tests/edge-product.ts'

const product = await edgeProduct({
  PUBLIC_URL: 'https://actielijn.example',
  TRUST_PROXY: 'loopback',
  DEMO: 'on',
  DEMO_PUBLIC: 'on',
  SECURITY_CONTACT: 'veilig@actielijn.example',
})
const { cookie } = await signInAs(product)
const [demo] = (await (await fetch(`${product.api}/dossiers`, { headers: { cookie } })).json()) as { id: string }[]
const { documents } = (await (await fetch(`${product.api}/dossiers/${demo?.id}`, { headers: { cookie } })).json()) as {
  documents: { version: string }[]
}
const script = readdirSync(join(import.meta.dirname, '../../../dist/web/assets')).find((name) => name.endsWith('.js'))

const post = (body: string, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', cookie, ...headers },
  body,
})

/** One of every kind of answer, whoever makes it. */
type Case = { readonly what: string; readonly path: string; readonly status: number; readonly init?: RequestInit }
const row = (what: string, path: string, status: number, init: RequestInit = {}): Case => ({ what, path, status, init })
const answers: readonly Case[] = [
  row('a page', '/', 200),
  row('a page deep inside', '/dossiers/x/bevindingen', 200),
  row('a script', `/assets/${script}`, 200),
  row('a file that is not there', '/assets/weg.js', 404),
  row('a path with tricks', '/assets/..%2f..%2fpackage.json', 404),
  row('an address that cannot be decoded', '/api/v1/dossiers/%c0%af', 400),
  row('data', '/api/v1/dossiers', 200, { headers: { cookie } }),
  row('a refusal to a stranger', '/api/v1/dossiers', 401),
  row('an endpoint that is not there', '/api/v1/niets', 404),
  row('a method that is not known there', '/api/v1/dossiers', 405, { method: 'DELETE' }),
  row('something that does not exist', `/api/v1/dossiers/${crypto.randomUUID()}`, 404, { headers: { cookie } }),
  row('a body that is no JSON', '/api/v1/dossiers', 400, post('{')),
  row('a request of another site', '/api/v1/dossiers', 403, post('{}', { origin: 'https://elders.example' })),
  row('a download', `/api/v1/document-versions/${documents[0]?.version}/original`, 200, { headers: { cookie } }),
  row('an export', `/api/v1/dossiers/${demo?.id}/export?format=xlsx`, 200, { headers: { cookie } }),
  row('the OpenAPI document', '/api/v1/openapi.json', 200),
  row('a sign of life', '/health/live', 200),
  row('readiness', '/health/ready', 200),
  row('robots.txt', '/robots.txt', 200),
  row('security.txt', '/.well-known/security.txt', 200),
  row('a visit over http', '/dossiers', 301, { headers: { 'x-forwarded-proto': 'http' }, redirect: 'manual' }),
  row('something sent over http', '/api/v1/dossiers', 403, post('{}', { 'x-forwarded-proto': 'http' })),
]

function expectEdge(headers: Headers): void {
  const policy = headers.get('content-security-policy') ?? ''
  const directives = new Map(policy.split('; ').map((part) => [part.split(' ')[0] ?? '', part.split(' ').slice(1)]))
  expect(directives.get('default-src')).toEqual(["'none'"])
  for (const name of ['base-uri', 'frame-ancestors', 'form-action', 'frame-src']) expect(directives.has(name), name).toBe(true)
  expect(policy).not.toMatch(/unsafe|data:|http:|https:|\*|127\.0\.0\.1/)
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('x-frame-options')).toBe('DENY')
  expect(headers.get('referrer-policy')).toMatch(/^(no-referrer|same-origin)$/)
  expect(Number(/max-age=(\d+)/.exec(headers.get('strict-transport-security') ?? '')?.[1])).toBeGreaterThanOrEqual(31_536_000)
  expect(headers.get('permissions-policy')).toContain('camera=()')
  expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
  expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
  expect(headers.get('x-robots-tag')).toContain('noindex')
  expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
  expect(headers.get('api-version')).toMatch(/^\d+\.\d+\.\d+$/)
  expect(headers.get('x-powered-by') ?? headers.get('server')).toBe(null)
}

describe('every answer carries the headers of the edge', () => {
  test.each(answers)('$what ($path)', async ({ path, status, init }) => {
    const answer = await fetch(`${product.base}${path}`, init)
    await answer.arrayBuffer()
    expect(answer.status).toBe(status)
    expectEdge(answer.headers)
    if (status >= 400 && !path.startsWith('/health')) expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/)
  })

  test('what is not even HTTP', async () => {
    const [head = ''] = (await speak(product.port, ['ONZIN\r\n\r\n'])).split('\r\n\r\n')
    const [status, ...lines] = head.split('\r\n')
    expect(status).toBe('HTTP/1.1 400 Bad Request')
    expectEdge(new Headers(lines.map((line): [string, string] => [line.split(': ')[0] ?? '', line.split(': ').slice(1).join(': ')])))
  })
})

test.each(['original', 'export'])('an %s is a download that no browser opens within the product', async (kind) => {
  const path = kind === 'export' ? `dossiers/${demo?.id}/export?format=json` : `document-versions/${documents[0]?.version}/original`
  const { headers } = await fetch(`${product.api}/${path}`, { headers: { cookie } })
  expect(headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''/)
  expect(headers.get('content-security-policy')).toMatch(/^sandbox; default-src 'none'/)
  expect(headers.get('content-type')).not.toMatch(/html|svg|xml$|javascript/)
})

test('a visitor over http goes on at the same address over https, and a neighbour without a proxy is left alone', async () => {
  const headers = { 'x-forwarded-proto': 'http' }
  const answer = await fetch(`${product.base}/dossiers?q=a%20b`, { headers, redirect: 'manual' })
  expect([answer.status, answer.headers.get('location')]).toEqual([301, 'https://actielijn.example/dossiers?q=a%20b'])
  const tricked = await fetch(`${product.base}//elders.example/x`, { headers, redirect: 'manual' })
  expect(new URL(tricked.headers.get('location') ?? '').host).toBe('actielijn.example')
  const secure = await fetch(`${product.base}/dossiers`, { headers: { 'x-forwarded-proto': 'https' }, redirect: 'manual' })
  expect([secure.status, (await fetch(`${product.base}/health/live`)).status]).toEqual([200, 200])
})

test('security.txt says where a hole is reported, until a day within a year', async () => {
  const answer = await fetch(`${product.base}/.well-known/security.txt`)
  const text = await answer.text()
  const fields = new Map(text.split('\r\n').map((line) => [line.split(': ')[0], line.split(': ').slice(1).join(': ')]))
  expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8')
  expect(fields.get('Contact')).toBe('mailto:veilig@actielijn.example')
  expect(fields.get('Canonical')).toBe('https://actielijn.example/.well-known/security.txt')
  expect(fields.get('Preferred-Languages')).toBe('nl, en')
  const days = (Date.parse(fields.get('Expires') ?? '') - Date.now()) / 86_400_000
  expect(days > 30 && days < 365, `${days} days`).toBe(true)
  expect(await (await fetch(`${product.base}/robots.txt`)).text()).toBe('User-agent: *\nDisallow: /\n')
})
