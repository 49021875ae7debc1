import { Worker } from 'node:worker_threads'
import type { ReportData } from '../exchange/rules/report.ts'
import { type Refusal, refuse } from '../kernel/refusal.ts'
import type { BookSheet } from '../kernel/write-book.ts'
import type { RemarkPrint } from '../memo/rules/remark-table.ts'

/** A file to make: a workbook, or as PDF the report of a programme or the table of remarks on a memo. */
export type MakeOrder = { readonly book: readonly BookSheet[] } | { readonly report: ReportData } | { readonly remarks: RemarkPrint }

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
