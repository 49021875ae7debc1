import { parentPort } from 'node:worker_threads'
import { redlineWordOf, wordOf } from '../memo/rules/word/write/write-word.ts'
import type { WordPrint } from './word-press.ts'

parentPort?.on('message', (order: WordPrint) => void print(order).then((bytes) => parentPort?.postMessage(bytes)))

async function print(order: WordPrint): Promise<Uint8Array | null> {
  try {
    return await ('write' in order ? wordOf(order.write) : redlineWordOf(order.redline))
  } catch {
    return null
  }
}
