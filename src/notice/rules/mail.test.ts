import { expect, test } from 'vitest'
import { firstMailWish } from '../model/mail.ts'
import { isTooOld, rhythmOf, waitAfter } from './mail.ts'

test('a failed mail is tried again after ten seconds, then ever later, at most half an hour', () => {
  expect([1, 2, 3, 20].map(waitAfter)).toEqual([10, 20, 40, 1800])
})

test('mail waits three days and not longer', () => {
  const now = new Date('2026-03-10T12:00:00Z')
  expect(isTooOld(new Date('2026-03-07T13:00:00Z'), now)).toBe(false)
  expect(isTooOld(new Date('2026-03-07T11:00:00Z'), now)).toBe(true)
})

test('what is asked comes at once and what is told in the digest, unless somebody wishes otherwise', () => {
  expect(rhythmOf(firstMailWish, { kind: 'mention', isTask: false })).toBe('daily')
  expect(rhythmOf(firstMailWish, { kind: 'task', isTask: true })).toBe('atOnce')
  expect(rhythmOf({ ...firstMailWish, asked: 'none' }, { kind: 'returned', isTask: false })).toBe('none')
})
