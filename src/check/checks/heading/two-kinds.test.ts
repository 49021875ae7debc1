import { describe, expect, test } from 'vitest'
import { linesOf, readLines } from '../../invented-memo.ts'

const found = (...lines: readonly string[]) => linesOf('heading', readLines(lines))
const fields = ['Aan', 'de minister van Scheepvaart', 'Datum', '5 december 2023', 'Kenmerk', '2023-0000451']
const body = ['Aanleiding', 'De sluis lekt en wordt volgend jaar vervangen door een nieuwe.']
const next = ['Aan', 'de minister van Scheepvaart', 'Datum', '8 januari 2024', 'Kenmerk', '2024-0000012']

describe('two marks on one memo', () => {
  test('one above and one below the fields', () => {
    expect(found('TER ONDERTEKENING', ...fields, 'TER BESLISSING', ...body)).toEqual([[8, 1]])
  })

  test('in whatever letters', () => {
    expect(found('Ter informatie', ...fields, 'Nota ter beslissing', ...body)).toEqual([[8, 1]])
  })

  test('one of them in the head of a later page', () => {
    const later = ['Pagina 1 van 2', 'TER ONDERTEKENING', 'Datum', '5 december 2023', 'De sluis is oud.']
    expect(found('TER BESLISSING', ...fields, ...body, ...later)).toEqual([[11, 1]])
  })
})

describe('keeps silent', () => {
  test.each([
    ['of one mark', ['TER BESLISSING', ...fields, ...body]],
    ['of the same mark twice', ['TER BESLISSING', ...fields, 'TER BESLISSING', ...body]],
    ['of two words for one kind', ['TER BESLUITVORMING', ...fields, 'TER BESLISSING', ...body]],
    ['of a form that asks both', ['TER BESLISSING EN ONDERTEKENING', ...fields, ...body]],
    ['of a form that asks both in two lines', ['TER BESLISSING EN', 'TER ONDERTEKENING', ...fields, ...body]],
    ['of choices on a form', ['Ter beslissing', 'Ter informatie', 'Ter ondertekening', ...fields, ...body]],
    ['of boxes to tick', ['☒ Ter beslissing', '☐ Ter informatie', ...fields, ...body]],
    ['of a heading in the text', ['TER BESLISSING', ...fields, ...body, '', 'Ter informatie', 'De vorige sluis was ouder.']],
    ['of two addressees', ['TER BESLISSING', ...fields, 'Aan: de staatssecretaris', 'TER INFORMATIE', ...body]],
    ['of two memos in one file', ['TER BESLISSING', ...fields, ...body, '', 'TER ONDERTEKENING', ...next, ...body]],
  ])('%s', (_, lines) => expect(found(...lines)).toEqual([]))
})
