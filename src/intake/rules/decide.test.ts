import { expect, test } from 'vitest'
import type { ProposalValue } from '../model.ts'
import { decideOnFinding, decideOnProposal } from './decide.ts'

const risk: ProposalValue = { kind: 'risk', text: 'De bezetting is te krap.' }
const proposed = { status: 'proposed', revision: 1, proposed: risk } as const

test('accepting keeps what was read', () => {
  expect(decideOnProposal(proposed, { act: 'accept', revision: 1 })).toEqual({ status: 'accepted', value: risk })
})

test('a correction replaces what was read', () => {
  const value: ProposalValue = { kind: 'risk', text: 'De bezetting is in de zomer te krap.' }
  expect(decideOnProposal(proposed, { act: 'correct', revision: 1, value })).toEqual({ status: 'corrected', value })
})

test('refuses a correction of another kind', () => {
  const value: ProposalValue = { kind: 'mitigation', text: 'Er komt meer personeel.' }
  expect(decideOnProposal(proposed, { act: 'correct', revision: 1, value })).toEqual({ refused: 'proposal.other-kind' })
})

test('refuses a decision on a revision that somebody else has passed', () => {
  expect(decideOnProposal(proposed, { act: 'accept', revision: 0 })).toEqual({ refused: 'proposal.stale' })
})

test('refuses a second decision, and an undo where nothing was decided', () => {
  const accepted = { ...proposed, status: 'accepted' } as const
  expect(decideOnProposal(accepted, { act: 'reject', revision: 1 })).toEqual({ refused: 'proposal.already-decided' })
  expect(decideOnProposal(proposed, { act: 'undo', revision: 1 })).toEqual({ refused: 'proposal.nothing-to-undo' })
})

test('refuses a day that does not exist and a period that ends before it begins', () => {
  const event = { kind: 'event', precision: 'range', label: 'Overleg', body: null, yearInferred: false } as const
  const held = { status: 'proposed', revision: 1, proposed: { ...event, start: null, end: null } } as const
  const correct = (start: string, end: string) => decideOnProposal(held, { act: 'correct', revision: 1, value: { ...event, start, end } })
  expect(correct('2024-02-30', '2024-03-01')).toEqual({ refused: 'proposal.day-does-not-exist' })
  expect(correct('2024-03-02', '2024-03-01')).toEqual({ refused: 'proposal.days-reversed' })
})

test('who dismisses a finding says why', () => {
  const open = { status: 'open', revision: 3 } as const
  expect(decideOnFinding(open, { act: 'dismiss', revision: 3, reason: ' ' })).toEqual({ refused: 'finding.reason-missing' })
  expect(decideOnFinding(open, { act: 'dismiss', revision: 3, reason: 'Staat in de bijlage' })).toEqual({
    status: 'dismissed',
    reason: 'Staat in de bijlage',
  })
})
