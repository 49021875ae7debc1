import { describe, expect, test } from 'vitest'
import type { Known, KnownFact, KnownMoney } from '../model/known-programme.ts'
import type { TakeableValue } from '../model/take-over.ts'
import { aboutOf, likeness } from './likeness.ts'
import { sourceIn, spreadOf, stateIn, yearsText } from './money-words.ts'
import { suggestionsFor, titleOf } from './take-over.ts'
import { refuseInto } from './take-over-fit.ts'
import { earlierOf } from './taken-before.ts'

const ocw = { id: 'ocw', abbreviation: 'OCW', name: 'Onderwijs' }
const titled = (id: string, title: string) => ({ id, title, about: aboutOf(title) })
const nothing: Known = { money: [], measures: [], risks: [], mitigations: [], participating: [], before: new Map() }
const source = { version: 'v', documentName: 'nota', page: 1, firstLine: 3, lastLine: 3 }

function fact(value: TakeableValue, sentence = ''): KnownFact {
  return { fact: 'f', value, organisation: value.kind === 'amount' && value.organisation === 'OCW' ? ocw : null, source, sentence }
}
const amount = (years: number[], purpose: string | null = 'onderzoek naar prevalentie') =>
  ({ kind: 'amount', cents: '80000000', approximate: false, organisation: 'OCW', years, purpose }) as const

function line(fields: Partial<KnownMoney> & { purpose: string }): KnownMoney {
  const { purpose, from = 2023, ...rest } = fields
  const plain = { thing: 'budgetLine', id: 'l', of: null, name: purpose, organisation: ocw, cents: 80_000_000n, state: 'decided' } as const
  return { ...plain, from, until: from, withdrawn: false, since: '', about: aboutOf(purpose), ...rest }
}

const intoOf = (one: KnownFact, known: Partial<Known> = {}) => suggestionsFor(one, { ...nothing, ...known }).map(({ into }) => into)

describe('an amount', () => {
  test('is first what stands there for the same purpose, and says why', () => {
    const [first] = suggestionsFor(fact(amount([2023])), { ...nothing, money: [line({ purpose: 'Onderzoek prevalentie', id: 'x' })] })
    expect(first?.into).toEqual({ as: 'existing', thing: 'budgetLine', ids: ['x'] })
    expect(first?.reason.nl).toBe('Staat er al: hetzelfde bedrag, € 800.000, van OCW, in 2023, met hetzelfde doel.')
  })

  test('counts lines of several years as one thing that is there', () => {
    const money = [2023, 2024].map((from) => line({ purpose: 'onderzoek', from, id: String(from) }))
    expect(intoOf(fact(amount([2023, 2024])), { money })[0]).toEqual({ as: 'existing', thing: 'budgetLine', ids: ['2023', '2024'] })
  })

  test('is not what stands there for another purpose, of another organisation, or withdrawn', () => {
    const money = [
      line({ purpose: 'hulplijn voor slachtoffers' }),
      line({ purpose: 'onderzoek', organisation: { ...ocw, id: 'szw' } }),
      line({ purpose: 'onderzoek', withdrawn: true }),
    ]
    expect(intoOf(fact(amount([2023])), { money }).map(({ as }) => as)).toEqual(['budgetLine', 'statedTotal'])
  })

  test('becomes a line for the measure that its purpose points at, or a cost of it where the sentence speaks of need', () => {
    const measures = [
      { ...titled('m1', 'Prevalentieonderzoek herhalen: onderzoek'), name: '1 Onderzoek', lead: null },
      { ...titled('m2', 'Campagne'), name: '2 Campagne', lead: null },
    ]
    expect(intoOf(fact(amount([2023]), 'OCW reserveert geld'), { measures })[0]).toMatchObject({
      as: 'budgetLine',
      measure: 'm1',
      state: 'reserved',
    })
    expect(intoOf(fact(amount([2023]), 'Hiervoor is geld nodig'), { measures })[0]).toMatchObject({ as: 'measureCost', measure: 'm1' })
  })

  test('of several years is first a total, which adds nothing, unless the sentence says each year', () => {
    expect(intoOf(fact(amount([2023, 2024])))[0]?.as).toBe('statedTotal')
    expect(intoOf(fact(amount([2023, 2024]), 'jaarlijks'))[0]).toMatchObject({
      as: 'budgetLine',
      spread: { way: 'each', years: [2023, 2024] },
    })
  })

  test('has no suggestion where year and organisation are lacking, or it lies below zero', () => {
    expect(intoOf(fact({ ...amount([]), organisation: null }))).toEqual([])
    expect(intoOf(fact({ ...amount([2023]), cents: '-100' }))).toEqual([])
  })
})

describe('other facts', () => {
  const risk = (text: string) => fact({ kind: 'risk', text })
  const full = { ...titled('r', 'Meer meldingen dan uitvoeringsorganisaties met hun capaciteit aankunnen'), versions: [] }

  test('a risk is the risk that is told in other words, and else a new one', () => {
    const told = risk('Er komen mogelijk meer meldingen binnen dan de capaciteit van uitvoeringsorganisaties aankan')
    expect(intoOf(told, { risks: [full] })[0]).toEqual({ as: 'existing', thing: 'risk', ids: ['r'] })
    expect(intoOf(risk('Scholen vinden geen leraren'), { risks: [full] })).toMatchObject([
      { as: 'risk', title: 'Scholen vinden geen leraren' },
    ])
  })

  test('a mitigation belongs to the one risk of its document where its words point at none', () => {
    const risks = [{ ...full, versions: ['v'] }]
    const told = fact({ kind: 'mitigation', text: 'Er komt een verkenning' })
    expect(intoOf(told, { risks })).toMatchObject([{ as: 'mitigation', risk: 'r' }])
    expect(intoOf(told, { risks: [full] })).toEqual([])
  })

  test('what an earlier reading of the sentence became stands first', () => {
    const before = new Map([['f', { thing: 'risk', ids: ['old'], name: 'Oud' } as const]])
    expect(intoOf(risk('Scholen vinden geen leraren'), { before })[0]).toEqual({ as: 'existing', thing: 'risk', ids: ['old'] })
  })

  test('becomes only what its kind can be', () => {
    expect(refuseInto(amount([2023]), { as: 'existing', thing: 'risk', ids: ['r'] })).toEqual({ refused: 'takeOver.other-kind' })
    expect(refuseInto({ kind: 'mitigation', text: 'x' }, { as: 'existing', thing: 'measure', ids: ['m'] })).toBeNull()
  })
})

test('an earlier fact of the same place belongs to the one of the same value, and where that is not certain to none', () => {
  const at = (id: string, cents: string, withdrawn: string | null) => ({ ...fact({ ...amount([2023]), cents }), fact: id, withdrawn })
  const gone = at('old', '100', 'toen')
  const taken = [{ fact: 'old', thing: 'budgetLine', ids: ['l'] }]
  const pair = (waiting: ReturnType<typeof at>[]) => [...earlierOf(waiting, { facts: [gone, ...waiting], taken }).keys()]
  expect(pair([at('a', '200', null)])).toEqual(['a'])
  expect(pair([at('a', '200', null), at('b', '100', null)])).toEqual(['b'])
  expect(pair([at('a', '200', null), at('b', '300', null)])).toEqual([])
})

test('the words around an amount say its state, source and years', () => {
  expect([
    stateIn('OCW reserveert € 3'),
    stateIn('gevraagd is € 3, besloten wordt later'),
    stateIn('er is besloten tot € 3'),
    stateIn('€ 3'),
  ]).toEqual(['reserved', 'requested', 'decided', 'requested'])
  expect([sourceIn('uit de eigen begroting'), sourceIn('bij voorjaarsnota 2023'), sourceIn('niets')]).toEqual([
    'eigen begroting',
    'Voorjaarsnota 2023',
    '',
  ])
  expect(spreadOf([2024], 'structureel')).toEqual({ way: 'recurring', year: 2024 })
  expect(yearsText([2027, 2023, 2024, 2025])).toEqual({ nl: '2023-2025 en 2027', en: '2023-2025 and 2027' })
})

test('texts are alike by the words that say what they are about', () => {
  expect(likeness(aboutOf('Scholing van vertrouwenspersonen'), aboutOf('vertrouwenspersoon scholen'))).toBeGreaterThan(0.4)
  expect(likeness(aboutOf('het bedrag voor de maatregel'), aboutOf('de kosten van een programma'))).toBe(0)
  expect(titleOf('kort')).toBe('kort')
  expect(titleOf('woord '.repeat(60)).length).toBeLessThanOrEqual(200)
})
