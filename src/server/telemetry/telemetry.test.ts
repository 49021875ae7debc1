import { expect, test } from 'vitest'
import { edgeProduct, newDossier, outcomesOf, signInAs, upload } from '../../../tests/edge-product.ts'
import { otlpReceiver, plain } from '../../../tests/otlp-receiver.ts'

const collector = await otlpReceiver()
const product = await edgeProduct({
  OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
  OTEL_METRIC_EXPORT_INTERVAL: '300',
  OTEL_SERVICE_NAME: 'proef',
})
const desk = { ...product, ...(await signInAs(product)) }
const secret = 'kwikzilverproef'

test('a collector hears of requests, transactions and jobs as traces, and of counts, but of nothing that people wrote', {
  timeout: 60_000,
}, async () => {
  const dossier = await newDossier(desk, `Over de ${secret}`)
  await upload(desk, dossier, { [`${secret}.txt`]: `Aanleiding\nOp 12 maart 2024 is de ${secret}.\n`, 'kapot.pdf': '%PDF-1.7\nniets' })
  expect(await outcomesOf(desk, dossier)).toEqual({ [`${secret}.txt`]: 'read', 'kapot.pdf': 'file.damaged' })
  await fetch(`${product.api}/search?text=${secret}`, { headers: { cookie: desk.cookie } })
  await fetch(`${product.api}/dossiers/${crypto.randomUUID()}`, { headers: { cookie: desk.cookie } })
  await expect.poll(() => collector.points('actielijn.jobs.waiting').length, { timeout: 20_000 }).toBeGreaterThan(0)
  await product.stop()

  const spans = collector.spans()
  const request = spans.find(({ name }) => name === 'GET /api/v1/dossiers/:dossier')
  expect(plain(request?.attributes ?? [])).toMatchObject({ 'http.route': '/api/v1/dossiers/:dossier', 'http.response.status_code': '404' })
  const within = spans.filter(({ parentSpanId }) => parentSpanId === request?.spanId)
  expect(within.map(({ name, traceId }) => [name, traceId])).toContainEqual(['transaction', request?.traceId])
  const job = spans.find(({ name }) => name === 'job read-file')
  expect(spans.some(({ name, parentSpanId }) => name === 'transaction' && parentSpanId === job?.spanId)).toBe(true)

  expect(collector.points('http.server.request.duration')).toContainEqual({
    of: { 'http.request.method': 'GET', 'http.route': '/api/v1/search', 'http.response.status_code': '200' },
    value: 1,
  })
  expect(collector.points('actielijn.refusals')).toContainEqual({ of: { code: 'dossier.unknown' }, value: 1 })
  expect(collector.points('actielijn.files')).toContainEqual({ of: { outcome: 'read' }, value: 1 })
  expect(collector.points('actielijn.files')).toContainEqual({ of: { outcome: 'refused' }, value: 1 })
  expect(collector.points('actielijn.jobs.waiting').map(({ of }) => of['queue'])).toContain('read-file')

  expect(collector.everything()).toContain('"proef"')
  for (const written of [secret, desk.name, desk.cookie.split('=')[1] ?? '', 'select ', 'nota.txt'])
    expect(collector.everything()).not.toContain(written)
})

test('a collector that is away keeps nobody from working, nor the product from stopping', { timeout: 60_000 }, async () => {
  const next = await product.again({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:9', OTEL_METRIC_EXPORT_INTERVAL: '200' })
  expect((await fetch(`${next.api}/demo-accounts`)).status).toBe(200)
  const begun = Date.now()
  await next.stop()
  expect(Date.now() - begun).toBeLessThan(15_000)
})
