import { parentPort, workerData } from 'node:worker_threads'
import { bookOf } from '../kernel/write-book.ts'
import type { MakeOrder } from './make-in-worker.ts'

const order = workerData as MakeOrder
const bytes = Uint8Array.from(await bookOf(order.book))
parentPort?.postMessage(bytes, [bytes.buffer])
