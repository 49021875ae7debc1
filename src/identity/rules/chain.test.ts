import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { breakageOf, chainStart, fitsAnchors, type Link } from './chain.ts'

function link(number: number, previousHash: Buffer, content: string): Link {
  return { number, previousHash, content, hash: createHash('sha256').update(previousHash).update(content).digest() }
}

const first = link(1, chainStart, '["open"]')
const second = link(2, first.hash, '["sluit"]')

test('a chain that was not touched holds', () => {
  expect([breakageOf(first, null), breakageOf(second, first)]).toEqual([null, null])
})

test('a changed row, a row with another past and a gap each have their own name', () => {
  expect(breakageOf({ ...second, content: '["blijf"]' }, first)).toBe('content')
  expect(breakageOf(link(2, chainStart, '["sluit"]'), first)).toBe('chain')
  expect(breakageOf(link(3, first.hash, '["sluit"]'), first)).toBe('missing')
  expect(breakageOf(second, null)).toBe('missing')
})

test('an anchor catches a chain that was made anew from some row on', () => {
  const anchor = { number: 2, hash: second.hash.toString('hex'), at: '2026-01-01T00:00:00Z' }
  expect(fitsAnchors(second, [anchor])).toBe(true)
  expect(fitsAnchors(link(2, first.hash, '["blijf"]'), [anchor])).toBe(false)
})
