import { describe, expect, it } from 'vitest'
import type { SourceText } from '../model.ts'
import { loadRegister } from '../organisations/register.ts'
import { structureOf } from './structure.ts'

const register = loadRegister()

function read(text: string) {
  const lines = text.trim().split('\n')
  const pages = [{ number: 1, firstLine: 1, lastLine: lines.length }]
  const source: SourceText = { name: 'nota.txt', sha256: '', format: 'txt', origin: 'text', pages, lines, notices: [] }
  return structureOf(source, register)
}

const ferry = `
TER BESLISSING

Aan
de minister van Infrastructuur en Waterstaat
de staatssecretaris van Financiën

Directie Veerdiensten

Datum document
3 mei 2023
Zaaknummer
2023-0000445566
Samengewerkt met
FIN, BZK
Bijlagen
2
1. Kamerbrief
2. Kaart van de
vaarroutes

Nota over de veerpont

1. Aanleiding
De pont vaart sinds 1 april niet meer. Over de ver-
vanging is a.s. maandag overleg.

2. Geadviseerd besluit
U wordt gevraagd:
- in te stemmen met een nieuwe pont;
- de omwonenden te informeren.

3. Kernpunten
•
De pont is oud
en lekt.

Pagina 1 van 2

• Een brug is duurder.

Kosten van de pont
De pont kost meer dan begroot.

Pagina 2 van 2
`

describe('the structure of a memo', () => {
  const { memos, sections, sentences, decisionPoints } = read(ferry)
  const memo = memos[0]

  it('reads the header fields as several ministries label them', () => {
    expect(memos).toHaveLength(1)
    expect(memo).toMatchObject({ kind: 'decision', from: 'Directie Veerdiensten', date: '2023-05-03', reference: '2023-0000445566' })
    expect(memo?.to).toEqual(['minister van Infrastructuur en Waterstaat', 'staatssecretaris van Financiën'])
    expect(memo?.coordinatedWith).toEqual(['FIN', 'BZK'])
    expect(memo?.title).toBe('Nota over de veerpont')
  })

  it('joins the title of an annex that runs on over lines', () => {
    expect(memo?.annexes.map(({ number, title }) => [number, title])).toEqual([
      [1, 'Kamerbrief'],
      [2, 'Kaart van de vaarroutes'],
    ])
  })

  it('finds numbered headings and free headings by their words', () => {
    expect(sections.map(({ heading }) => heading)).toEqual(['occasion', 'advisedDecision', 'keyPoints', 'financialLegal'])
  })

  it('takes each item of a request for one decision point', () => {
    expect(decisionPoints.map(({ number, line }) => [number, line])).toEqual([
      [1, 29],
      [2, 30],
    ])
  })

  it('makes a broken word whole and does not end a sentence at an abbreviation', () => {
    expect(sentences.map(({ text }) => text)).toContain('Over de vervanging is a.s. maandag overleg.')
  })

  it('gives a bullet that stands alone to the text below it', () => {
    expect(sentences.find(({ text }) => text === 'De pont is oud en lekt.')).toMatchObject({ bullet: true, line: 34, endLine: 35 })
  })

  it('tells for each line where it begins in its sentence', () => {
    const sentence = sentences.find(({ text }) => text.startsWith('De pont is oud'))
    expect(sentence?.offsets.map(({ at }) => sentence.text.slice(at, at + 3))).toEqual(['De ', 'en '])
  })
})

describe('a bundle of memos', () => {
  const information = `
TER INFORMATIE

Aan: MLNV
Van: Directie Weidevogels
Datum: 9 juni 2023
Kenmerk: 2023-0000777888

Stand van zaken weidevogels

Inleiding
De telling loopt.

Kernpunten
- De grutto is terug.
`

  it('begins a memo at a header that names another date and reference', () => {
    const { memos } = read(`${ferry.trim()}\n${information}`)
    expect(memos.map(({ kind, date }) => [kind, date])).toEqual([
      ['decision', '2023-05-03'],
      ['information', '2023-06-09'],
    ])
  })

  it('keeps pages that repeat the header in one memo', () => {
    const repeated = ferry.replace('Pagina 1 van 2', 'Pagina 1 van 2\n\nDatum\n3 mei 2023\nZaaknummer\n2023-0000445566\n')
    const { memos } = read(repeated)
    expect(memos).toHaveLength(1)
    expect(memos[0]?.repeatedDates.map(({ date }) => date)).toEqual(['2023-05-03'])
  })

  it('finds the fields that the text layer put after the body', () => {
    const { memos } = read(
      'Aanleiding\nU ontvangt deze nota ter ondertekening.\n\nMolens\n\nVan\n\nDatum\n4 mei 2022\n\nReferentie\n9123456',
    )
    expect(memos[0]).toMatchObject({ kind: 'signature', from: 'Molens', date: '2022-05-04', reference: '9123456' })
  })
})

describe('decision points', () => {
  it('counts a sentence that asks two things as two', () => {
    const { decisionPoints } = read(
      'Aanleiding\nDe sluis is klaar.\n\nAdvies\nU wordt gevraagd in te stemmen met de opening en het draaiboek te ondertekenen.',
    )
    expect(decisionPoints).toHaveLength(2)
  })

  it('does not count a question again where it heads its explanation', () => {
    const question = '1. Bent u akkoord met de nieuwe sluisdeuren in Zeeland?'
    const { decisionPoints } = read(
      `Aanleiding\nDe sluis lekt.\n\nBeslispunten\n${question}\n\nToelichting\n\n${question}\n- De deuren zijn oud.`,
    )
    expect(decisionPoints).toHaveLength(1)
  })
})
