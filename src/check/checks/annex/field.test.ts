import { describe, expect, test } from 'vitest'
import { linesOf, readLines } from '../../invented-memo.ts'

const top = ['TER BESLISSING', 'Datum', '5 december 2023', 'Kenmerk', '2023-0000451']
const found = (head: readonly string[], ...body: readonly string[]) => linesOf('annex', readLines([...top, ...head, 'Aanleiding', ...body]))
const empty = ['Bijlagen', 'Parafenroute']
const sluice = 'De sluis lekt sinds het voorjaar.'

describe('an empty annex field while the text encloses something', () => {
  test.each([
    ['Met bijgevoegde Kamerbrieven meldt u dat.'],
    ['Bij deze nota zijn twee brieven gevoegd.'],
    ['In de bijlage staat hoe dat komt.'],
    ['Het plan treft u als bijlage bij deze nota.'],
    ['Het plan is als bijlage toegevoegd.'],
    ['Bijgaand ontvangt u het plan.'],
    ['Aan deze beslisnota is een kaart toegevoegd.'],
    ['De dijk houdt stand (zie bijlage 1).'],
  ])('%s', (text) => expect(found(empty, sluice, text)).toEqual([[10, 6]]))

  test.each([
    ['another label', ['Bijlagen', 'Kopie aan', 'DGWB']],
    ['a label that is no field', ['Bijlagen', 'Portefeuille', 'Water']],
    ['an empty line and a date', ['Bijlagen', '', 'Datum ontvangst', '']],
    ['the text itself', ['Bijlagen', '']],
    ['the word for a memo and its title', ['Bijlagen', 'nota', 'Nieuwe deuren voor de sluis', '']],
    ['an addressee', ['Bijlagen', 'de minister van Scheepvaart', '']],
    ['an address', ['Bijlagen', 'Postbus 12345', '2500 AA Den Haag', '']],
    ['another spelling', ['Bijlage(n):', 'Contactpersoon']],
    ['the title of the paper', ['Bijlagen', '', 'Kamerbrief over de nieuwe sluis', '']],
  ])('with %s under it', (_, head) => {
    expect(found(head, sluice, 'Met bijgevoegde brief meldt u dat.')).toEqual([[top.length + head.length + 3, 6]])
  })

  test('with decision points and numbered headings in the text', () => {
    expect(found(empty, sluice, 'Geadviseerd besluit', '1. De bijgevoegde brief te tekenen.', '2. De sluis te sluiten.')).toEqual([[11, 6]])
  })

  test('on the line where the words stand', () => {
    expect(found(empty, 'De sluis lekt sinds het voorjaar en u meldt dat', 'met bijgevoegde brief.')).toEqual([[10, 6]])
  })
})

describe('keeps silent', () => {
  test.each([
    ['of a count', ['Bijlagen', '2', 'Parafenroute'], 'Met bijgevoegde brieven meldt u dat.'],
    ['of a count after a row of labels', ['Auteur', 'Bijlagen', 'Kopie', 'P. de Boer', '2'], 'Met bijgevoegde brieven meldt u dat.'],
    ['of a row of labels with a value under it', ['Auteur', 'Bijlagen', 'P. de Boer'], 'Met bijgevoegde brief meldt u dat.'],
    ['of a title', ['Bijlagen', 'Nieuwe deuren voor de sluis'], 'Met bijgevoegde brief meldt u dat.'],
    ['of a list', ['Bijlagen', '1. Brief', '2. Kaart'], 'Zie bijlagen 1 en 2.'],
    ['of "geen"', ['Bijlagen', 'Geen'], 'In de bijlage bij de wet staat dat.'],
    ['of a head without the label', ['Parafenroute'], 'Met bijgevoegde brief meldt u dat.'],
    ['of a text that encloses nothing', empty, 'De brief volgt later.'],
    ['of the annex of a law', empty, 'Dat staat in de bijlage bij de Waterwet.'],
    ['of the annex of a letter', empty, 'Bij de Kamerbrief is het rapport bijgevoegd.'],
    ['of what is not enclosed', empty, 'Het plan is niet bijgevoegd.'],
  ])('%s', (_, head, text) => expect(found(head, sluice, text)).toEqual([]))
})
