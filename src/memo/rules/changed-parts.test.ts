import { expect, test } from 'vitest'
import { pieces } from '../../../tests/memo-world.ts'
import { changedParts } from './changed-parts.ts'

const { doc, heading, paragraph, point } = pieces
const before = doc(
  heading('Aanleiding'),
  paragraph('De minister vroeg hierom.'),
  heading('Geadviseerd besluit'),
  point('p1', 'Stemt u in met de aanpak?', { advice: 'Ja.' }),
  point('p2', 'Stemt u in met de brief?'),
  heading('Kernpunten'),
  paragraph('Eén.'),
)

test('two versions with the same words differ in nothing', () => {
  expect(changedParts(before, before)).toEqual({ points: [], headings: [] })
})

test('names the points that changed, came and went, by their id whatever their number', () => {
  const after = doc(
    heading('Aanleiding'),
    paragraph('De minister vroeg hierom.'),
    heading('Geadviseerd besluit'),
    point('p3', 'Stemt u in met het budget?'),
    point('p1', 'Stemt u in met de aanpak?', { advice: 'Ja, mits.' }),
    heading('Kernpunten'),
    paragraph('Eén.'),
  )
  expect(changedParts(before, after)).toEqual({
    points: [
      { point: 'p3', number: 1, question: 'Stemt u in met het budget?', change: 'added' },
      { point: 'p1', number: 2, question: 'Stemt u in met de aanpak?', change: 'changed' },
      { point: 'p2', number: 2, question: 'Stemt u in met de brief?', change: 'removed' },
    ],
    headings: [],
  })
  expect(changedParts(before, doc(heading('Aanleiding'), point('p0', 'Nieuw'), ...(before.content?.slice(3) ?? []))).points).toEqual([
    { point: 'p0', number: 1, question: 'Nieuw', change: 'added' },
  ])
})

test('names the headings under which the words changed, also where two are called the same and where only a footnote did', () => {
  const noted = (text: string) => ({
    type: 'paragraph',
    content: [
      { type: 'text', text: 'Zie.' },
      { type: 'footnote', attrs: { text } },
    ],
  })
  const old = doc(
    heading('A'),
    paragraph('een'),
    heading('B', 2),
    paragraph('twee'),
    heading('B', 2),
    paragraph('drie'),
    heading('C'),
    noted('p. 1'),
  )
  const now = doc(
    heading('A'),
    paragraph('een'),
    heading('B', 2),
    paragraph('twee'),
    heading('B', 2),
    paragraph('vier'),
    heading('C'),
    noted('p. 2'),
    heading('D'),
  )
  expect(changedParts(old, now).headings).toEqual([
    { heading: 'B', change: 'changed' },
    { heading: 'C', change: 'changed' },
    { heading: 'D', change: 'added' },
  ])
  expect(changedParts(now, old).headings).toContainEqual({ heading: 'D', change: 'removed' })
})

test('a suggestion counts as if it was accepted, and one that was only taken over changes nothing', () => {
  const marked = { type: 'paragraph', content: [{ type: 'text', text: 'nieuw', marks: [{ type: 'insertion', attrs: { id: 'x' } }] }] }
  expect(changedParts(doc(heading('A'), paragraph('oud')), doc(heading('A'), marked)).headings).toHaveLength(1)
  expect(changedParts(doc(heading('A'), marked), doc(heading('A'), paragraph('nieuw'))).headings).toEqual([])
})
