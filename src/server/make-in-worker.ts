import { Worker } from 'node:worker_threads'
import { type Refusal, refuse } from '../kernel/refusal.ts'
import type { BookSheet } from '../kernel/write-book.ts'

/** A file to make: a workbook. */
export type MakeOrder = { readonly book: readonly BookSheet[] }

const longestSeconds = 60

/** Makes a large file in a thread of its own, so that the server goes on answering. */
export function makeInWorker(order: MakeOrder): Promise<Buffer | Refusal<'export.failed'>> {
  return new Promise((done) => {
    const worker = new Worker(new URL('./make-worker.ts', import.meta.url), {
      workerData: order,
      resourceLimits: { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 48 },
    })
    const finish = (outcome: Buffer | Refusal<'export.failed'>) => {
      clearTimeout(alarm)
      done(outcome)
      void worker.terminate()
    }
    const alarm = setTimeout(() => finish(refuse('export.failed')), longestSeconds * 1000)
    worker.once('message', (bytes: Uint8Array) => finish(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)))
    worker.once('error', () => finish(refuse('export.failed')))
    worker.once('exit', () => finish(refuse('export.failed')))
  })
}
