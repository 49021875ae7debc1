import { type Meter, metrics } from '@opentelemetry/api'

const name = 'actielijn'

let meter: Meter = metrics.getMeter(name)
/** What the product counts; without a collector counting costs nothing and goes nowhere. */
let instruments = instrumentsOf(meter)

function instrumentsOf(of: Meter) {
  return {
    duration: of.createHistogram('http.server.request.duration', { unit: 's', description: 'How long answering took' }),
    refusals: of.createCounter('actielijn.refusals', { description: 'Refusals by code' }),
    files: of.createCounter('actielijn.files', { description: 'Files that were read or refused' }),
  }
}

/** Counts from now on for the collector that was registered. */
export function openMeters(): void {
  meter = metrics.getMeter(name)
  instruments = instrumentsOf(meter)
}

export function countAnswer(answer: {
  readonly method: string
  readonly route: string
  readonly status: number
  readonly ms: number
}): void {
  instruments.duration.record(answer.ms / 1000, {
    'http.request.method': answer.method,
    'http.route': answer.route,
    'http.response.status_code': answer.status,
  })
}

export function countRefusal(code: string): void {
  instruments.refusals.add(1, { code })
}

export function countFile(outcome: 'read' | 'refused'): void {
  instruments.files.add(1, { outcome })
}

/** Tells of each queue how many jobs wait, whenever the collector asks. */
export function watchQueues(waiting: () => Promise<ReadonlyMap<string, number>>): void {
  meter.createObservableGauge('actielijn.jobs.waiting', { description: 'Jobs that wait for their turn' }).addCallback(async (result) => {
    for (const [queue, count] of await waiting()) result.observe(count, { queue })
  })
}
