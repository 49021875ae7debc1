import { describe, expect, test } from 'vitest'
import { contextOf } from '../invented-text.ts'
import { amountsOf } from './amounts.ts'

/** The amounts in a text, and each with what it is for and the line of the text on which it stands, from 1. */
const factsOf = (...lines: readonly string[]) => amountsOf(contextOf(...lines))
const millions = (...lines: readonly string[]) => factsOf(...lines).map(({ euro }) => euro / 1e6)
const named = (...lines: readonly string[]) => factsOf(...lines).map(({ euro, purpose, line }) => [line - 4, purpose, euro / 1e6])
const spaced = (...lines: readonly string[]) => lines.flatMap((line) => [line, ''])

describe('the unit of a table', () => {
  test.each([
    ['Kosten (x € 1 mln.)', 1e6],
    ['Kosten × € 1 miljoen', 1e6],
    ['Kosten (bedragen in miljoenen euro)', 1e6],
    ['Kosten (in € mln.)', 1e6],
    ['Kosten (€ mld)', 1e9],
    ['Kosten in mln. euro', 1e6],
    ["Kosten (in duizenden euro's)", 1e3],
    ['Kosten (bedragen x € 1.000)', 1e3],
    ['Kosten (€ min)', 1e6],
    ['Kosten (€ 1.000)', 1e3],
    ['Kosten in k€', 1e3],
    ['Kosten € (mln)', 1e6],
    ['Kosten bedragen in min. euro', 1e6],
  ])('is told by: %s', (caption, unit) => {
    expect(factsOf(caption, 'Dijken 4,2', 'Sluizen 15,3').map(({ euro }) => euro)).toEqual([4.2 * unit, 15.3 * unit])
  })

  test.each(['Inwoners (in mln.)', 'Kosten van het werk', 'Dat kost 5 miljoen euro', 'Aantal woningen (x 1.000)'])(
    'is not told by: %s',
    (caption) => expect(factsOf(caption, 'Dijken 4,2', 'Sluizen 15,3').filter(({ written }) => /^[\d,]+$/.test(written))).toEqual([]),
  )

  test('may stand in the head of one column, of more than one line', () => {
    expect(millions('Post', 'Bedrag (mln. €)', 'Dijken', '4,2', 'Sluizen', '5,3')).toEqual([4.2, 5.3])
    expect(millions('Bedrag (in €', 'Post Stand', '1.000)', 'Dijken 4.200 klaar', 'Sluizen 5.300 in aanbouw')).toEqual([4.2, 5.3])
  })

  test('may stand in a note under the table', () => {
    expect(millions('Post 2025 2026', 'Dijken 4,2 4,4', 'Sluizen 5,3 5,5', 'Bedragen in miljoenen euro')).toEqual([4.2, 4.4, 5.3, 5.5])
  })
})

describe('the cells of a table', () => {
  const head = ['Tabel 1. Waterwerken (x € 1 mln.)', '2025', '2026-2028', 'Totaal']
  const rows = ['Dijken en', 'dammen', '4,2', '10,8', '15,0', 'Sluizen', '1,1', '–', '1,1', 'Totaal', '5,3', '10,8', '16,1']
  const cells = [4.2, 10.8, 15, 1.1, 1.1, 5.3, 10.8, 16.1]

  test('may each stand on a line, with empty lines between them or without', () => {
    expect(millions(...head, ...rows)).toEqual(cells)
    expect(millions(...spaced(...head, ...rows))).toEqual(cells)
  })

  test('may stand closer to their label than to each other', () => {
    const table = (label: string) => named('Kosten (x € 1 mln.)', 'Post 2025 2026', `${label}   5,3`, 'Sluizen 1,1   2,2')
    expect(table('Dijken 4,2').slice(0, 2)).toEqual([
      [3, 'Dijken', 4.2],
      [3, 'Dijken', 5.3],
    ])
    expect(table('Begroting 2024 7,1   ')[0]?.[1]).toBe('Begroting 2024')
    expect(table('Perceel 3')[0]).toEqual([3, 'Perceel 3', 5.3])
  })

  test('are each for their row and for the years of their column', () => {
    const [first, second, third] = factsOf(...head, ...rows)
    expect(first).toMatchObject({ line: 11, purpose: 'Dijken en dammen', years: [2025] })
    expect(second?.years).toEqual([2026, 2027, 2028])
    expect(third?.years).toEqual([2025, 2026, 2027, 2028])
  })

  test('may stand column by column', () => {
    expect(named('Kosten (x € 1 mln)', 'Dijken', 'Sluizen', '2025', '4,2', '5,3', '2026', '4,4', '5,5')).toEqual([
      [5, 'Dijken', 4.2],
      [6, 'Sluizen', 5.3],
      [8, 'Dijken', 4.4],
      [9, 'Sluizen', 5.5],
    ])
  })

  test('may stand beside words of the last column', () => {
    expect(named('Dekking (x € 1 mln)', 'Fonds artikel 2 35,5 beschikbaar', 'Vrijval 2024', '10,7', 'vanaf 2026')).toEqual([
      [2, 'Fonds artikel 2', 35.5],
      [4, 'Vrijval 2024', 10.7],
    ])
  })

  test('are items of a list when the list has the unit', () => {
    expect(named('De dekking is (x € 1 mln):', '- Dijken: 4,2;', '- Sluizen: 5,3.')).toEqual([
      [2, 'Dijken', 4.2],
      [3, 'Sluizen', 5.3],
    ])
  })

  test('may be below zero in each way of writing', () => {
    expect(millions('Dekking (x € 1 mln)', 'Kasschuif -/- 4,2', 'Vrijval -5,3', 'Restant (1,5)', 'Schuif', '- 1,2')).toEqual([
      -4.2, -5.3, -1.5, -1.2,
    ])
  })

  test('have the organisation of their row, or of the caption', () => {
    const found = factsOf('Bijdragen OCW (x € 1 mln)', 'Bijdrage VWS 4,2', 'Overig 5,3')
    expect(found.map(({ organisation }) => organisation)).toEqual(['VWS', 'OCW'])
  })
})

describe('no amount of a table', () => {
  test('is a year, a share, an open place or a zero', () => {
    expect(millions('Kosten (x € 1 mln)', '2025', '2026', 'Dijken', '4,2', 'p.m.', 'Sluizen', '0', '5,3', 'Aandeel', '44%')).toEqual([
      4.2, 5.3,
    ])
  })

  test('is what another column or another row counts', () => {
    expect(millions('Post   Fte   Kosten (€ mln)', 'Dijken   12   4', 'Sluizen   30   5')).toEqual([4, 5])
    expect(millions('Post Locaties Kosten (€ mln)', 'Dijken 12 4,0', 'Sluizen 30 5,0')).toEqual([4, 5])
    expect(millions('Kosten (x € 1 mln)', 'Dijken 4,2', 'Sluizen 5,3', 'Aantal fte 12')).toEqual([4.2, 5.3])
  })

  test('is the number of a row or of a label', () => {
    const rows = ['1', 'Dijken', '4,2', '2', 'Sluizen', '5,3', '3', 'Bruggen', '6,1']
    expect(millions('Kosten (x € 1 mln)', 'Nr.', 'Post', 'Bedrag', ...rows)).toEqual([4.2, 5.3, 6.1])
    expect(millions('Kosten (x € 1 mln)', 'Fase 1 4,2', 'Perceel 2 5,3', 'Inzet conform artikel', '9', '6,1')).toEqual([4.2, 5.3, 6.1])
  })

  test('stands in the sentences, headings and lists behind it', () => {
    const behind = ['De dijken zijn inclusief btw. In het plan staan er', '12', '', 'Uitvoering', '', '3. De sluis heeft 4 deuren', '5']
    expect(millions('Kosten (x € 1 mln)', 'Dijken 4,2', 'Sluizen 5,3', ...behind)).toEqual([4.2, 5.3])
    expect(millions('Kosten (x € 1 mln)', 'Dijken 4,2', 'Sluizen 5,3', '', 'Vervolg', 'Op 3 mei is er overleg over', '12')).toEqual([
      4.2, 5.3,
    ])
  })

  test('stands in another table that counts', () => {
    const other = ['Aantal inspecteurs per team', '2025 2026', 'Noord 12 14', 'Zuid 9 11']
    expect(millions('Kosten (x € 1.000)', '2025 2026', 'Dijken 1.250 1.300', 'Sluizen 900 950', '', ...other)).toEqual([
      1.25, 1.3, 0.9, 0.95,
    ])
  })

  test('is the number of a page that parts it', () => {
    expect(millions('Kosten (x € 1 mln)', 'Dijken', '4,2', '', 'Pagina 2 van 3', '', 'Sluizen', '5,3')).toEqual([4.2, 5.3])
  })

  test('follows words that only mention a unit', () => {
    const lines = [
      "De bedragen in deze nota luiden in miljoenen euro's.",
      'Dat is de afspraak.',
      '',
      'De sluis heeft 12 deuren en',
      '14',
      'ramen.',
    ]
    expect(factsOf(...lines)).toEqual([])
  })
})
