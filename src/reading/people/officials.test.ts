import { describe, expect, test } from 'vitest'
import { contextOf } from '../invented-text.ts'
import { personalDataOf } from './personal-data.ts'

const names = (...lines: readonly string[]) =>
  personalDataOf(contextOf(...lines)).flatMap(({ kind, line, text }) => (kind === 'name' ? [[line, text]] : []))

describe('an official named beside a function', () => {
  test.each([
    ['Op 3 mei spreekt u met mevrouw A. de Graaf (DGWB) over de sluis.', 'A. de Graaf'],
    ['De heer Pieter van den Berg, plv. directeur Waterkeringen, licht het toe.', 'Pieter van den Berg'],
    ['Aanwezig is dhr. J.P. Zandstra, coördinerend beleidsmedewerker.', 'J.P. Zandstra'],
    ['Namens ons gaat mw. drs. Karin Hofstede, programmamanager Sluizen, mee.', 'Karin Hofstede'],
    ['De PDG, mevrouw Ilse Terpstra, opent de bijeenkomst.', 'Ilse Terpstra'],
    ['Het hoofd van de afdeling Dijken, de heer Mees Kuiper, is aanwezig.', 'Mees Kuiper'],
    ['U wordt begeleid door mevrouw Noor Visser-Smit (senior adviseur).', 'Noor Visser-Smit'],
    ['Dit besprak u met de heer Bram Postma als waarnemend hoofd.', 'Bram Postma'],
    ['Vragen kunt u stellen aan directeur-generaal mevrouw Wil Dekkers.', 'Wil Dekkers'],
  ])('%s', (line, name) => expect(names(line).map(([, text]) => String(text).replace(/^drs\. /u, ''))).toEqual([name]))

  test('where the line breaks off', () => {
    expect(names('U spreekt met de heer Pieter', 'van Dam, directeur Waterkeringen, over de sluis.')).toEqual([[5, 'Pieter van Dam']])
    expect(names('De sluis lekt volgens de heer Pieter van Dam,', 'adviseur, al sinds mei.')).toEqual([[5, 'Pieter van Dam']])
  })

  test('each of several on one line', () => {
    expect(names('Aanwezig: mevrouw A. Bos (DGWB) en de heer K. Vos (hoofd).').map(([, text]) => text)).toEqual(['A. Bos', 'K. Vos'])
  })
})

describe('leaves alone', () => {
  test.each([
    ['De minister van Scheepvaart, de heer Jan Wiersma, opent de sluis.'],
    ['De staatssecretaris, mevrouw Anke Blom, opent de sluis.'],
    ['Het lid de heer Tom Hazelaar (VVD) vroeg naar de sluis.'],
    ['De heer Tom Hazelaar (VVD) vroeg naar de sluis.'],
    ['Mevrouw Eva Linden (GroenLinks-PvdA) diende een motie in.'],
    ['Eurocommissaris mevrouw Lena Roth bezoekt de sluis.'],
    ['Het rapport van de heer Wim Kolk, adviseur, noemt de sluis.'],
    ['Het advies van mevrouw Wil Kolk over de sluis volgt.'],
    ['De directeur van de stichting, en verder de heer Piet Mol en de schippers.'],
    ['De heer Piet Mol, directeur van de stichting Schippers, vroeg het.'],
    ['De directeur sprak gisteren met de heer Piet Mol.'],
    ['Geachte mevrouw, geachte heer, hoofd koel houden.'],
    ['De burgemeester, de heer Sjoerd Dam, is directeur geweest.'],
  ])('%s', (line) => expect(names(line)).toEqual([]))
})
