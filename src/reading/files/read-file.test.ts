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

test('reads a PDF with scripts and says so', async () => {
  const pdf = makePdf([['De tekst']], { catalog: '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>' })
  expect(await read('a.pdf', pdf)).toMatchObject({ notices: ['file.has-scripts'] })
})

test('refuses what cannot be read, with the reason', async () => {
  expect(await read('a.txt', '')).toEqual({ refused: 'file.empty' })
  expect(await read('a.txt', ' \n ')).toEqual({ refused: 'file.no-text' })
  expect(await read('a.pdf', 'geen pdf')).toEqual({ refused: 'file.wrong-extension' })
  expect(await read('a.pdf', '%PDF-1.7 kapot')).toEqual({ refused: 'file.damaged' })
  expect(await read('a.docx', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]))).toEqual({ refused: 'file.encrypted' })
})
