import { describe, expect, test } from 'vitest'
import { linesOf, readLines } from './invented-memo.ts'
import type { CheckName } from './model.ts'

const top = ['TER BESLISSING', 'Datum', '5 december 2023', 'Aanleiding']
const found = (check: CheckName, ...text: readonly string[]) =>
  linesOf(check, readLines([...top, ...text])).map((lines) => lines.map((line) => line - top.length))

describe('numbers in running text', () => {
  test('that are parts of one before a colon add up to it', () => {
    const told = (last: number) => `Er waren 1.182 meldingen: 640 in de nacht, 392 overdag en ${last} in het weekend.`
    expect(found('sum', told(160))).toEqual([[1]])
    expect(found('sum', told(150))).toEqual([])
  })

  test('in words add up to what the sentence before says', () => {
    const told = (last: string) => [
      'De inspectie doet twaalf aanbevelingen.',
      `Daarvan neemt u er acht over, drie ten dele en ${last} niet.`,
    ]
    expect(found('sum', ...told('twee'))).toEqual([[1, 2]])
    expect(found('sum', ...told('één'))).toEqual([])
    const figures = (last: string) => ['De inspectie doet twaalf aanbevelingen.', `Daarvan neemt u er 8 over, 3 ten dele en ${last} niet.`]
    expect(found('sum', ...figures('2'))).toEqual([[1, 2]])
    expect(found('sum', ...figures('1'))).toEqual([])
  })

  test('are not the article, and no letters', () => {
    const told = (sentence: string) => found('sum', 'De inspectie doet twaalf aanbevelingen.', sentence)
    expect(told('Daarvan neemt u er acht in een brief over en vier niet.')).toEqual([])
    expect(told('Daarvan neemt u er acht over d.d. heden, drie later en een ander deel niet.')).toEqual([])
  })

  test('announce as many names as follow', () => {
    expect(found('count', 'Vijf steden doen mee aan de proef: Breda, Assen (onder voorbehoud), Tiel en Goes.')).toEqual([[1]])
    expect(found('count', 'Vier steden doen mee aan de proef: Breda, Assen (onder voorbehoud), Tiel en Goes.')).toEqual([])
  })
})

describe('headings that count', () => {
  const headed = (...marks: readonly string[]) => ['Toelichting', ...marks.flatMap((mark) => [`${mark} Brug`, 'De brug is dicht.'])]

  test('skip none', () => {
    expect(found('numbering', ...headed('a.', 'b.', 'c.', 'e.'))).toEqual([[8, 6]])
    expect(found('numbering', ...headed('a.', 'b.', 'c.', 'd.'))).toEqual([])
  })

  test('may count with a word', () => {
    const points = (last: number) => headed('Agendapunt 1:', 'Agendapunt 2:', 'Agendapunt 3:', `Agendapunt ${last}:`)
    expect(found('numbering', ...points(5))).toEqual([[8, 6]])
    expect(found('numbering', ...points(4))).toEqual([])
  })
})

describe('a recess that the memo tells of', () => {
  const planned = (day: string) => [
    `De brief wordt uiterlijk op ${day} 2026 aan de Tweede Kamer verzonden.`,
    'Het voorjaarsreces van de Kamer begint op 9 maart 2026.',
  ]

  test('lets no letter go out in it', () => {
    expect(found('recess', ...planned('11 maart'))).toEqual([[1, 2]])
    expect(found('recess', ...planned('4 maart'))).toEqual([])
    const after = [
      'Na het zomerreces start op 1 september 2026 de behandeling.',
      'De brief gaat op 10 september 2026 naar de Kamer; dan wordt hij verzonden.',
    ]
    expect(found('recess', ...after)).toEqual([])
  })
})

describe('the term of an answer', () => {
  const planned = (day: string) => [
    'De antwoordtermijn verstrijkt op 14 december.',
    `De antwoorden worden op ${day} december aan de Kamer verzonden.`,
  ]

  test('ends after the answers have gone out', () => {
    expect(found('deadline', ...planned('20'))).toEqual([[2, 1]])
    expect(found('deadline', ...planned('12'))).toEqual([])
    expect(found('deadline', ...planned('20'), 'Voor de beantwoording is uitstel gevraagd.')).toEqual([])
  })
})

describe('an annex', () => {
  const body = [
    'De brug is oud.',
    'De pont vaart niet.',
    'Er is geld.',
    'De inspectie is voor.',
    'De brief gaat in mei uit.',
    'Er komt een besluit.',
  ]
  const listed = (...titles: readonly string[]) => [...body, '', 'Bijlagen', ...titles.map((title, at) => `${at + 1}. ${title}`)]

  test('that the text names by no word or number is pointed out, if it is the only one', () => {
    expect(found('annex', ...listed('Brief over de brug', 'Spreekpunten debat'))).toEqual([[10]])
    expect(found('annex', ...listed('Brief over de brug', 'Besluit'))).toEqual([])
    expect(found('annex', ...listed('Vragenlijst', 'Spreekpunten debat'))).toEqual([])
    expect(found('annex', ...listed('Externe inspectielijst', 'Brief over de brug'))).toEqual([])
  })
})
