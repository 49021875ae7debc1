const second = 1_000
const minute = 60 * second
const hour = 60 * minute

/** How long a session, its silence and each of its tokens may last, in milliseconds. */
export const sessionLimits = { whole: 12 * hour, idle: 2 * hour, token: 15 * minute, grace: 60 * second } as const

/** By the clock of the database, which all processes share. */
type SessionAge = { readonly now: Date; readonly startedAt: Date; readonly usedAt: Date }

export type SessionTimes = SessionAge & {
  readonly endedAt: Date | null
  readonly tokenIssuedAt: Date
  readonly tokenReplacedAt: Date | null
}

/**
 * How a session stands when one of its tokens is shown. `renew`: good, and its token is old enough to be replaced. `reused`: the token was
 * replaced too long ago for a request under way, so two parties hold tokens of this session.
 */
export type Standing = 'live' | 'renew' | 'ended' | 'reused'

export function standingOf(times: SessionTimes): Standing {
  if (times.endedAt !== null || isSpent(times)) return 'ended'
  if (times.tokenReplacedAt !== null) return lasted(times, times.tokenReplacedAt, sessionLimits.grace) ? 'reused' : 'live'
  return lasted(times, times.tokenIssuedAt, sessionLimits.token) ? 'renew' : 'live'
}

/** Whether a session ended by itself: too old, or silent for too long. */
export function isSpent(age: SessionAge): boolean {
  return lasted(age, age.startedAt, sessionLimits.whole) || lasted(age, age.usedAt, sessionLimits.idle)
}

function lasted({ now }: SessionAge, since: Date, limit: number): boolean {
  return now.getTime() - since.getTime() >= limit
}
