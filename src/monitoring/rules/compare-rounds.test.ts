import { expect, test } from 'vitest'
import type { FrozenMeasure, FrozenRound } from '../model/frozen-rounds.ts'
import { comparedMeasures } from './compare-rounds.ts'

const measure = (id: string, changes: Partial<FrozenMeasure> = {}): FrozenMeasure => ({
  id,
  number: id,
  title: `Maatregel ${id}`,
  organisation: 'o',
  abbreviation: 'SZW',
  approved: true,
  status: 'underway',
  confidence: 'onTrack',
  explanation: '',
  milestones: [],
  indicators: [],
  ...changes,
})
const round = (...measures: FrozenMeasure[]) => ({ measures }) as unknown as FrozenRound
const milestone = { id: 'm', item: '1', title: 'Wet in consultatie', dueOn: '2026-01-01', status: 'open', reachedOn: null } as const

test('leaves out what stayed the same, and says of the rest what changed and which way', () => {
  const before = round(measure('1', { milestones: [milestone] }), measure('2'), measure('3', { confidence: 'offTrack' }), measure('4'))
  const after = round(
    measure('1', { milestones: [{ ...milestone, status: 'reached', reachedOn: '2026-02-01' }] }),
    measure('2', { confidence: 'atRisk', explanation: 'Vertraging.' }),
    measure('3', { confidence: 'atRisk' }),
    measure('4'),
  )
  expect(comparedMeasures(before, after).map(({ id, changes, direction, reached }) => [id, changes, direction, reached])).toEqual([
    ['1', ['milestones'], 'same', ['Wet in consultatie']],
    ['2', ['confidence', 'explanation'], 'worse', []],
    ['3', ['confidence'], 'better', []],
  ])
})

test('names what came and what went', () => {
  const found = comparedMeasures(round(measure('1')), round(measure('2')))
  expect(found.map(({ id, changes, before, after }) => [id, changes, before === null, after === null])).toEqual([
    ['2', ['added'], true, false],
    ['1', ['gone'], false, true],
  ])
})
