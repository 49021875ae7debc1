import { expect, test } from 'vitest'
import { isLocked, type Lock, releaseFailure, reserveFailure, settleFailure } from './lockout.ts'

const now = new Date('2026-03-02T10:00:00Z')
const after = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const failed = (failures: number, more: Partial<Lock> = {}): Lock => ({
  failures,
  locks: 0,
  lockedUntil: null,
  lastFailureAt: now,
  ...more,
})

test('an attempt counts before it is judged', () => {
  expect(reserveFailure(null, now)).toEqual({ lock: failed(1), open: true })
  expect(reserveFailure(failed(4), now)).toEqual({ lock: failed(5), open: true })
})

test('the tenth failure locks for a quarter of an hour', () => {
  expect(settleFailure(failed(9), now)).toEqual(failed(9))
  expect(settleFailure(failed(10), now).lockedUntil).toEqual(after(15))
})

test('each lock lasts twice as long as the one before, up to a day', () => {
  const minutes = [0, 1, 2, 3, 6, 7, 20].map((locks) => {
    const { lockedUntil } = settleFailure(failed(10, { locks }), now)
    return ((lockedUntil?.getTime() ?? 0) - now.getTime()) / 60_000
  })
  expect(minutes).toEqual([15, 30, 60, 120, 960, 1440, 1440])
})

test('while it is locked nothing is judged and nothing is counted', () => {
  const locked = settleFailure(failed(10), now)
  expect(reserveFailure(locked, after(14))).toEqual({ lock: locked, open: false })
  expect(isLocked(locked, after(14))).toBe(true)
  expect(isLocked(locked, after(15))).toBe(false)
  expect(reserveFailure(locked, after(16)).open).toBe(true)
})

test('attempts that were counted and never judged lock as well', () => {
  const { lock, open } = reserveFailure(failed(10), now)
  expect([open, lock.lockedUntil]).toEqual([false, after(15)])
})

test('a day without failures forgets them', () => {
  expect(reserveFailure(failed(9, { locks: 3 }), after(24 * 60 + 1)).lock).toMatchObject({ failures: 1, locks: 0 })
})

test('a right attempt takes back its own count only', () => {
  expect(releaseFailure(failed(4)).failures).toBe(3)
  expect(releaseFailure(failed(0)).failures).toBe(0)
})
