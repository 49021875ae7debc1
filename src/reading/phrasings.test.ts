import { describe, expect, test } from 'vitest'
import { parseDay } from '../kernel/day.ts'
import { datesIn } from './days/dates.ts'
import { eventsOf } from './days/events.ts'
import { contextOf } from './invented-text.ts'
import { moneyIn } from './money/amounts.ts'
import { organisationsOf } from './organisations/organisations.ts'

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
    ['in 2025 en 2026', ['2025-01-01/2026-12-31']],
    ['in 2025 en 2028', ['2025-01-01/2025-12-31', '2028-01-01/2028-12-31']],
    ['in 2025, 2026 en 2028', ['2025-01-01/2025-12-31', '2026-01-01/2026-12-31', '2028-01-01/2028-12-31']],
    ['programma Droge Voeten (2025-2028)', ['2025-01-01/2028-12-31']],
    ['vóór 2031', ['2031-01-01/2031-12-31']],
    ['schooljaar 2024-2025', ['2024-08-01/2025-07-31']],
    ['collegejaar 2024/25', ['2024-09-01/2025-08-31']],
    ['vanmorgen', ['2024-03-14']],
    ['morgenochtend', ['2024-03-15']],
    ['in het overleg van morgen', ['2024-03-15']],
    ['gisteravond', ['2024-03-13']],
    ['volgende week dinsdag', ['2024-03-19']],
    ['over twee weken', ['2024-03-25/2024-03-31']],
    ['over drie maanden', ['2024-06-01/2024-06-30']],
    ['over een maand', ['2024-04-01/2024-04-30']],
    ['Q1-2025', ['2025-01-01/2025-03-31']],
    ['week 16/17', ['2024-04-15/2024-04-28']],
    ['maandag 8, dinsdag 9 en woensdag 10 april', ['2024-04-08', '2024-04-09', '2024-04-10']],
    ['in de winter van 2024/2025', ['2024-12-01/2025-02-28']],
    ['in de eerste week van juli', ['2024-07-01/2024-07-07']],
    ['september 2024 tot maart 2025', ['2024-09-01/2025-03-31']],
    ['eerstkomende maandag', ['2024-03-18']],
    ['deze vrijdag', ['2024-03-15']],
    ['vóór de zomer', ['2024-06-01/2024-08-31']],
    ['rond de jaarwisseling', ['2023-12-21/2024-01-10']],
    ['bij de augustusbesluitvorming', ['2024-08-01/2024-08-31']],
    ['bij Voorjaarsnota', ['2024-03-01/2024-05-31']],
    ['op Verantwoordingsdag 2024', ['2024-05-15']],
    ['Miljoenennota 2025', ['2025-01-01/2025-12-31']],
  ])('is written as %s', (text, expected) => expect(days(`Dit gebeurt ${text}, zo is gezegd.`)).toEqual(expected))

  test.each([
    'kenmerk 2024-0000123456',
    'Kamerstuk 29 628, nr. 1200',
    '14.30 uur',
    'artikel 12 van de wet',
    '€ 2.025',
    'de A12',
    'voor het zomerreces',
    'de zorg van morgen',
    'de burger van vandaag de dag',
    'kosten die verspreid over drie maanden komen',
  ])('is not read in %s', (text) => expect(days(`Dit betreft ${text} en meer.`)).toEqual([]))
})

test('a feast before which something is due is the next one, unless it is done already', () => {
  expect(days('De brief komt voor de kerst.')).toEqual(['2024-12-25'])
  expect(days('U heeft dat voor de kerst al gedaan.')).toEqual(['2023-12-25'])
})

describe('a step without a day', () => {
  const undated = (text: string) => eventsOf(contextOf(text)).filter(({ start }) => start === null).length

  test.each([
    'De visie gaat nog voor het zomerreces naar de raad.',
    'Het besluit over de dekking valt in de Miljoenennota.',
    'Het debat is na Pasen.',
    'De visie komt nog vóór de gemeenteraadsverkiezingen.',
    'Een jaar na inwerkingtreding toetst de haven de regels.',
    'Bij publicatie verschijnt een filmpje.',
    'De tweede pont volgt zodra de raad geld heeft.',
    'De pont begint vooruitlopend op de behandeling al te varen.',
    'De brief wordt gelijktijdig met het rapport verstuurd.',
    'De raad wil antwoord vóór de begrotingsbehandeling.',
    'De schipper wordt iedere week geïnformeerd.',
    'U bericht de Kamer na elke vaart.',
    'De gemeente antwoordt binnen zes weken.',
    'De vloot rapporteert per kwartaal over de vangst.',
    'Over enkele weken is de proef klaar.',
    'De tekst zal door beide raden worden vastgesteld.',
  ])('is announced by: %s', (text) => expect(undated(text)).toBe(1))

  test('is not seen in what was or always is', () => {
    expect(undated('De gemeente bouwt woningen en de zomer was warm.')).toBe(0)
    expect(undated('De pont kost € 4 mln. per kwartaal en vaart dagelijks.')).toBe(0)
    expect(undated('Kort na publicatie is de pont gezonken.')).toBe(0)
    expect(undated('Ook Drenthe kan meedoen zodra het een pont heeft.')).toBe(0)
    expect(undated('Wij leggen pontons neer voor de verkiezingen.')).toBe(0)
    expect(undated('Deze nota wordt gelijktijdig met de brief openbaar gemaakt.')).toBe(0)
    expect(undated('Dit geldt als er niet binnen een week wordt betaald.')).toBe(0)
  })
})

describe('an event', () => {
  const dated = (...lines: string[]) => eventsOf(contextOf(...lines)).map(({ start, end }) => (start === end ? start : `${start}/${end}`))

  test('is no year for which money is meant', () => {
    expect(dated('De kosten in 2025 zijn € 3 mln en voor 2026 en 2027 is € 4 mln nodig.')).toEqual([])
    expect(dated('De pont kost € 3 mln voor de periode 2025-2027.')).toEqual(['2025-01-01/2027-12-31'])
    expect(dated('De kosten in 2025 liggen lager.')).toEqual(['2025-01-01/2025-12-31'])
  })

  test('is told once where the text says it again or better', () => {
    expect(dated('De proef is in week 20 (13 tot en met 19 mei) klaar.')).toEqual(['2024-05-13/2024-05-19'])
    expect(dated('De havendag is dit jaar op 13 mei.')).toEqual(['2024-05-13'])
    expect(dated('De havendag is op 13 mei (en niet op 14 mei).')).toEqual(['2024-05-13', '2024-05-14'])
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
