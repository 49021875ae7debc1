import { describe, expect, test } from 'vitest'
import type { Day } from '../../kernel/day.ts'
import type { ReportFields } from '../model/rounds.ts'
import { closesTooEarly, isComplete, isLate, refuseFreezing, refuseReport, refuseWish, refuseWriting } from './rounds.ts'

const today = '2026-04-10' as Day
const wish = { name: 'Eerste kwartaal', from: '2026-01-01', to: '2026-03-31', due: '2026-04-24' }
const report: ReportFields = { status: 'underway', confidence: 'onTrack', explanation: '', milestones: [], indicators: [] }

describe('a round that is opened', () => {
  test.each([
    [wish, null],
    [{ ...wish, name: '  ' }, 'round.name-empty'],
    [{ ...wish, to: '2025-12-31' }, 'round.period-out-of-order'],
    [{ ...wish, from: '2026-05-01', to: '2026-06-01' }, 'round.period-out-of-order'],
    [{ ...wish, due: '2026-04-09' }, 'round.due-passed'],
    [{ ...wish, from: '1890-01-01' }, 'round.day-out-of-reach'],
    [{ ...wish, to: '2101-01-01' }, 'round.day-out-of-reach'],
  ])('%o: %s', (given, expected) => {
    expect(refuseWish(given, today)?.refused ?? null).toBe(expected)
  })
})

describe('who writes a report', () => {
  const asked = { round: 'open', request: 'asked', organisation: 'szw' } as const
  test('a co-ordinator always, an author for the own organisation, and nobody else', () => {
    expect(refuseWriting({ roles: ['coordinator'], organisation: null }, asked)).toBeNull()
    expect(refuseWriting({ roles: ['author'], organisation: 'szw' }, asked)).toBeNull()
    expect(refuseWriting({ roles: ['author'], organisation: 'vws' }, asked)?.refused).toBe('report.not-your-part')
    expect(refuseWriting({ roles: ['reader'], organisation: 'szw' }, asked)?.refused).toBe('report.not-your-part')
  })

  test('nobody once it was submitted or approved, until it is sent back; nobody in a frozen round', () => {
    const author = { roles: ['author'], organisation: 'szw' }
    expect(refuseWriting(author, { ...asked, request: 'submitted' })?.refused).toBe('report.already-submitted')
    expect(refuseWriting(author, { ...asked, request: 'approved' })?.refused).toBe('report.already-submitted')
    expect(refuseWriting(author, { ...asked, request: 'returned' })).toBeNull()
    expect(refuseWriting({ roles: ['coordinator'], organisation: null }, { ...asked, round: 'frozen' })?.refused).toBe('round.frozen')
  })
})

describe('a report', () => {
  const milestones = [
    { id: 'a', status: 'open' },
    { id: 'b', status: 'reached' },
  ] as const
  const told = (status: 'open' | 'reached' | 'dropped', reachedOn: string | null, milestone = 'a') => [{ milestone, status, reachedOn }]

  test('does not close a measure with an open milestone', () => {
    expect(refuseReport({ ...report, status: 'completed' }, { milestones, indicators: [] }, today)?.refused).toBe('report.open-milestones')
    expect(
      refuseReport({ ...report, status: 'completed', milestones: told('reached', today) }, { milestones, indicators: [] }, today),
    ).toBeNull()
    expect(closesTooEarly({ status: 'completed', milestones: told('dropped', null) }, milestones)).toBe(false)
    expect(closesTooEarly({ status: 'stopped', milestones: [] }, milestones)).toBe(false)
  })

  test.each([
    [told('reached', null), 'report.milestone-day'],
    [told('reached', '2026-04-11'), 'report.milestone-day'],
    [told('reached', '1066-01-01'), 'report.milestone-day'],
    [told('open', today), 'report.milestone-day'],
    [told('reached', today, 'z'), 'report.milestone-unknown'],
    [[...told('open', null), ...told('dropped', null)], 'report.milestone-twice'],
  ])('refuses milestones that cannot be: %o', (given, expected) => {
    expect(refuseReport({ ...report, milestones: given }, { milestones, indicators: [] }, today)?.refused).toBe(expected)
  })

  test('refuses a value of another measure’s indicator, two for one period, and one of a period that cannot be', () => {
    const value = { indicator: 'i', period: '2025', value: 1 }
    const said = (...indicators: (typeof value)[]) =>
      refuseReport({ ...report, indicators }, { milestones: [], indicators: ['i'] }, today)?.refused ?? null
    expect(said(value, { ...value, period: '2026-Q1' })).toBeNull()
    expect(said(value, { ...value, value: 2 })).toBe('report.value-twice')
    expect(said({ ...value, indicator: 'j' })).toBe('report.indicator-unknown')
    expect(said({ ...value, period: '2027' })).toBe('observation.in-future')
    expect(said({ ...value, period: '1812' })).toBe('observation.year-out-of-range')
    expect(said({ ...value, period: 'voorjaar' })).toBe('observation.period-unreadable')
  })

  test('is complete with a status, a confidence, and words where it does not go as planned', () => {
    expect(isComplete(report)).toBe(true)
    expect(isComplete({ ...report, status: null })).toBe(false)
    expect(isComplete({ ...report, confidence: null })).toBe(false)
    expect(isComplete({ ...report, confidence: 'atRisk', explanation: ' ' })).toBe(false)
    expect(isComplete({ ...report, confidence: 'offTrack', explanation: 'Geen budget.' })).toBe(true)
  })
})

describe('freezing', () => {
  const requests = [
    { organisation: 'szw', status: 'approved' },
    { organisation: 'vws', status: 'asked' },
  ] as const

  test('asks that all are approved or named as late, and that who is named really is', () => {
    expect(refuseFreezing('open', requests, [])).toEqual({ refused: 'round.not-all-approved', details: { count: 1 } })
    expect(refuseFreezing('open', requests, ['vws'])).toBeNull()
    expect(refuseFreezing('open', requests, ['szw', 'vws'])?.refused).toBe('round.late-not-late')
    expect(refuseFreezing('frozen', requests, ['vws'])?.refused).toBe('round.frozen')
  })

  test('is late only what has not been submitted after its day', () => {
    expect(isLate('asked', '2026-04-09', today)).toBe(true)
    expect(isLate('returned', '2026-04-09', today)).toBe(true)
    expect(isLate('asked', today, today)).toBe(false)
    expect(isLate('submitted', '2026-04-09', today)).toBe(false)
  })
})
