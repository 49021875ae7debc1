import { createServer } from 'node:http'
import { json } from 'node:stream/consumers'
import { afterAll } from 'vitest'

type Value = { readonly stringValue?: string; readonly intValue?: number | string; readonly doubleValue?: number }
type Attribute = { readonly key: string; readonly value: Value }
export type Span = {
  readonly name: string
  readonly spanId: string
  readonly traceId: string
  readonly parentSpanId?: string
  readonly attributes?: readonly Attribute[]
  readonly status?: { readonly code?: number }
}
type Point = {
  readonly attributes?: readonly Attribute[]
  readonly asInt?: number | string
  readonly asDouble?: number
  readonly count?: number | string
}
type Metric = {
  readonly name: string
  readonly sum?: { dataPoints: Point[] }
  readonly gauge?: { dataPoints: Point[] }
  readonly histogram?: { dataPoints: Point[] }
}
type Sent = {
  readonly resourceSpans?: readonly { resource: { attributes: Attribute[] }; scopeSpans: { spans: Span[] }[] }[]
  readonly resourceMetrics?: readonly { scopeMetrics: { metrics: Metric[] }[] }[]
}

/** A collector that keeps what it is sent over OTLP/HTTP. */
export async function otlpReceiver() {
  const sent: Sent[] = []
  const server = createServer(async (request, response) => {
    sent.push((await json(request)) as Sent)
    response.setHeader('content-type', 'application/json').end('{}')
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  afterAll(() => new Promise((done) => server.close(done)))
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    everything: () => JSON.stringify(sent),
    spans: () => sent.flatMap((one) => one.resourceSpans ?? []).flatMap((one) => one.scopeSpans.flatMap(({ spans }) => spans)),
    /** Points of a metric as they were sent last, with their attributes as plain text. */
    points: (name: string) =>
      sent
        .flatMap((one) => one.resourceMetrics ?? [])
        .flatMap((one) => one.scopeMetrics.flatMap(({ metrics }) => metrics))
        .filter((metric) => metric.name === name)
        .flatMap((metric) => (metric.sum ?? metric.gauge ?? metric.histogram)?.dataPoints ?? [])
        .map((point) => ({ of: plain(point.attributes ?? []), value: Number(point.count ?? point.asInt ?? point.asDouble) })),
  }
}

export function plain(attributes: readonly Attribute[]): Record<string, string> {
  return Object.fromEntries(attributes.map(({ key, value }) => [key, String(value.stringValue ?? value.intValue ?? value.doubleValue)]))
}
