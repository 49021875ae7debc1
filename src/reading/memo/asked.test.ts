import { describe, expect, it } from 'vitest'
import { sourceOf } from '../invented-text.ts'
import { loadRegister } from '../organisations/register.ts'
import { structureOf } from './structure.ts'

const register = loadRegister()
const read = (...lines: readonly string[]) => structureOf(sourceOf(lines), register)
const top = ['TER BESLISSING', 'Datum', '3 mei 2022', 'Aanleiding', 'De pont is oud.']
const asked = (...lines: readonly string[]) => read(...top, ...lines, 'Kernpunten', 'De pont lekt.').decisionPoints.map(({ text }) => text)
const advised = (...lines: readonly string[]) => asked('Geadviseerd besluit', ...lines)

describe('what a memo asks for', () => {
  it.each([
    ['Wij stellen u voor de pont te vervangen.'],
    ['Voorgesteld wordt om de Kamer in juni te informeren.'],
    ['Ook adviseren wij om een verkenner aan te stellen.'],
    ['Desgewenst kunt u de schipper vooraf bellen.'],
    ['Graag uw akkoord op het persbericht.'],
    ['Indien u akkoord bent, ontvangen wij graag uw handtekening.'],
    ['Het voorstel door te geleiden naar de ministerraad.'],
    ['De bijgevoegde Kamerbrief ondertekenen.'],
    ['A. Instemmen met de nieuwe pont.'],
    ['Kunt u instemmen met de nieuwe pont?'],
    ['Ter ondertekening ligt voor de brief aan de schipper.'],
  ])('takes "%s" for a request under a heading that asks for a decision', (text) => {
    expect(advised(text)).toEqual([text])
  })

  it.each([['De pont is in 1960 gebouwd.'], ['De brief wordt morgen verzonden.']])('leaves "%s" alone there', (text) => {
    expect(advised(text)).toEqual([])
  })

  it('takes a second request in the same paragraph', () => {
    expect(advised('U wordt geadviseerd de brief te tekenen. Tevens wordt u gevraagd de nota openbaar te maken.')).toHaveLength(2)
  })

  it('takes two acts in one sentence apart', () => {
    expect(advised('Instemmen met de dienstregeling en deze aan de gemeente sturen.')).toHaveLength(2)
    expect(advised('Wij adviseren u de vergunning te ondertekenen en de kaart met de schipper te delen.')).toHaveLength(2)
  })

  it('takes a line after a semicolon for another request', () => {
    expect(advised('Kennisnemen van het rooster van de veerlieden;', 'Graag uw akkoord met het tarief.')).toHaveLength(2)
  })

  it('takes the items of a list, and the request that follows them', () => {
    expect(asked('Wat vragen we van u?', 'Akkoord met:', '- de aanpak;', '- de planning.', 'Daarnaast verzoeken wij u te bellen.')).toEqual(
      ['de aanpak;', 'de planning.', 'Daarnaast verzoeken wij u te bellen.'],
    )
  })

  it('finds the one sentence that asks in a memo without a heading for it', () => {
    expect(asked('Met deze nota vragen wij uw instemming met de aanpak.')).toEqual([
      'Met deze nota vragen wij uw instemming met de aanpak.',
    ])
    expect(asked('De schipper stemt in met de aanpak.')).toEqual([])
  })

  it('takes what is to be discussed', () => {
    expect(asked('Gesprekspunten', '- Graag bespreken we met u de vaarroute.', '- Wij horen graag uw voorkeur.')).toHaveLength(2)
  })
})

describe('short headers', () => {
  const memo = (...lines: readonly string[]) => read(...lines, 'Aanleiding', 'De pont is oud.').memos[0]

  it('reads values that stand above their labels', () => {
    const found = memo(
      'Minister van Landbouw',
      'Aan',
      '',
      'Directie Natuur',
      'Van',
      '',
      '5 september 2023',
      'Datum',
      '',
      '28123456',
      'Kenmerk',
      '',
    )
    expect(found).toMatchObject({ to: ['Minister van Landbouw'], from: 'Directie Natuur', date: '2023-09-05', reference: '28123456' })
  })

  it('reads the addressee on top and the sender on the line of its label', () => {
    const found = memo('MINISTER', 'Datum 5 september 2023', 'Van Directie Veren', 'Nota nr.:', 'BS2023012345')
    expect(found).toMatchObject({ to: ['MINISTER'], from: 'Directie Veren', reference: 'BS2023012345' })
  })

  it('does not take the word above the title for an annex', () => {
    expect(memo('TER BESLISSING', 'Bijlage(n)', '2', 'nota', 'Vergunning voor de pont')?.annexes).toEqual([])
  })
})
