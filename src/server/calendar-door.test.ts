import nodeIcal from 'node-ical'
import { expect, test } from 'vitest'
import { edgeProduct, signInAs } from '../../tests/edge-product.ts'

const product = await edgeProduct({ RATE_FEED: '6' })
const coordinator = await signInAs(product)
const json = { cookie: coordinator.cookie, 'content-type': 'application/json' }

async function post<T>(path: string, body: unknown): Promise<T> {
  const answer = await fetch(`${product.api}${path}`, { method: 'POST', headers: json, body: JSON.stringify(body) })
  return (await answer.json()) as T
}
const opened = async () => {
  const { address } = await post<{ address: string }>('/agenda-feeds', { kind: 'programmes', body: null, dossier: null })
  return `${product.base}${new URL(address).pathname}`
}

test('a calendar program reads an address without a session, and hears that nothing changed', async () => {
  const address = await opened()
  const answer = await fetch(address)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
  expect(answer.headers.get('cache-control')).toContain('private')
  expect(answer.headers.get('set-cookie')).toBeNull()
  expect(nodeIcal.sync.parseICS(await answer.text())['vcalendar']).toBeDefined()
  const etag = answer.headers.get('etag') ?? ''
  for (const known of [etag, `W/${etag}`, `"ander", ${etag}`]) {
    const again = await fetch(address, { headers: { 'if-none-match': known } })
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag])
  }
  expect((await fetch(address, { headers: { 'if-none-match': '"ander"' } })).status).toBe(200)
})

test('an address that was revoked, one that was invented and one of another shape are answered alike', async () => {
  const address = await opened()
  const [feed] = (await (await fetch(`${product.api}/agenda-feeds`, { headers: json })).json()) as { id: string }[]
  await fetch(`${product.api}/agenda-feeds/${feed?.id}`, { method: 'DELETE', headers: { cookie: coordinator.cookie } })
  const heard = async (path: string) => {
    const answer = await fetch(path)
    const headers = [...answer.headers].filter(([name]) => name !== 'date' && name !== 'x-request-id')
    return { status: answer.status, headers, body: await answer.text() }
  }
  const revoked = await heard(address)
  expect(revoked.status).toBe(404)
  expect(await heard(`${product.base}/calendar/agenda/${'x'.repeat(43)}.ics`)).toEqual(revoked)
  expect(await heard(`${product.base}/calendar/agenda/kort.ics`)).toEqual(revoked)
})

test('an address is read so often a minute, known or not, and another goes on', async () => {
  const [one, other] = [await opened(), await opened()]
  const statuses = async (address: string) =>
    (await Promise.all(Array.from({ length: 8 }, () => fetch(address)))).map(({ status }) => status).toSorted()
  expect(await statuses(one)).toEqual([...Array(6).fill(200), 429, 429])
  expect(await statuses(`${product.base}/calendar/agenda/${'y'.repeat(43)}.ics`)).toEqual([...Array(6).fill(404), 429, 429])
  expect((await fetch(other)).status).toBe(200)
})

test('no line of the log holds an address', async () => {
  const secrets = [await opened(), `${product.base}/calendar/agenda/${'z'.repeat(43)}.ics`].map(
    (address) => address.split('/').at(-1) ?? '',
  )
  for (const secret of secrets) await fetch(`${product.base}/calendar/agenda/${secret}`)
  expect(product.lines.join('')).toContain('/calendar/agenda/:file')
  for (const secret of secrets) expect(product.lines.join('')).not.toContain(secret.slice(0, 43))
})
