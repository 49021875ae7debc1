import { expect, test } from 'vitest'
import type { NewDecision, Outcome } from '../model/deciding.ts'
import { isWaiting, possibleOutcomes, refuseDecision, standingOf } from './deciding.ts'
import { nextSignatory, refuseSignature, waitsForSignature } from './signing.ts'

const last = (outcome: Outcome | null, met = false) => ({ outcome, met })

test('of several who decide the heaviest word counts, and silence before all', () => {
  expect(standingOf([])).toBe('open')
  expect(standingOf([last('agreed'), last(null)])).toBe('open')
  expect(standingOf([last('notAgreed'), last('discuss')])).toBe('discuss')
  expect(standingOf([last('held'), last('notAgreed')])).toBe('held')
  expect(standingOf([last('agreed'), last('notAgreed')])).toBe('notAgreed')
  expect(standingOf([last('agreed'), last('agreedIf')])).toBe('agreedIf')
  expect(standingOf([last('agreed'), last('agreedIf', true)])).toBe('agreed')
  expect(standingOf([last('noted')])).toBe('noted')
  expect((['open', 'discuss', 'held', 'notAgreed', 'agreedIf', 'agreed', 'noted'] as const).filter(isWaiting)).toEqual([
    'open',
    'discuss',
    'held',
  ])
})

test('a decision is refused on another version, in another status, by another person, and without its words', () => {
  const memo = { status: 'offered', version: 'v1', points: ['p1'] } as const
  const by = { version: 'v1', decides: true }
  const refused = (decision: NewDecision, at = by, of: Parameters<typeof refuseDecision>[0] = memo) =>
    refuseDecision(of, at, decision)?.refused ?? null
  const agreed: NewDecision = { point: 'p1', outcome: 'agreed' }
  expect(refused(agreed)).toBeNull()
  expect(refused(agreed, { ...by, decides: false })).toBe('decision.not-yours')
  expect(refused(agreed, { ...by, version: 'v0' })).toBe('decision.stale')
  expect(refused(agreed, by, { ...memo, status: 'decided' })).toBe('decision.stale')
  expect(refused({ ...agreed, point: 'p2' })).toBe('decision.point-unknown')
  expect(refused({ point: 'p1', outcome: 'noted' })).toBe('decision.outcome-does-not-fit')
  expect(refused({ point: 'p1', outcome: 'agreedIf', condition: ' ' })).toBe('decision.condition-missing')
  expect(refused({ point: null, outcome: 'agreed' })).toBe('decision.outcome-does-not-fit')
  expect(refused({ point: null, outcome: 'noted' })).toBe('decision.remark-missing')
  expect(refused({ point: null, outcome: 'noted', remark: 'Dank.' })).toBeNull()
  expect(possibleOutcomes(false, null)).toContain('noted')
})

test('signing waits for decisions only where something is decided, and follows the order', () => {
  const unsigned = { id: 'a', person: 'p', signedAt: null }
  const signed = { id: 'b', person: 'q', signedAt: '2026-01-01T00:00:00.000Z' }
  const memo = {
    status: 'offered',
    kind: 'signature',
    points: 0,
    version: { id: 'v', sha256: 's' },
    signatories: [signed, unsigned],
  } as const
  expect(nextSignatory(memo.signatories)).toBe(unsigned)
  expect(waitsForSignature(memo)).toBe(true)
  expect(waitsForSignature({ ...memo, points: 1 })).toBe(false)
  expect(waitsForSignature({ ...memo, kind: 'decision' })).toBe(false)
  expect(waitsForSignature({ ...memo, status: 'decided', points: 1 })).toBe(true)
  expect(waitsForSignature({ ...memo, signatories: [] })).toBe(false)
  const by = { person: 'p', subject: 'p', version: 'v', sha256: 's' }
  expect(refuseSignature(memo, by)).toBeNull()
  expect(refuseSignature(memo, { ...by, subject: 'r' })?.refused).toBe('signature.own-name-only')
  expect(refuseSignature(memo, { ...by, sha256: 't' })?.refused).toBe('signature.stale')
  expect(refuseSignature(memo, { ...by, person: 'q', subject: 'q' })?.refused).toBe('signature.already')
})
