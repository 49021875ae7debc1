import { describe, expect, it } from 'vitest'
import { anyWithin, firstFrom, lastAbove, standingOn } from './in-order.ts'

const list = [3, 7, 7, 12].map((line, at) => ({ line, at }))

describe('a place in the order of the text', () => {
  it('finds the first at or below a line', () => {
    expect([1, 3, 4, 7, 8, 13].map((line) => firstFrom(list, line)?.at)).toEqual([0, 0, 1, 1, 3, undefined])
  })
  it('finds the last above a line', () => {
    expect([3, 4, 7, 8, 13].map((line) => lastAbove(list, line)?.at)).toEqual([undefined, 0, 0, 2, 3])
  })
  it('says whether one stands within lines, the last not included', () => {
    expect(anyWithin(list, 4, 7)).toBe(false)
    expect(anyWithin(list, 4, 8)).toBe(true)
    expect(anyWithin([], 1, 99)).toBe(false)
  })
  it('finds all that stand on a line, also those that began above it', () => {
    const sentences = [
      { line: 1, endLine: 2 },
      { line: 2, endLine: 4 },
      { line: 4, endLine: 4 },
      { line: 6, endLine: 7 },
    ]
    expect(standingOn(sentences, 2)).toEqual(sentences.slice(0, 2))
    expect(standingOn(sentences, 4)).toEqual(sentences.slice(1, 3))
    expect(standingOn(sentences, 5)).toEqual([])
  })
})
