import { expect, test } from 'vitest'
import { pieces } from '../../../tests/memo-world.ts'
import type { Heading } from '../model/formats.ts'
import type { TextNode } from '../model/text.ts'
import { emptyText, missingHeadings, refuseFormat, standardHeadings, wordsUnder } from './format.ts'

const { doc, heading, paragraph, point } = pieces
const fixed: readonly Heading[] = standardHeadings.filter(({ id }) => id === 'reason' || id === 'advisedDecision')
const own = (id: string, title: string, wish: Partial<Heading> = {}): Heading => ({ id, title, level: 1, required: false, ...wish })

test('a memo as it begins lacks nothing but what must be written', () => {
  const missing = missingHeadings(emptyText('decision', standardHeadings, 'p1'), standardHeadings)
  expect(missing.map(({ id, why }) => `${id} ${why}`)).toEqual([
    'reason empty',
    'advisedDecision empty',
    'keyPoints empty',
    'notPublic empty',
  ])
})

test('a variant, a number and other capitals make it the same heading', () => {
  const text = doc(
    heading('1. AANLEIDING:'),
    paragraph('Er is een vraag.'),
    heading('Advies'),
    point('p1', 'Stemt u in?'),
    heading('Kern', 2),
    paragraph('Kort.'),
    heading('Informatie die niet openbaar wordt gemaakt'),
    paragraph('Niet van toepassing.'),
  )
  expect(missingHeadings(text, standardHeadings)).toEqual([])
})

test('what stands under a lower heading stands under the higher one, and what was crossed out does not stand', () => {
  const crossed = { type: 'paragraph', content: [{ type: 'text', text: 'Weg.', marks: [{ type: 'deletion', attrs: { id: 'x' } }] }] }
  const text = doc(heading('Aanleiding'), heading('Achtergrond', 2), paragraph('Veel.'), heading('Geadviseerd besluit'), crossed)
  expect(missingHeadings(text, fixed)).toEqual([{ id: 'advisedDecision', title: 'Geadviseerd besluit', why: 'empty' }])
  expect(missingHeadings(doc(paragraph('Los.')), fixed).map(({ why }) => why)).toEqual(['absent', 'absent'])
})

test.each<[string, readonly Heading[], string | null]>([
  ['another name for the advised decision', [fixed[0] as Heading, own('advisedDecision', 'Wat wij u vragen', { required: true })], null],
  ['a name of spaces', [...fixed, own('x', '  ')], 'format.title-empty'],
  ['no reason', [fixed[1] as Heading, own('x', 'Iets')], 'format.fixed-heading-missing'],
  ['an advised decision that is not required', [fixed[0] as Heading, own('advisedDecision', 'Advies')], 'format.fixed-heading-missing'],
  ['the same name twice', [...fixed, own('x', 'AANLEIDING:')], 'format.title-twice'],
  ['a first heading of the second level', [own('x', 'Iets', { level: 2 }), ...fixed], 'format.begins-below'],
  ['nothing at all', [], 'format.fixed-heading-missing'],
])('a format with %s', (_, headings, refused) => {
  expect(refuseFormat(headings)).toEqual(refused === null ? null : { refused })
})

test('what is read on its own keeps the marks of its lists', () => {
  const item = (...content: TextNode[]): TextNode => ({ type: 'listItem', content })
  const list: TextNode = {
    type: 'bulletList',
    content: [item(paragraph('Een'), { type: 'orderedList', content: [item(paragraph('Onder'))] }), item(paragraph('Twee'))],
  }
  const text = doc(heading('Kernpunten'), paragraph('Vooraf.'), list, heading('Toelichting'))
  expect(wordsUnder(text, { id: 'keyPoints', title: 'Kernpunten' })).toBe('Vooraf.\n• Een\n\u20031. Onder\n• Twee')
})
