import { expect, test } from 'vitest'
import { pieces } from '../../../tests/memo-world.ts'
import { piecesOf } from '../../dossier/views/search.ts'
import { searchedPassages, sentenceOf } from './passages.ts'

const { doc, heading, paragraph } = pieces

test('a long text is cut between sentences, and nothing of it is lost', () => {
  const sentence = 'De minister stuurt de brief in het najaar naar de Kamer. '
  const found = searchedPassages('Brief', doc(heading('Kernpunten'), paragraph(sentence.repeat(300))))
  expect(found[0]).toEqual({ heading: 'Brief', content: '' })
  expect(found.slice(1).every(({ heading: over, content }) => over === 'Kernpunten' && content.length <= 4000)).toBe(true)
  expect(
    found
      .slice(1)
      .map(({ content }) => content)
      .join(' '),
  ).toBe(sentence.repeat(300).trim())
})

test('a word of a hundred thousand letters is cut too', () => {
  const found = searchedPassages('x', doc(paragraph('a'.repeat(100_000))))
  expect(found).toHaveLength(26)
})

test('the sentence that holds most of the words is shown, with the words marked', () => {
  const marked = 'Eerst iets anders. De \u0002maatregelen\u0003 van 2,5 mln. zijn \u0002klaar\u0003. Nog een \u0002maatregel\u0003.'
  expect(piecesOf(sentenceOf(marked))).toEqual([
    { text: 'De ', hit: false },
    { text: 'maatregelen', hit: true },
    { text: ' van 2,5 mln. zijn ', hit: false },
    { text: 'klaar', hit: true },
    { text: '.', hit: false },
  ])
})

test('a sentence without end is cut around the word that was found', () => {
  const marked = `${'woord '.repeat(200)}\u0002kwik\u0003 ${'woord '.repeat(200)}`
  const shown = piecesOf(sentenceOf(marked))
  expect(shown.some(({ text, hit }) => hit && text === 'kwik')).toBe(true)
  expect(shown.map(({ text }) => text).join('').length).toBeLessThan(400)
})
