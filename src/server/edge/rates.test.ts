import { expect, test } from 'vitest'
import { edgeProduct, newDossier, signInAs, upload } from '../../../tests/edge-product.ts'

const product = await edgeProduct({
  RATE_API: '60',
  RATE_SIGN_IN: '5',
  RATE_UPLOAD: '2',
  RATE_SEARCH: '3',
  RATE_EXPORT: '2',
  TRUST_PROXY: 'loopback',
})
const coordinator = { ...product, ...(await signInAs(product)) }
const author = { ...product, ...(await signInAs(product, 'author')) }
const dossier = await newDossier(coordinator, 'Druk')

/** Each call from an address of its own, so that only the person counts. */
let addresses = 0
const from = (cookie: string) => {
  addresses += 1
  return { cookie, 'x-forwarded-for': `192.0.2.${addresses}` }
}
const times = <T>(count: number, call: () => Promise<T>) => Promise.all(Array.from({ length: count }, call))
const statuses = (answers: readonly Response[]) => answers.map(({ status }) => status).sort()

async function expectTooMany(answer: Response | undefined): Promise<void> {
  expect(answer?.headers.get('content-type')).toMatch(/^application\/problem\+json/)
  const seconds = Number(answer?.headers.get('retry-after'))
  expect(seconds > 0 && seconds <= 60, `${seconds}`).toBe(true)
  expect(await answer?.json()).toMatchObject({ status: 429, code: 'request.too-many' })
}

test('a person who searches too much is told to wait, and a colleague is not', async () => {
  const search = (cookie: string) => fetch(`${product.api}/search?text=dijken`, { headers: from(cookie) })
  const answers = await times(4, () => search(coordinator.cookie))
  expect(statuses(answers)).toEqual([200, 200, 200, 429])
  await expectTooMany(answers.find(({ status }) => status === 429))
  expect((await search(author.cookie)).status).toBe(200)
  expect((await fetch(`${product.api}/dossiers`, { headers: from(coordinator.cookie) })).status).toBe(200)
})

test('so is one who exports too much, and of an upload too many nothing is kept', async () => {
  const exported = await times(3, () =>
    fetch(`${product.api}/dossiers/${dossier}/export?format=json`, { headers: from(coordinator.cookie) }),
  )
  expect(statuses(exported)).toEqual([200, 200, 429])
  const sent = await times(4, () => upload(coordinator, dossier, { 'nota.txt': 'Een nota' }))
  expect(statuses(sent)).toEqual([200, 200, 429, 429])
  const kept = await product.db.selectFrom('upload').select('id').where('dossier_id', '=', dossier).execute()
  expect(kept).toHaveLength(2)
})

test('an address that calls too much is told to wait whoever it is; another is not, and health goes on', async () => {
  const call = (who: string) => fetch(`${product.api}/session`, { headers: { 'x-forwarded-for': who } })
  const answers = await times(70, () => call('198.51.100.7'))
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(10)
  await expectTooMany(answers.find(({ status }) => status === 429))
  expect((await call('198.51.100.8')).status).toBe(200)
  const health = await times(70, () => fetch(`${product.base}/health/live`, { headers: { 'x-forwarded-for': '198.51.100.7' } }))
  expect(health.every(({ status }) => status === 200)).toBe(true)
})

test('starts of a sign-in through the provider are counted too, but not the sign-offs that the provider sends', async () => {
  const visit = (path: string) => fetch(`${product.base}${path}`, { headers: { 'x-forwarded-for': '203.0.113.9' } })
  const starts = await times(7, () => visit('/aanmelden/oidc'))
  expect(starts.filter(({ status }) => status === 429)).toHaveLength(2)
  expect((await times(7, () => visit('/aanmelden/oidc/afmelden'))).every(({ status }) => status !== 429)).toBe(true)
})
