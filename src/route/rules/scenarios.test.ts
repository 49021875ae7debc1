import { expect, test } from 'vitest'
import { theDay } from '../../../tests/portfolio-world.ts'
import { asked, body, meeting, on, sending, step } from '../../../tests/route-world.ts'
import { isRefusal } from '../../kernel/refusal.ts'
import type { FixedPoint } from '../model/planner.ts'
import type { Change } from '../model/scenarios.ts'
import { compareScenarios } from './scenarios.ts'

const debate: FixedPoint = { kind: 'debate', id: 'debate', name: 'het debat', step: 'sending', day: theDay('2022-12-20'), daysBefore: 5 }
const input = asked({
  bodies: [body('rwizo', ['2022-11-29', '2022-12-20']), body('mr', ['2022-12-02', '2022-12-09', '2022-12-23'])],
  steps: [
    step('rwizo', { place: { meeting: '2022-12-20' } }),
    step('mr', { place: { meeting: '2022-12-23' } }),
    sending({ place: on('2022-12-23') }),
  ],
  points: [debate],
})

function outcomeOf(...changes: readonly Change[]) {
  const outcomes = compareScenarios(input, [{ id: 'one', name: 'anders', changes }])
  const outcome = isRefusal(outcomes) ? undefined : outcomes[0]
  if (!outcome) throw new Error('No outcome')
  const codes = (list: typeof outcome.gains) => list.map(({ code }) => code)
  return { end: outcome.end?.start, shift: outcome.shiftDays, gains: codes(outcome.gains), breaks: codes(outcome.breaks) }
}

const refusalOf = (change: Change) => {
  const outcomes = compareScenarios(input, [{ id: 'one', name: 'anders', changes: [change] }])
  return isRefusal(outcomes) ? outcomes.refused : null
}

test('changes nothing without changes', () => expect(outcomeOf()).toEqual({ end: '2022-12-23', shift: 0, gains: [], breaks: [] }))

test('shifts steps to earlier meetings and gains the debate', () => {
  const earlier: readonly Change[] = [
    { kind: 'shift', step: 'rwizo', to: { meeting: '2022-11-29' } },
    { kind: 'shift', step: 'mr', to: { meeting: '2022-12-02' } },
    { kind: 'shift', step: 'sending', to: { period: { start: theDay('2022-12-02'), end: theDay('2022-12-02'), precision: 'day' } } },
  ]
  expect(outcomeOf(...earlier)).toEqual({ end: '2022-12-02', shift: -21, gains: ['debate-without-letter'], breaks: [] })
})

test('plans a step at an extra meeting, and says what then comes too early', () => {
  const extra = meeting('2022-12-27')
  expect(outcomeOf({ kind: 'extra-meeting', body: 'rwizo', meeting: extra, step: 'rwizo' }).breaks).toEqual(['step-before-predecessor'])
})

test('skips a step with a reason and refuses it without one', () => {
  expect(outcomeOf({ kind: 'skip', step: 'rwizo', reason: 'schriftelijk afgedaan' }).breaks).toEqual([])
  expect(refusalOf({ kind: 'skip', step: 'rwizo', reason: ' ' })).toBe('scenario.reason-missing')
})

test('splits a dossier: the part that follows later carries the points that only it must meet', () => {
  const changes: readonly Change[] = [{ kind: 'split', later: 'nap deel 2', readyOn: theDay('2022-12-01'), points: ['debate'] }]
  expect(outcomeOf(...changes)).toMatchObject({ end: '2022-12-23', gains: [] })
})

test('moves, adds and drops fixed points, and when the papers are ready', () => {
  expect(outcomeOf({ kind: 'put-point', point: { ...debate, day: theDay('2023-01-25') } }).gains).toEqual(['debate-without-letter'])
  expect(outcomeOf({ kind: 'put-point', point: { ...debate, id: 'other' } }).breaks).toEqual(['debate-without-letter'])
  expect(outcomeOf({ kind: 'drop-point', point: 'debate' }).gains).toEqual(['debate-without-letter'])
  expect(outcomeOf({ kind: 'ready', on: theDay('2022-12-22') }).breaks).toEqual(['papers-not-ready'])
})

test('refuses a change of what the route does not have', () => {
  expect(refusalOf({ kind: 'shift', step: 'cwizo', to: { meeting: 'x' } })).toBe('scenario.step-unknown')
  expect(refusalOf({ kind: 'drop-point', point: 'x' })).toBe('scenario.point-unknown')
  expect(refusalOf({ kind: 'extra-meeting', body: 'x', meeting: meeting('2022-12-27'), step: null })).toBe('scenario.body-unknown')
})
