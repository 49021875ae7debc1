import { describe, expect, test } from 'vitest'
import { linesOf, readLines } from '../../invented-memo.ts'

const found = (...lines: readonly string[]) => linesOf('heading', readLines(lines))
const fields = ['Aan', 'de minister van Scheepvaart', 'Datum', '5 december 2023', 'Kenmerk', '2023-0000451']
const body = ['Aanleiding', 'De sluis lekt en wordt volgend jaar vervangen door een nieuwe.', '']
const heading = 'Informatie die niet openbaar gemaakt kan worden'

describe('what is kept from the public', () => {
  test('under one heading something, under the same heading again nothing', () => {
    const lines = [...fields, ...body, heading, '', 'De namen van de schippers zijn weggelakt.', '', heading, 'N.v.t.']
    expect(found(...lines)).toEqual([[10, 14]])
  })

  test.each([
    ['told once', [heading, '', 'De namen van de schippers zijn weggelakt.']],
    ['nothing, told twice', [heading, '', 'Niet van toepassing.', '', heading, 'N.v.t.']],
    ['something, told twice', [heading, '', 'De namen zijn weggelakt.', '', heading, '', 'Ook de bedragen zijn vertrouwelijk.']],
  ])('may be %s', (_, lines) => expect(found(...fields, ...body, ...lines)).toEqual([]))
})
