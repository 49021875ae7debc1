import { expect, test } from 'vitest'
import { pieces } from '../../../../tests/memo-world.ts'
import { listChanges } from './changes.ts'
import { redline } from './redline.ts'

const { doc, heading, paragraph, point } = pieces

test('every change is listed once, with where it stands and what it says', () => {
  const before = doc(
    heading('Aanleiding'),
    paragraph('De Kamer vroeg om een plan.'),
    heading('Besluit'),
    point('p1', 'Stemt u in?', { advice: 'Ja, dat adviseren wij.' }),
    point('p2', 'Tekent u de brief?'),
    heading('Slot'),
  )
  const after = doc(
    heading('Aanleiding'),
    paragraph('De Kamer vroeg om een brief.'),
    paragraph('Dit is nieuw.'),
    heading('Besluit'),
    point('p2', 'Tekent u de brief?'),
    point('p1', 'Stemt u in?', { advice: 'Nee, dat adviseren wij.' }),
    heading('Slot', 2),
  )
  expect(listChanges(redline(before, after))).toEqual([
    { key: '1', kind: 'changed', words: 'De Kamer vroeg om een brief.', under: 'Aanleiding' },
    { key: '2', kind: 'inserted', words: 'Dit is nieuw.', under: 'Aanleiding' },
    { key: '6', kind: 'moved', words: 'Stemt u in? Nee, dat adviseren wij.', under: 'Besluit' },
    { key: '6.2', kind: 'changed', words: 'Nee, dat adviseren wij.', under: 'Besluit' },
    { key: '7', kind: 'shape', words: 'Slot', under: 'Besluit' },
  ])
})
