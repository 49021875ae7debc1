import { describe, expect, test } from 'vitest'
import weights from '../data/statement-weights.json' with { type: 'json' }
import { stemOf, termsOf } from './sentence-terms.ts'
import { lexiconOf, reasonsFor, shareOfTerm, weigh } from './statement-weights.ts'

const lexicon = lexiconOf(weights)

describe('a stem', () => {
  test.each([
    ['maatregelen', 'maatregel'],
    ['loopt', 'lop'],
    ['lopen', 'lop'],
    ['zakken', 'zak'],
    ['brieven', 'brief'],
    ['mogelijkheden', 'mogelijkheid'],
    ['wet', 'wet'],
  ])('of %s is %s', (word, stem) => expect(stemOf(word)).toBe(stem))
})

describe('the weight of a sentence', () => {
  const sentence = 'Zonder extra geld loopt de achterstand in 2027 verder op.'

  test('is the sum of the weights of its terms', () => {
    const terms = termsOf(sentence)
    const risk = terms.reduce((sum, term) => sum + (lexicon.terms.get(term)?.[1] ?? 0), 0)
    expect(weigh(sentence, lexicon)[1]).toBeCloseTo(lexicon.bias[1] + risk * shareOfTerm(terms.length), 10)
  })

  test('does not change when it is weighed again', () => {
    expect(weigh(sentence, lexicon)).toEqual(weigh(sentence, lexicon))
  })

  test('does not depend on accents, case or which number stands in it', () => {
    expect(weigh('DE CATEGORIEËN KOSTEN 12 EURO', lexicon)).toEqual(weigh('de categorieen kosten 345 euro', lexicon))
  })

  test('is explained by the words that weigh most', () => {
    const [first] = reasonsFor('U heeft de Kamer toegezegd een overzicht te sturen.', 'commitment', lexicon)
    expect(first?.term).toMatch(/toege|ezeg/)
    expect(first?.weight).toBeGreaterThan(0)
  })

  test('is that of no words for an empty sentence', () => {
    expect(reasonsFor('', 'risk', lexicon).length).toBeLessThanOrEqual(1)
  })
})
