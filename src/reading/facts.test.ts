import { describe, expect, test } from 'vitest'
import { eventsOf } from './days/events.ts'
import { contextOf } from './invented-text.ts'
import { amountsOf, moneyIn } from './money/amounts.ts'
import { organisationsOf } from './organisations/organisations.ts'
import { passesElevenTest, personalDataOf } from './people/personal-data.ts'
import { commitmentsOf } from './statements/commitments.ts'
import { mitigationsOf } from './statements/mitigations.ts'
import { risksOf } from './statements/risks.ts'

const names = (...lines: string[]) => organisationsOf(contextOf(...lines)).map(({ abbreviation }) => abbreviation)

describe('events', () => {
  test('gives every mention its own row, on the line where the day stands', () => {
    const events = eventsOf(contextOf('Op 9 april spreekt u de boeren en op 23', 'april gaat de brief naar de provincies.'))
    expect(events.map(({ start, line }) => [start, line])).toEqual([
      ['2024-04-09', 5],
      ['2024-04-23', 5],
    ])
  })

  test('names the council that meets', () => {
    const [event] = eventsOf(contextOf('De brief ligt op 22 april voor in de RFEZ en daarna in de krant.'))
    expect(event?.body).toBe('RFEZ')
  })

  test('does not take the date of the memo for an event', () => {
    expect(eventsOf(contextOf('De stallen worden verbouwd door de eigenaren.'))).toEqual([])
  })

  test('keeps steps without a date when the text says that they come', () => {
    const [event] = eventsOf(contextOf('De keuze voor een haven moet nog worden gemaakt en volgt later dit verhaal.'))
    expect(event).toMatchObject({ start: null, precision: 'unknown' })
  })
})

describe('amounts', () => {
  const euros = (text: string) => moneyIn(text).map(({ euro }) => euro)

  test('works out Dutch notation', () => {
    expect(euros('€ 1.250.000 en 2,5 miljard euro en €3,75 mln.')).toEqual([1_250_000, 2_500_000_000, 3_750_000])
  })

  test('gives both ends of a range the same scale', () => {
    expect(euros('€ 10 tot € 15 miljoen')).toEqual([10_000_000, 15_000_000])
    expect(euros('tussen 2 en 3 miljoen euro')).toEqual([2_000_000, 3_000_000])
  })

  test('records what a mangled amount was meant to be', () => {
    expect(moneyIn('een bijdrage van €750.00 per fonds')[0]).toMatchObject({ euro: 750_000, malformed: true })
  })

  test('does not count people as money', () => {
    expect(euros('Het raakt 4 miljoen huishoudens')).toEqual([])
  })

  test('knows whose money it is, for which years and whether it is about', () => {
    const [amount] = amountsOf(contextOf('LNV stelt hiervoor circa € 4 mln. jaarlijks in 2024 en 2025 beschikbaar.'))
    expect(amount).toMatchObject({ organisation: 'LNV', years: [2024, 2025], approximate: true, yearly: true })
  })
})

describe('organisations', () => {
  test('lists each organisation once, by its abbreviation', () => {
    expect(names('Het ministerie van Defensie sprak met de Koninklijke Marechaussee.', 'Defensie en de KMar zijn het eens.')).toEqual([
      'Defensie',
      'KMar',
    ])
  })

  test('counts a minister as the ministry', () => {
    expect(names('MFIN stemt in.')).toEqual(['FIN'])
  })

  test('finds committees and foundations that no register holds', () => {
    expect(names('De vaste commissie voor Financiën vroeg stichting Weerbaar om advies.')).toEqual(
      expect.arrayContaining(['vaste commissie voor Financiën', 'Weerbaar']),
    )
  })

  test('does not take a numbered plan for an authority', () => {
    expect(names('Het 6e AP loopt af.')).toEqual([])
  })
})

describe('statements', () => {
  test('finds a promise to Parliament with its term', () => {
    const [promise] = commitmentsOf(
      contextOf('U heeft de Tweede Kamer toegezegd in het najaar van 2024 de cijfers over visserij te sturen.'),
    )
    expect(promise).toMatchObject({ to: 'Tweede Kamer', due: { start: '2024-09-01', end: '2024-11-30' } })
  })

  test('tells a risk from what is done about it', () => {
    const context = contextOf(
      'De opvanglocaties kampen met een tekort aan personeel en de doorstroom dreigt te stokken.',
      '',
      'Om dit te voorkomen wordt de opening gefaseerd en volgt een evaluatie met gemeenten.',
    )
    expect(risksOf(context).map(({ line }) => line)).toEqual([5])
    expect(mitigationsOf(context).map(({ line }) => line)).toEqual([7])
  })

  test('does not take a question to the minister for a risk', () => {
    expect(risksOf(contextOf('Bent u akkoord met de maatregelen tegen deze risico’s en tekorten?'))).toEqual([])
  })
})

describe('personal data', () => {
  const kinds = (...lines: string[]) => personalDataOf(contextOf(...lines)).map(({ kind }) => kind)

  test('finds the official beside a contact label, with phone and mail', () => {
    expect(kinds('Contactpersoon', 'drs. P. de Boer', 'T 06-12345678', 'p.deboer@voorbeeld.nl')).toEqual(['name', 'phone', 'email'])
  })

  test('finds bank accounts and citizen numbers that pass their tests', () => {
    expect(kinds('Rekening NL91 ABNA 0417 1643 00', 'BSN 111222333')).toEqual(['bankAccount', 'citizenNumber'])
    expect(passesElevenTest('123456789')).toBe(false)
  })

  test('leaves ministers, units and references alone', () => {
    expect(kinds('Opgesteld door', 'Directie Visserij', 'Kenmerk', '23004512', 'Minister J. Jansen opent de haven.')).toEqual([])
  })
})
