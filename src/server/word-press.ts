import { Worker } from 'node:worker_threads'
import { type Refusal, refuse } from '../kernel/refusal.ts'
import type { RedlineOrder, WordOrder } from '../memo/rules/word/order.ts'

/** What is printed as a Word file; answered by its bytes, or by null where that failed. */
export type WordPrint = { readonly write: WordOrder } | { readonly redline: RedlineOrder }

const longestSeconds = 60
const idleSeconds = 120

let running: Worker | null = null
let line: Promise<unknown> = Promise.resolve()
let idle: NodeJS.Timeout | undefined

/**
 * Prints a Word file in a thread that is kept for a while, because its start takes longer than a memo of a few pages; one after the other.
 */
export function printWord(order: WordPrint): Promise<Buffer | Refusal<'export.failed'>> {
  const printed = line.then(() => next(order))
  line = printed
  return printed
}

async function next(order: WordPrint): Promise<Buffer | Refusal<'export.failed'>> {
  clearTimeout(idle)
  running ??= started()
  const bytes = await printWith(running, order)
  idle = setTimeout(stop, idleSeconds * 1000).unref()
  return bytes === null ? refuse('export.failed') : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function started(): Worker {
  const worker = new Worker(new URL('./word-press-worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: 768, maxYoungGenerationSizeMb: 48 },
  })
  worker.on('error', () => undefined)
  worker.once('exit', () => {
    if (running === worker) running = null
  })
  return worker
}

function stop(): void {
  void running?.terminate()
  running = null
}

function printWith(worker: Worker, order: WordPrint): Promise<Uint8Array | null> {
  return new Promise((done) => {
    const finish = (bytes: Uint8Array | null) => {
      clearTimeout(alarm)
      worker.off('message', finish).off('exit', failed).unref()
      done(bytes)
    }
    const failed = () => finish(null)
    const alarm = setTimeout(stop, longestSeconds * 1000)
    worker.ref()
    worker.once('message', finish).once('exit', failed)
    worker.postMessage(order)
  })
}
