import { expect, test } from 'vitest'
import { makePdf } from '../../../tests/make-pdf.ts'
import { scriptsNamedIn } from './pdf-scripts.ts'

const script = '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>'
const told = (form: Parameters<typeof makePdf>[1]) => scriptsNamedIn(Buffer.from(makePdf([['Een nota over JavaScript en #1']], form)))

test('sees a script that is named openly or in a compressed object stream', () => {
  expect(told({ catalog: script })).toBe(true)
  expect(told({ catalog: script, compressed: true })).toBe(true)
})

test('is sure of a file that names none', () => {
  expect(told({})).toBe(false)
  expect(told({ compressed: true })).toBe(false)
})

test('sees through letters that are written as codes', () => {
  expect(told({ catalog: script.replace('JavaScript', 'J#61vaScript') })).toBe(true)
  expect(told({ catalog: script.replace('JavaScript', '#4AavaScrip#74'), compressed: true })).toBe(true)
  expect(told({ catalog: '/Java#53cene /J#20 /#' })).toBe(false)
})

test('is not sure where a file is encrypted', () => {
  expect(told({ password: '' })).toBe('unclear')
})
