import { expect, test } from 'vitest'
import { type SessionTimes, standingOf } from './sessions.ts'

const now = new Date('2026-03-02T12:00:00Z')
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000)
const fresh: SessionTimes = { now, startedAt: ago(5), usedAt: ago(1), endedAt: null, tokenIssuedAt: ago(5), tokenReplacedAt: null }

test.each<[string, Partial<SessionTimes>, string]>([
  ['a token of five minutes is good', {}, 'live'],
  ['a token just short of fifteen minutes is good', { tokenIssuedAt: ago(14.9) }, 'live'],
  ['a token of fifteen minutes is replaced', { tokenIssuedAt: ago(15) }, 'renew'],
  ['a replaced token serves requests under way', { tokenIssuedAt: ago(16), tokenReplacedAt: ago(0.9) }, 'live'],
  ['a replaced token shown after a minute betrays a second holder', { tokenIssuedAt: ago(16), tokenReplacedAt: ago(1) }, 'reused'],
  ['two hours of silence end a session', { startedAt: ago(200), usedAt: ago(120) }, 'ended'],
  ['twelve hours end a session that is used all the time', { startedAt: ago(720), usedAt: ago(0) }, 'ended'],
  ['an ended session stays ended, whatever token is shown', { endedAt: ago(1), tokenReplacedAt: ago(5) }, 'ended'],
])('%s', (_title, change, standing) => {
  expect(standingOf({ ...fresh, ...change })).toBe(standing)
})
