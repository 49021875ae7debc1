/** Failed attempts at one account since it was last entered. */
export type Lock = {
  readonly failures: number
  /** How often it was locked; each time the lock lasts twice as long. */
  readonly locks: number
  readonly lockedUntil: Date | null
  readonly lastFailureAt: Date
}

export const failuresToLock = 10
export const failuresPerNetwork = 30
export const networkMinutes = 10

const firstLockMinutes = 15
const dayMinutes = 24 * 60
const minute = 60_000

/**
 * Counts an attempt as failed before it is judged, so that attempts side by side cannot outrun the count. `open` is false where the
 * account is locked: then the attempt is not judged.
 */
export function reserveFailure(lock: Lock | null, now: Date): { readonly lock: Lock; readonly open: boolean } {
  if (lock?.lockedUntil && lock.lockedUntil > now) return { lock, open: false }
  if (lock === null || now.getTime() - lock.lastFailureAt.getTime() > dayMinutes * minute) {
    return { lock: { failures: 1, locks: 0, lockedUntil: null, lastFailureAt: now }, open: true }
  }
  if (lock.failures >= failuresToLock) return { lock: locked(lock, now), open: false }
  return { lock: { ...lock, failures: lock.failures + 1, lastFailureAt: now }, open: true }
}

/** After an attempt proved wrong: locked when it was one too many. */
export function settleFailure(lock: Lock, now: Date): Lock {
  return lock.failures >= failuresToLock ? locked(lock, now) : lock
}

/** Takes back the count of an attempt that was right. */
export function releaseFailure(lock: Lock): Lock {
  return { ...lock, failures: Math.max(0, lock.failures - 1) }
}

function locked(lock: Lock, now: Date): Lock {
  const minutes = Math.min(firstLockMinutes * 2 ** lock.locks, dayMinutes)
  return { failures: 0, locks: lock.locks + 1, lockedUntil: new Date(now.getTime() + minutes * minute), lastFailureAt: now }
}

export function isLocked(lock: Lock, now: Date): boolean {
  return lock.lockedUntil !== null && lock.lockedUntil > now
}
