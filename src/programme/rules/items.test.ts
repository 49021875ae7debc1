import { expect, test } from 'vitest'
import { isRefusal } from '../../kernel/refusal.ts'
import { fieldsOf, rebased } from './edits.ts'
import { emptyFields, keepsItem, refuseChange, refuseCompletion, refuseFields, refuseMerger, refusePlace } from './items.ts'
import { assignMilestones, decideMilestone } from './milestones.ts'
import { refuseProfile } from './profile.ts'
import { fieldChanges } from './states.ts'

const measure = { ...emptyFields('measure'), title: 'Campagne', lead: 'ocw' }

test('a measure has one lead, who is no partner as well', () => {
  expect(refuseFields('measure', measure)).toBeNull()
  expect(refuseFields('measure', { ...measure, lead: null })).toEqual({ refused: 'item.lead-missing' })
  expect(refuseFields('measure', { ...measure, partners: ['ocw'] })).toEqual({ refused: 'item.lead-is-partner-too' })
})

test('what is deferred says why and until when, and what is rejected says why', () => {
  const line = { ...emptyFields('actionLine'), title: 'Lijn', status: 'deferred' } as const
  expect(refuseFields('actionLine', line)).toEqual({ refused: 'item.deferred-without-reason' })
  expect(refuseFields('actionLine', { ...line, deferredUntil: '2027-01-01' })).toEqual({ refused: 'item.deferred-without-reason' })
  expect(refuseFields('actionLine', { ...line, deferredUntil: '2027-01-01', explanation: 'Geen geld.' })).toBeNull()
  const idea = { ...emptyFields('boldIdea'), title: 'Idee', status: 'rejected' } as const
  expect(refuseFields('boldIdea', idea)).toEqual({ refused: 'item.rejected-without-reason' })
})

test('days lie within reach and in order, and a status fits its kind', () => {
  expect(refuseFields('measure', { ...measure, startsOn: '1989-12-31' })).toEqual({ refused: 'item.day-out-of-reach' })
  expect(refuseFields('measure', { ...measure, startsOn: '2026-02-01', endsOn: '2026-01-31' })).toEqual({
    refused: 'item.period-out-of-order',
  })
  expect(refuseFields('measure', { ...measure, status: 'active' })).toEqual({ refused: 'item.status-does-not-fit' })
})

const tree = [
  { id: 'line', kind: 'actionLine', parent: null, gone: null },
  { id: 'goal', kind: 'subGoal', parent: 'line', gone: null },
  { id: 'old', kind: 'subGoal', parent: 'line', gone: 'merged' },
  { id: 'measure', kind: 'measure', parent: 'goal', gone: null },
] as const

test('nothing hangs under itself, under a part of itself, under what is gone, or where its kind does not fit', () => {
  expect(refusePlace({ id: 'goal', kind: 'subGoal' }, 'goal', tree)).toEqual({ refused: 'item.circular' })
  expect(refusePlace({ id: 'line', kind: 'actionLine' }, 'measure', tree)).toEqual({ refused: 'item.circular' })
  expect(refusePlace({ id: 'measure', kind: 'measure' }, 'old', tree)).toEqual({ refused: 'item.parent-unknown' })
  expect(refusePlace({ id: null, kind: 'measure' }, null, tree)).toEqual({ refused: 'item.parent-does-not-fit' })
  expect(refusePlace({ id: 'measure', kind: 'measure' }, 'line', tree)).toBeNull()
  expect(refusePlace({ id: null, kind: 'boldIdea' }, null, tree)).toBeNull()
})

test('a co-ordinator keeps all, an author the measures and ideas of the own organisation', () => {
  const author = { roles: ['author'], organisation: 'ocw' }
  expect(keepsItem({ roles: ['coordinator'], organisation: null }, { kind: 'actionLine', lead: null })).toBe(true)
  expect(keepsItem(author, { kind: 'measure', lead: 'ocw' })).toBe(true)
  expect(keepsItem(author, { kind: 'measure', lead: 'vws' })).toBe(false)
  expect(keepsItem(author, { kind: 'subGoal', lead: 'ocw' })).toBe(false)
  expect(keepsItem({ roles: ['author'], organisation: null }, { kind: 'boldIdea', lead: null })).toBe(false)
})

test('what is gone or changed since it was read is not changed', () => {
  const keeper = { roles: ['coordinator'], organisation: null }
  const item = { kind: 'measure', lead: 'ocw', gone: null, revision: 3 } as const
  expect(refuseChange(item, keeper, 3)).toBeNull()
  expect(refuseChange(item, keeper, 2)).toEqual({ refused: 'item.changed-meanwhile' })
  expect(refuseChange({ ...item, gone: 'split' }, keeper, 3)).toEqual({ refused: 'item.gone' })
  expect(refuseCompletion('completed', 1)).toEqual({ refused: 'item.open-milestones' })
  expect(refuseCompletion('stopped', 1)).toBeNull()
})

test('only items of one kind merge, each once, and action lines do not', () => {
  const [one, other] = [
    { id: 'a', kind: 'measure' },
    { id: 'b', kind: 'measure' },
  ] as const
  expect(refuseMerger([one, other])).toBeNull()
  expect(refuseMerger([one, one])).toEqual({ refused: 'item.named-twice' })
  expect(refuseMerger([one, { id: 'c', kind: 'subGoal' }])).toEqual({ refused: 'item.kinds-differ' })
  expect(refuseMerger([{ id: 'l', kind: 'actionLine' }, other])).toEqual({ refused: 'item.does-not-split' })
})

test('a milestone is reached on a day that has come, dropped, or opened again', () => {
  const today = '2026-03-01'
  expect(decideMilestone('open', { act: 'reach', reachedOn: null }, today)).toEqual({ status: 'reached', reachedOn: today })
  expect(decideMilestone('open', { act: 'reach', reachedOn: '2026-03-02' }, today)).toEqual({ refused: 'milestone.reached-later' })
  expect(decideMilestone('open', { act: 'drop', reachedOn: today }, today)).toEqual({ status: 'dropped', reachedOn: null })
  expect(decideMilestone('reached', { act: 'reopen', reachedOn: null }, today)).toEqual({ status: 'open', reachedOn: null })
  expect(decideMilestone('reached', { act: 'reach', reachedOn: null }, today)).toEqual({ refused: 'milestone.not-open' })
  expect(decideMilestone('open', { act: 'reopen', reachedOn: null }, today)).toEqual({ refused: 'milestone.already-open' })
})

test('each milestone goes to the part that names it, and the rest to the first', () => {
  expect(assignMilestones(['a', 'b', 'c'], [[], ['b']])).toEqual([['a', 'c'], ['b']])
  expect(assignMilestones(['a'], [['a'], ['a']])).toEqual({ refused: 'milestone.named-twice' })
  expect(isRefusal(assignMilestones(['a'], [['x'], []]))).toBe(true)
})

test('what was typed is put onto what another made of it, and both versions of a field are named', () => {
  const base = { ...measure, phase: 'een', sector: 'zorg' }
  const mine = { ...base, phase: 'twee', title: 'Mijn titel' }
  const theirs = { ...base, phase: 'drie', sector: 'onderwijs' }
  const { fields, conflicts } = rebased(base, mine, theirs)
  expect(conflicts).toEqual(['phase'])
  expect([fields.phase, fields.sector, fields.title]).toEqual(['twee', 'onderwijs', 'Mijn titel'])
  expect(rebased(base, mine, mine).conflicts).toEqual([])
})

test('a state names the fields that differ, with names for ids', () => {
  const state = { ...fieldsOf(measure), parent: 'goal', gone: null }
  const names = new Map([
    ['ocw', 'OCW'],
    ['goal', '1.1 Doel'],
  ])
  expect(fieldChanges(null, state, names)).toContainEqual({ field: 'parent', before: null, after: '1.1 Doel' })
  expect(fieldChanges(state, { ...state, partners: ['ocw'], phase: 'twee' }, names)).toEqual([
    { field: 'partners', before: null, after: 'OCW' },
    { field: 'phase', before: null, after: 'twee' },
  ])
})

test('the years of a programme lie within reach and in order', () => {
  const profile = {
    name: 'Programma',
    coreMessage: '',
    vision: '',
    firstYear: 2023,
    lastYear: 2026,
    status: 'execution',
    coordinating: ['ocw'],
    participating: ['vws'],
    adviser: '',
  } as const
  const given = { ...profile, coordinating: [...profile.coordinating], participating: [...profile.participating] }
  expect(refuseProfile(given)).toBeNull()
  expect(refuseProfile({ ...given, firstYear: 20_235 })).toEqual({ refused: 'programme.year-out-of-reach' })
  expect(refuseProfile({ ...given, lastYear: 2022 })).toEqual({ refused: 'programme.years-out-of-order' })
  expect(refuseProfile({ ...given, participating: ['ocw'] })).toEqual({ refused: 'programme.organisation-named-twice' })
})

test('a traffic light that is not green says why', () => {
  const measure = { ...emptyFields('measure'), title: 'Campagne', lead: 'ocw' }
  expect(refuseFields('measure', { ...measure, confidence: 'onTrack' })).toBeNull()
  for (const confidence of ['atRisk', 'offTrack'] as const) {
    expect(refuseFields('measure', { ...measure, confidence, explanation: ' ' })).toEqual({ refused: 'item.light-without-reason' })
    expect(refuseFields('measure', { ...measure, confidence, explanation: 'De opleider trok zich terug' })).toBeNull()
  }
})
