import { Worker } from 'node:worker_threads'
import type { DrawNews, DrawOrder } from './draw-worker.ts'

const patience = 15_000
const atOnce = 2
let running = 0
const waiting: (() => void)[] = []

/**
 * What a PDF's page looks like: a PNG of at most 1,240 dots wide, or where each of its known lines stands. Null when the engine cannot
 * draw it within 15 seconds. Each page is drawn in a thread of its own, two at once.
 */
export async function drawPage(order: DrawOrder): Promise<DrawNews | null> {
  if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve))
  running += 1
  try {
    return await drawnBy(order)
  } finally {
    running -= 1
    waiting.shift()?.()
  }
}

function drawnBy(order: DrawOrder): Promise<DrawNews | null> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./draw-worker.ts', import.meta.url), { workerData: order, stdout: true, stderr: true })
    const finish = (news: DrawNews | null) => {
      clearTimeout(timer)
      resolve(news)
      void worker.terminate()
    }
    const timer = setTimeout(() => finish(null), patience)
    worker.once('message', finish)
    worker.once('error', () => finish(null))
    worker.once('exit', () => finish(null))
  })
}
