import { describe, expect, test } from 'vitest'
import { contextOf, sourceOf } from './invented-text.ts'
import { structureOf } from './memo/structure.ts'
import { amountsOf } from './money/amounts.ts'
import { loadRegister } from './organisations/register.ts'

const register = loadRegister()
const read = (...lines: readonly string[]) => structureOf(sourceOf(lines), register)

describe('a header', () => {
  test('may have its labels under each other and its values after them', () => {
    const { memos } = read('Aan', 'Van', '', 'MIenW en SIenW', 'DGMo', '', 'Datum', '3 mei 2024', '', 'Aanleiding', 'De brug is dicht.')
    expect(memos[0]).toMatchObject({ to: ['MIenW', 'SIenW'], from: 'DGMo' })
  })

  test('keeps other fields and the ends of long names out of values that stand under their labels', () => {
    const rest = ['', 'Datum', '3 mei 2024', '', 'Aanleiding', 'De brug is dicht.']
    const numbered = read('Aan', 'Van', '', 'Onze referentie', '2024-0000123456', '', 'MVRO', 'DG Bouwen', ...rest)
    expect(numbered.memos[0]).toMatchObject({ to: ['MVRO'], from: 'DG Bouwen', reference: '2024-0000123456' })
    const long = read('Aan', 'Van', '', 'de minister van Infrastructuur en', 'Waterstaat', 'Bureau Bruggen', ...rest)
    expect(long.memos[0]).toMatchObject({ to: ['minister van Infrastructuur en Waterstaat'], from: 'Bureau Bruggen' })
  })

  test('pairs who agreed and who gets a copy with the values under both', () => {
    const { memos } = read(
      'Afgestemd met',
      '☒',
      'In afschrift aan',
      '',
      'DGX, HDY',
      '',
      'Datum',
      '3 mei 2024',
      '',
      'CDS',
      '',
      'Aanleiding',
      'Klaar.',
    )
    expect(memos[0]?.coordinatedWith).toEqual(['DGX', 'HDY'])
  })

  test('takes what stands right under its label for the sender', () => {
    const { memos } = read(
      'Aan',
      'Minister IenW',
      'Van',
      'DGMo, directie Bruggen',
      'Datum',
      '3 mei 2024',
      '',
      'Aanleiding',
      'De brug is dicht.',
    )
    expect(memos[0]).toMatchObject({ to: ['Minister IenW'], from: 'DGMo, directie Bruggen' })
  })

  test('names the only annex that it counts by what the text says goes with it', () => {
    const top = ['Datum: 3 mei 2024', 'Aantal bijlagen', '1', '', 'Aanleiding', 'De brug is dicht.', '', 'Geadviseerd besluit']
    const titles = (request: string) => read(...top, request).memos[0]?.annexes.map(({ title }) => title)
    expect(titles('Akkoord met bijgevoegde uitstelbrief.')).toEqual(['Uitstelbrief'])
    expect(titles('Akkoord met bijgevoegde brief.')).toEqual([])
  })

  test('does not take numbered headings for annexes', () => {
    const running = 'De brug over de Linge is sinds maart dicht voor al het verkeer, ook voor fietsers.'
    const { memos } = read('Datum: 3 mei 2024', 'Bijlagen', '2', '', '1. Aanleiding', running, '2. Advies', `Akkoord. ${running}`)
    expect(memos[0]?.annexes).toEqual([])
  })

  test('takes nothing of the text for annexes when their label has nothing under it', () => {
    const annexes = (...body: readonly string[]) => read('Datum', '3 mei 2024', 'Bijlagen', 'Paraaf', ...body).memos[0]?.annexes
    expect(annexes('Aanleiding', 'De brug is dicht.', 'Geadviseerd besluit', '1. De brug te openen.', '2. Tol te heffen.')).toEqual([])
    expect(annexes('1. Aanleiding', 'De brug is dicht.', '2. Advies', 'Open de brug.')).toEqual([])
  })

  test('lists annexes that are called as headings are', () => {
    const { memos } = read('Datum', '3 mei 2024', 'Aanleiding', 'De brug is dicht.', 'Bijlagen', '1. Toelichting', '2. Planning')
    expect(memos[0]?.annexes.map(({ title }) => title)).toEqual(['Toelichting', 'Planning'])
  })

  test('names a sender of several units', () => {
    const { memos } = read('Aan', 'MVRO', 'Van', 'DG Bouwen', 'Directie Wonen', 'Afdeling Huur', '', 'Aanleiding', 'De huur stijgt.')
    expect(memos[0]?.from?.replaceAll('\n', ' ')).toBe('DG Bouwen Directie Wonen Afdeling Huur')
  })

  test('may stand in columns', () => {
    const { memos } = read(
      'Aan: MKGG            Datum: 3 mei 2024',
      'Van: DGKE            Kenmerk: DGKE / 97123456',
      '',
      'Aanleiding',
      'Het net is vol.',
    )
    expect(memos[0]).toMatchObject({ to: ['MKGG'], from: 'DGKE', date: '2024-05-03', reference: 'DGKE / 97123456' })
  })

  test('gives its title under the word for subject', () => {
    const { memos } = read('Datum: 3 mei 2024', 'Onderwerp', 'Voortgang van de sluis', '', 'Aanleiding', 'De sluis is klaar.')
    expect(memos[0]?.title).toBe('Voortgang van de sluis')
  })

  test('gives its title under the word for a memo, not beside who can be called', () => {
    const caller = ['Beleidsmedewerker', 'T +31 6', '@rijk.example']
    const { memos } = read(
      'Datum: 3 mei 2024',
      '',
      'Nota',
      '',
      'Onderhoud van de sluis',
      '',
      ...caller,
      '',
      'Waarom nu?',
      'De sluis is dicht.',
    )
    expect(memos[0]?.title).toBe('Onderhoud van de sluis')
  })

  test('does not begin in the middle of a sentence', () => {
    const { sentences } = read('Aanleiding', 'In dit jaar', 'ontvangen gemeenten een bijdrage voor bruggen.')
    expect(sentences.map(({ text }) => text).join(' ')).toContain('ontvangen gemeenten')
  })

  test('lists annexes by letter', () => {
    const { memos } = read('Datum: 3 mei 2024', 'Aanleiding', 'De brug is dicht.', '', 'Bijlagen', 'A. Kaart van de brug', 'B. Brief')
    expect(memos[0]?.annexes.map(({ title }) => title)).toEqual(['Kaart van de brug', 'Brief'])
  })

  test('tells who agreed when the text says so', () => {
    const { memos } = read('Datum: 3 mei 2024', 'Aanleiding', 'FIN heeft ambtelijk ingestemd. De RVD is akkoord.')
    expect(memos[0]?.coordinatedWith).toEqual(['FIN', 'RVD'])
    const signed = read('Datum: 3 mei 2024', 'Aanleiding', 'De brief is mede namens de minister van Financiën en SBZK.')
    expect(signed.memos[0]?.coordinatedWith).toEqual(['FIN', 'BZK'])
  })
})

describe('a heading', () => {
  test.each([
    ['Waarom nu?', 'occasion'],
    ['Wat vragen wij van u?', 'advisedDecision'],
    ['Budgettaire gevolgen', 'financialLegal'],
    ['Wat speelt er politiek?', 'politicalContext'],
    ['Hoe nu verder?', 'process'],
    ['Gevoeligheden', 'risks'],
    ['Planning en tijdpad', 'process'],
    ['Communicatie en woordvoering', 'communication'],
    ['Niet openbaar te maken informatie', 'notPublic'],
    ['Deelnemers', 'other'],
  ])('%s is of the kind %s', (heading, kind) => {
    const { sections } = read('Datum: 3 mei 2024', '', 'Aanleiding', 'De brug is al weken dicht.', '', heading, '', 'De brug is dicht.')
    expect(sections.find(({ text }) => text === heading)?.heading ?? sections[0]?.heading).toBe(kind)
  })
})

describe('a request', () => {
  const points = (...lines: readonly string[]) =>
    read('Aanleiding', 'De sluis is klaar.', '', 'Gevraagd besluit', ...lines).decisionPoints.length

  test.each([
    ['in the infinitive', ['Instemmen met de opening van de sluis.'], 1],
    ['of two things at once', ['Ondertekenen en instemmen met verzending.'], 2],
    ['as a lettered list', ['U wordt voorgesteld om:', 'a. de sluis te openen;', 'b. de Kamer te informeren.'], 2],
    ['with its marks above its items', ['U wordt gevraagd:', '1.', '2.', '', 'de sluis te openen;', 'de Kamer te informeren.'], 2],
    ['that only tells', ['De sluis is in april gebouwd.'], 0],
  ])('%s', (_, lines, expected) => expect(points(...lines)).toBe(expected))
})

describe('a table of amounts', () => {
  const table = ['Bedragen in € mln', '', '2025 2026 Totaal', 'Dijken 400 1.250 1.650', 'Sluizen 60,5 - 60,5', '', 'De dijken zijn hoog.']

  test('is worked out in euros, for the years above its columns', () => {
    const amounts = amountsOf(contextOf(...table))
    expect(amounts.map(({ euro }) => euro)).toEqual([400e6, 1250e6, 1650e6, 60.5e6, 60.5e6])
    expect(amounts[1]).toMatchObject({ years: [2026], purpose: 'Dijken', line: 8 })
  })

  test('is no table without a unit', () => {
    expect(amountsOf(contextOf(...table.slice(2)))).toEqual([])
  })
})

describe('a bundle', () => {
  const memo = (date: string, reference: string) => [
    'Aan: MLVVN',
    'Van: Directie Visserij',
    `Datum: ${date}`,
    `Kenmerk: ${reference}`,
    '',
    'Samenvatting',
    'De haring is terug in de haven.',
    '',
    'Advies',
    'U hoeft niets te doen.',
    '',
    ...Array.from({ length: 12 }, () => 'De visser vangt haring in de haven.'),
    '',
  ]

  test('begins a memo at each header, also without the usual first heading', () => {
    const { memos } = read(...memo('3 mei 2024', '2024-0001'), ...memo('9 juni 2024', '2024-0002'))
    expect(memos.map(({ date }) => date)).toEqual(['2024-05-03', '2024-06-09'])
  })
})
