import { describe, expect, test } from 'vitest'
import { parseDay } from '../kernel/day.ts'
import { moneyIn } from './amounts.ts'
import { datesIn } from './dates.ts'
import { eventsOf } from './events.ts'
import { contextOf } from './invented-text.ts'
import { organisationsOf } from './organisations.ts'

const days = (text: string) => datesIn(text, parseDay('2024-03-14')).map(({ start, end }) => (start === end ? start : `${start}/${end}`))

describe('a date', () => {
  test.each([
    ['in week 15', ['2024-04-08/2024-04-14']],
    ['weken 15 en 16', ['2024-04-08/2024-04-21']],
    ['op 1/2 april', ['2024-04-01', '2024-04-02']],
    ['donderdag 4 en vrijdag 5 april', ['2024-04-04', '2024-04-05']],
    ['het weekend van 6 en 7 april', ['2024-04-06/2024-04-07']],
    ['de nacht van 30 op 31 maart', ['2024-03-30/2024-03-31']],
    ['d.d. 31-5-23', ['2023-05-31']],
    ['H2 2025', ['2025-07-01/2025-12-31']],
    ['in de tweede helft van juni', ['2024-06-16/2024-06-30']],
    ['volgend kwartaal', ['2024-04-01/2024-06-30']],
    ['vorig najaar', ['2023-09-01/2023-11-30']],
    ['halverwege 2025', ['2025-06-01/2025-07-31']],
    ['voor het einde van het jaar', ['2024-10-01/2024-12-31']],
    ['dinsdag jl.', ['2024-03-12']],
    ['maandag a.s.', ['2024-03-18']],
    ['eerder vandaag', ['2024-03-14']],
    ['de periode 2025-2030', ['2025-01-01/2030-12-31']],
    ['tot en met 2027', ['2027-01-01/2027-12-31']],
    ['in 2025 en 2026', ['2025-01-01/2025-12-31', '2026-01-01/2026-12-31']],
    ['Miljoenennota 2025', ['2025-01-01/2025-12-31']],
  ])('is written as %s', (text, expected) => expect(days(`Dit gebeurt ${text}, zo is gezegd.`)).toEqual(expected))

  test.each([
    'kenmerk 2024-0000123456',
    'Kamerstuk 29 628, nr. 1200',
    '14.30 uur',
    'artikel 12 van de wet',
    '€ 2.025',
    'de A12',
    'voor de zomer',
  ])('is not read in %s', (text) => expect(days(`Dit betreft ${text} en meer.`)).toEqual([]))
})

describe('a step without a day', () => {
  const undated = (text: string) => eventsOf(contextOf(text)).filter(({ start }) => start === null).length

  test.each([
    'De visie gaat nog voor de zomer naar de raad.',
    'Het besluit over de dekking valt bij Voorjaarsnota.',
    'De gemeente antwoordt binnen zes weken.',
    'De vloot rapporteert per kwartaal over de vangst.',
    'Over twee weken is de proef klaar.',
    'De tekst zal door beide raden worden vastgesteld.',
  ])('is announced by: %s', (text) => expect(undated(text)).toBe(1))

  test('is not seen in what was or always is', () => {
    expect(undated('De gemeente bouwt woningen en de zomer was warm.')).toBe(0)
  })
})

describe('an amount', () => {
  test.each([
    ['€ 1,2 mln', [1_200_000]],
    ['EUR 3 mln.', [3_000_000]],
    ['€ 500k', [500_000]],
    ['vijf miljoen euro', [5_000_000]],
    ['anderhalf miljard euro', [1_500_000_000]],
    ['tussen de € 40 en 65 miljoen', [40_000_000, 65_000_000]],
    ['€ 12 à 15 mln', [12_000_000, 15_000_000]],
    ['€ 31.50.000', [31_500_000]],
  ])('is written as %s', (text, expected) =>
    expect(moneyIn(`Dit kost ${text} volgens de raming.`).map(({ euro }) => euro)).toEqual(expected),
  )

  test.each(['(bedragen x € 1.000)', '2 miljoen leerlingen', 'tien procent', 'vijf miljoen woningen'])('is not read in %s', (text) =>
    expect(moneyIn(`Het gaat om ${text} in totaal.`)).toEqual([]),
  )
})

describe('an organisation', () => {
  const names = (...lines: readonly string[]) => organisationsOf(contextOf(...lines)).map(({ called }) => called)

  test.each([
    ['het Sociaal en Cultureel Planbureau', ['Sociaal en Cultureel Planbureau']],
    ['het Sociaal en Cultureel Planbureau (SCP)', ['SCP']],
    ['de minister voor Klimaat en Energie', ['EZK']],
    ['het ministerie van Verkeer en Waterstaat', ['VenW']],
    ['de Kamerleden', ['Tweede Kamer']],
    ['de brief aan de Kamers', ['Eerste Kamer', 'Tweede Kamer']],
    ['de Raad voor de Binnenvaart', ['Raad voor de Binnenvaart']],
    ['MINDEF over bruggen', ['DEF']],
    ['de commissie-Van Beek', ['commissie-Van Beek']],
    ['de gemeenten Urk en Ede', ['gemeente Urk', 'gemeente Ede']],
    ['Stichting Waterland', ['Stichting Waterland']],
    ['de staatssecretaris van Financiën – Fiscaliteit en Belastingdienst', ['FIN']],
  ])('is named in %s', (text, expected) => expect(names(`Dit staat in een stuk van ${text}.`)).toEqual(expected))

  test('keeps the abbreviation of the register, whatever the text calls it', () => {
    const [planbureau] = organisationsOf(contextOf('Het Sociaal en Cultureel Planbureau telt.'))
    expect(planbureau).toMatchObject({ abbreviation: 'SCP', called: 'Sociaal en Cultureel Planbureau' })
  })

  test.each(['de gemeente', 'een commissie van wijzen', 'de brug over de Lek', 'de Kamerbrief en de Kamervragen'])(
    'is not named in %s',
    (text) => expect(names(`Dit gaat over ${text} en meer.`)).toEqual([]),
  )
})
