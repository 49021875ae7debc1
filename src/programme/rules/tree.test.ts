import { expect, test } from 'vitest'
import type { TreeRow } from '../model/tree.ts'
import { branchesOf, isBehind, numbersInOrder, placeBefore, treeChanges } from './tree.ts'

const row = (id: string, given: Partial<TreeRow> = {}): TreeRow => ({
  id,
  kind: 'measure',
  parent: null,
  number: '',
  position: 0,
  title: id,
  lead: null,
  status: 'underway',
  confidence: null,
  startsOn: null,
  endsOn: null,
  deferredUntil: null,
  gone: null,
  lateMilestones: 0,
  ...given,
})

test('a measure is behind when it is off track, past its end, or past an open milestone', () => {
  const day = '2026-03-01'
  expect(isBehind(row('a'), day)).toBe(false)
  expect(isBehind(row('a', { confidence: 'atRisk' }), day)).toBe(false)
  expect(isBehind(row('a', { confidence: 'offTrack' }), day)).toBe(true)
  expect(isBehind(row('a', { endsOn: '2026-02-28' }), day)).toBe(true)
  expect(isBehind(row('a', { endsOn: '2026-03-01' }), day)).toBe(false)
  expect(isBehind(row('a', { lateMilestones: 1 }), day)).toBe(true)
  expect(isBehind(row('a', { lateMilestones: 1, status: 'completed' }), day)).toBe(false)
  expect(isBehind(row('a', { confidence: 'offTrack', kind: 'subGoal', status: 'active' }), day)).toBe(false)
})

test('an item whose parent is not shown stands on top', () => {
  const branches = branchesOf([row('a'), row('b', { parent: 'a' }), row('c', { parent: 'missing' })])
  expect(branches.get(null)?.map(({ id }) => id)).toEqual(['a', 'c'])
  expect(branches.get('a')?.map(({ id }) => id)).toEqual(['b'])
})

test('what changed between two days is named, and a mere shuffle is not', () => {
  const before = [
    row('moved', { parent: 'x', number: '1.1' }),
    row('left'),
    row('shuffled', { position: 1 }),
    row('told', { confidence: 'onTrack', endsOn: '2026-01-01' }),
    row('back', { gone: 'withdrawn' }),
  ]
  const after = [
    row('moved', { parent: 'y', number: '1.2', title: 'Anders' }),
    row('left', { gone: 'split' }),
    row('shuffled', { position: 9 }),
    row('told', { confidence: 'offTrack', endsOn: '2026-02-01', startsOn: '2025-01-01' }),
    row('back'),
    row('new'),
    row('made and gone', { gone: 'withdrawn' }),
  ]
  expect(treeChanges(before, after).map(({ after: { id }, what }) => [id, what])).toEqual([
    ['moved', ['moved', 'renumbered', 'renamed']],
    ['left', ['gone']],
    ['told', ['confidence', 'period']],
    ['back', ['returned']],
    ['new', ['added']],
  ])
})

const places = (...positions: number[]) => positions.map((position, index) => ({ id: `n${index}`, position }))

test('an item that moves is written alone as long as there is room', () => {
  expect(placeBefore('x', places(1024, 2048), 'n1')).toEqual([{ id: 'x', position: 1536 }])
  expect(placeBefore('x', places(1024), null)).toEqual([{ id: 'x', position: 2048 }])
  expect(placeBefore('x', [], null)).toEqual([{ id: 'x', position: -1024 }])
  expect(placeBefore('x', places(1024), 'n0')[0]?.position).toBeLessThan(1024)
})

test('without room all of them get a place anew, in order', () => {
  expect(placeBefore('x', places(1, 2, 3), 'n1')).toEqual([
    { id: 'n0', position: 1024 },
    { id: 'x', position: 2048 },
    { id: 'n1', position: 3072 },
    { id: 'n2', position: 4096 },
  ])
})

const numbered = [
  row('1', { kind: 'actionLine', number: '7' }),
  row('2', { kind: 'actionLine', number: '2' }),
  row('1a', { kind: 'subGoal', parent: '1', number: '7.2' }),
  row('1aM', { parent: '1a', number: '9' }),
  row('1M', { parent: '1', number: '1.2' }),
  row('idea', { kind: 'boldIdea', parent: '1', number: 'GI' }),
]

test('the whole programme is numbered in order, but for bold ideas and what stood right', () => {
  expect(numbersInOrder(numbered, null)).toEqual([
    { id: '1', number: '1' },
    { id: '1a', number: '1.1' },
    { id: '1aM', number: '1.1.1' },
  ])
})

test('one line is numbered within its own number', () => {
  expect(numbersInOrder(numbered, '1')).toEqual([
    { id: '1a', number: '7.1' },
    { id: '1aM', number: '7.1.1' },
    { id: '1M', number: '7.2' },
  ])
})
