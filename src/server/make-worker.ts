import { parentPort, workerData } from 'node:worker_threads'
import { bookOf } from '../kernel/write-book.ts'
import type { MakeOrder } from './make-in-worker.ts'
import { remarksPdf } from './remarks-pdf.ts'
import { reportPdf } from './report-pdf.ts'

const order = workerData as MakeOrder
const made = await make(order)
const bytes = Uint8Array.from(made)
parentPort?.postMessage(bytes, [bytes.buffer])

function make(wish: MakeOrder): Promise<Buffer> {
  if ('book' in wish) return bookOf(wish.book)
  return 'remarks' in wish ? remarksPdf(wish.remarks) : reportPdf(wish.report)
}
