import { expect, test } from 'vitest'
import { readInWorker } from './read-in-worker.ts'

test('a text that is read without a sign of life for too long is refused', async () => {
  const lines = Array.from({ length: 20_000 }, (_, at) => `De brug gaat op 3 maart 2025 open, zegt zin ${at}.`)
  const pages = [{ number: 1, firstLine: 1, lastLine: lines.length }]
  const text = { name: 'lang.txt', sha256: '', format: 'txt', origin: 'text', notices: [], pages, lines } as const
  const order = { text, register: { files: [], entries: [] }, councilOrders: null }
  expect(await readInWorker(order, () => undefined, 1)).toEqual({ refused: 'file.took-too-long' })
})
