import { expect, test } from 'vitest'
import type { FindingView, TimelineEntry } from '../model.ts'
import { clashesOf } from './clashes.ts'

const source = (firstLine: number, lastLine = firstLine, version = 'v1') => ({
  version,
  documentName: 'nota.txt',
  page: 1,
  firstLine,
  lastLine,
})
const entry = (proposal: string, lines: [number, number], what: TimelineEntry['what'] = 'event'): TimelineEntry => ({
  proposal,
  what,
  status: 'proposed',
  start: '2024-03-12',
  end: '2024-03-12',
  precision: 'day',
  label: 'Bespreking',
  body: 'MR',
  yearInferred: false,
  source: source(...lines),
  sentence: '',
})
const finding = (id: string, lines: readonly number[], more: Partial<FindingView> = {}): FindingView => ({
  id,
  check: 'weekday',
  severity: 'error',
  message: { nl: '', en: '' },
  suggestion: null,
  status: 'open',
  reason: null,
  revision: 1,
  correctedBy: null,
  sources: lines.map((line) => ({ source: source(line), sentence: '' })),
  ...more,
})
const clashing = (found: readonly FindingView[]) => [
  ...clashesOf([entry('a', [4, 5]), entry('b', [9, 9]), entry('nota', [1, 20], 'memo')], found),
]

test('an entry clashes with each open finding about a day on its lines, once', () => {
  const found = clashing([finding('f', [4, 5]), finding('g', [9])])
  expect(found.map(([proposal, findings]) => [proposal, findings.map(({ id }) => id)])).toEqual([
    ['a', ['f']],
    ['b', ['g']],
  ])
})

test('what was settled, or says nothing of a day, does not clash', () => {
  expect(clashing([finding('f', [4], { status: 'settled' }), finding('g', [4], { check: 'annex' })])).toEqual([])
})
