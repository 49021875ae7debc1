import { expect, test } from 'vitest'
import { cutPages, textGroups } from './cut-pages.ts'

test('a line ends where any system ends it', () => {
  expect(textGroups('een\r\ntwee\rdrie\nvier\u2028vijf')).toEqual([['een', 'twee', 'drie', 'vier', 'vijf']])
  expect(textGroups('een\n\ntwee\n')).toEqual([['een', '', 'twee']])
})

test('a line that nobody wrote is cut, at a space where it has one, and nothing of it is lost', () => {
  const { lines } = cutPages([['kort', 'woord '.repeat(1_900).trim()], ['x'.repeat(9_000)]])
  expect(lines.every((line) => line.length <= 4_000)).toBe(true)
  expect(lines.slice(1, 4).join(' ')).toBe('woord '.repeat(1_900).trim())
  expect(lines.slice(4).join('')).toBe('x'.repeat(9_000))
})
