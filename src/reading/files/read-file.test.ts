import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makePdf } from '../../../tests/make-pdf.ts'
import { readFile } from './read-file.ts'

async function read(name: string, bytes: Uint8Array | string) {
  const path = join(await mkdtemp(join(tmpdir(), 'files-')), 'file')
  await writeFile(path, bytes)
  return readFile({ name, path })
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

test('refuses what cannot be read, with the reason', async () => {
  expect(await read('a.txt', '')).toEqual({ refused: 'file.empty' })
  expect(await read('a.txt', ' \n ')).toEqual({ refused: 'file.no-text' })
  expect(await read('a.pdf', 'geen pdf')).toEqual({ refused: 'file.wrong-extension' })
  expect(await read('a.pdf', '%PDF-1.7 kapot')).toEqual({ refused: 'file.damaged' })
  expect(await read('a.docx', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]))).toEqual({ refused: 'file.encrypted' })
})
