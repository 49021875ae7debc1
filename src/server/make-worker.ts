import { parentPort, workerData } from 'node:worker_threads'
import { bookOf } from '../kernel/write-book.ts'
import type { MakeOrder } from './make-in-worker.ts'
import { reportPdf } from './report-pdf.ts'

const order = workerData as MakeOrder
const made = 'book' in order ? await bookOf(order.book) : await reportPdf(order.report)
const bytes = Uint8Array.from(made)
parentPort?.postMessage(bytes, [bytes.buffer])
