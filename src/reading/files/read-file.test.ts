import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { makePdf } from '../../../tests/make-pdf.ts'
import { defaultLimits } from './limits.ts'
import { readFile } from './read-file.ts'

const directory = await mkdtemp(join(tmpdir(), 'actielijn-files-'))
afterAll(() => rm(directory, { recursive: true }))

async function read(name: string, bytes: Uint8Array | string, limits = defaultLimits) {
  const path = join(directory, 'file')
  await writeFile(path, bytes)
  return readFile({ name, path }, { limits })
}

test('takes the lines of a PDF page by page', async () => {
  expect(await read('a.pdf', makePdf([['De eerste regel', 'De tweede regel'], ['Pagina twee']]))).toMatchObject({
    lines: ['De eerste regel', 'De tweede regel', 'Pagina twee'],
    pages: [
      { firstLine: 1, lastLine: 2 },
      { firstLine: 3, lastLine: 3 },
    ],
  })
})

test('keeps the line numbers of a text file', async () => {
  expect(await read('a.txt', 'Een\r\n\r\nDrie\r\n')).toMatchObject({ lines: ['Een', '', 'Drie'] })
})

const sentence = 'De coördinatie kost € 5 miljoen – één keer.'
const wide = (text: string, order: 'le' | 'be') => {
  const bytes = Buffer.from(text, 'utf16le')
  return order === 'le' ? bytes : bytes.swap16()
}

test.each([
  ['UTF-8', Buffer.from(sentence)],
  ['UTF-8 with a mark', Buffer.from(`\ufeff${sentence}`)],
  ['UTF-16, low byte first', wide(`\ufeff${sentence}`, 'le')],
  ['UTF-16, high byte first', wide(`\ufeff${sentence}`, 'be')],
  ['UTF-16 without a mark', wide(sentence, 'le')],
  ['UTF-16 without a mark, high byte first', wide(sentence, 'be')],
  ['windows-1252', Buffer.from(sentence.replace('€', '\x80').replace('–', '\x96'), 'latin1')],
])('reads a text in %s', async (_name, bytes) => {
  expect(await read('nota.txt', bytes)).toMatchObject({ format: 'txt', lines: [sentence] })
})

test('reads a web page as lines, with the rows of its tables and the numbers of its lists', async () => {
  const page = `<!doctype html><title>Nota</title><script>let x = '<p>niet'</script><body><h1>Aanleiding</h1><p>De sluis&nbsp;lekt &amp; kost<br>&euro;&#160;5 mln.
    <ol type="a"><li>in te stemmen<li><p>te tekenen</ol><table><tr><th>Post<th>2024<tr><td><p>Opvang</p><p>regio</p><td>10</table>`
  expect(await read('nota.html', page)).toMatchObject({
    format: 'html',
    lines: ['Aanleiding', 'De sluis lekt & kost', '€ 5 mln.', 'a. in te stemmen', 'b. te tekenen', 'Post   2024', 'Opvang regio   10'],
  })
})

const script = '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>'

test.each([
  ['openly', { catalog: script }],
  ['under an escaped name', { catalog: script.replace('JavaScript', 'Java#53cript') }],
  ['in a compressed object stream', { catalog: script, compressed: true }],
  ['in a compressed object stream that is encrypted for no one', { catalog: script, compressed: true, password: '' }],
])('reads a PDF that holds a script %s, and says so', async (_where, form) => {
  expect(await read('a.pdf', makePdf([['De tekst']], form))).toMatchObject({ lines: ['De tekst'], notices: ['file.has-scripts'] })
})

test('says nothing of scripts where a text only names them', async () => {
  expect(await read('a.pdf', makePdf([['Een nota over JavaScript']], { compressed: true }))).toMatchObject({ notices: [] })
})

test('reads a text that is not Dutch and says so', async () => {
  const english = 'The minister will send a letter about the programme to both houses of parliament before the summer recess begins. '
  expect(await read('a.txt', english.repeat(5))).toMatchObject({ notices: ['file.not-dutch'] })
})

test('refuses a PDF that asks for a password, and reads one that is only closed to changes', async () => {
  expect(await read('a.pdf', makePdf([['De tekst']], { password: 'geheim' }))).toEqual({ refused: 'file.encrypted' })
  expect(await read('a.pdf', makePdf([['De tekst']], { password: '' }))).toMatchObject({ lines: ['De tekst'], notices: [] })
})

test('reads a PDF of 5,000 pages and refuses one of 5,001', { timeout: 120_000 }, async () => {
  const pages = Array.from({ length: 5001 }, (_none, at) => [`Dit is bladzijde ${at + 1}`])
  expect(await read('a.pdf', makePdf(pages))).toEqual({ refused: 'file.too-many-pages' })
  const result = await read('a.pdf', makePdf(pages.slice(1)))
  expect('refused' in result ? result : [result.pages.length, result.lines.at(-1)]).toEqual([5000, 'Dit is bladzijde 5001'])
})

test('refuses what cannot be read, with the reason', async () => {
  expect(await read('a.txt', '')).toEqual({ refused: 'file.empty' })
  expect(await read('a.txt', ' \n ')).toEqual({ refused: 'file.no-text' })
  expect(await read('a.pdf', 'geen pdf')).toEqual({ refused: 'file.wrong-extension' })
  expect(await read('a.txt', makePdf([['De tekst']]))).toEqual({ refused: 'file.wrong-extension' })
  expect(await read('a.pdf', '%PDF-1.7 kapot')).toEqual({ refused: 'file.damaged' })
  expect(await read('a.pdf', makePdf([]))).toEqual({ refused: 'file.damaged' })
  expect(await read('a.pdf', makePdf([[]]))).toEqual({ refused: 'file.no-text' })
  expect(await read('a.docx', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]))).toEqual({ refused: 'file.encrypted' })
  expect(await read('a.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0]))).toEqual({ refused: 'file.unsupported' })
  expect(await read('a.txt', 'te groot', { ...defaultLimits, bytes: 3 })).toEqual({ refused: 'file.too-large' })
})
