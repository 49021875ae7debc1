import { describe, expect, test } from 'vitest'
import { contextOf, sourceOf } from '../invented-text.ts'
import { structureOf } from '../memo/structure.ts'
import { loadRegister } from '../organisations/register.ts'
import { personalDataOf } from './personal-data.ts'

const register = loadRegister()

const found = (...lines: readonly string[]) => personalDataOf(contextOf(...lines)).map(({ kind, line, text }) => [kind, line - 4, text])
const names = (...lines: readonly string[]) => found(...lines).flatMap(([kind, , text]) => (kind === 'name' ? [text] : []))

describe('a name in a contact block', () => {
  test.each([
    [['Contactpersoon', 'Sanne de Wit'], ['Sanne de Wit']],
    [['Behandelaar', 'mr. J.A. van der Meer-de Vries'], ['mr. J.A. van der Meer-de Vries']],
    [['Behandeld door: A. Bakker / M. el Khatib'], ['A. Bakker', 'M. el Khatib']],
    [
      ['Opgesteld door', 'P. Jansen en S. de Boer'],
      ['P. Jansen', 'S. de Boer'],
    ],
    [
      ['Opgesteld door', 'Pieter Jansen', 'Sanne de Boer', 'Telefoon'],
      ['Pieter Jansen', 'Sanne de Boer'],
    ],
    [['Inlichtingen bij', 'Jan-Willem ter Horst', 'Senior beleidsmedewerker'], ['Jan-Willem ter Horst']],
    [['Dossierhouder: Fatima El Amrani-Bos (DGX)'], ['Fatima El Amrani-Bos']],
    [['Steller: Zuidema'], ['Zuidema']],
    [['Paraaf', 'J. van Dam'], ['J. van Dam']],
    [['Voor vragen kunt u bellen met Jan de Wit (06-12345678).'], ['Jan de Wit']],
    [['Met vriendelijke groet,', '', 'Noor Visser', 'beleidsmedewerker'], ['Noor Visser']],
    [['DE DIRECTEUR-GENERAAL WATER,', '', 'mr. K.L. Zandstra'], ['mr. K.L. Zandstra']],
  ])('%j', (lines, expected) => expect(names(...lines)).toEqual(expected))

  test('stands alone in the head of a memo, apart from its label', () => {
    const namesIn = (...lines: readonly string[]) => {
      const source = sourceOf([...lines, 'Aanleiding', 'De sluis lekt.'])
      return personalDataOf({ source, ...structureOf(source, register), register }).map(({ text }) => text)
    }
    expect(namesIn('Behandelaar', 'Datum', '14 maart 2024', '', 'K.L. Zandstra')).toEqual(['K.L. Zandstra'])
    expect(namesIn('Aan de minister van Waterbeheer', 'K.L. Zandstra', 'Datum', '14 maart 2024')).toEqual([])
  })

  test.each([
    [['Contactpersoon', 'Den Haag']],
    [['Behandelaar', 'Paraaf DGX']],
    [['Auteur', 'Beslisnota Kamerbrief']],
    [['Auteur', 'Zuidema']],
    [['Contact met de Kamer', 'Er is Goed Overleg geweest.']],
    [['Hoogachtend,', '', 'DE MINISTER VAN WATERBEHEER,', 'J. de Vries']],
    [['Opgesteld door', '', 'Datum', 'Sanne Zomer']],
    [['Volgens Jan de Wit is het contact goed.']],
  ])('leaves alone: %j', (lines) => expect(names(...lines)).toEqual([]))
})

describe('a phone number', () => {
  test.each([
    'T 06-2345 6789',
    '+31 6 2345 6789',
    '+31 (0)6 12 34 56 78',
    '070 - 123 45 67',
    'Doorkiesnummer (070) 340 00 00',
    'Tel. 088 000 00 00',
    'M 06 - 00 00 00 00',
  ])('%s', (line) => expect(found(line).map(([kind]) => kind)).toEqual(['phone']))

  test.each(['Kenmerk 0612345678', 'T +31 6', 'Het dossier 070-12 is gesloten.', 'In totaal 0800 000 euro.'])('is not read in %s', (line) =>
    expect(found(line)).toEqual([]),
  )
})

describe('a mail address over two lines', () => {
  test.each([
    ['l.zuidema@', 'minvoorbeeld.nl'],
    ['l.zuidema@minvoorbeeld', '.nl'],
    ['l.zuidema', '@minvoorbeeld.nl'],
  ])('%s %s', (...lines) => expect(found(...lines)).toEqual([['email', 1, 'l.zuidema@minvoorbeeld.nl']]))

  test('is not made of what only stands above a domain', () => {
    expect(found('Bestuursstaf', '@minvoorbeeld.nl')).toEqual([])
  })
})
