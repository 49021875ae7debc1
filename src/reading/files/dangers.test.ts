import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Document, Packer, Paragraph } from 'docx'
import { zipSync } from 'fflate'
import { afterAll, expect, test } from 'vitest'
import { makePdf } from '../../../tests/make-pdf.ts'
import { dangerIn } from './dangers.ts'

const directory = await mkdtemp(join(tmpdir(), 'actielijn-dangers-'))
afterAll(() => rm(directory, { recursive: true, force: true }))

async function dangerOf(name: string, bytes: Uint8Array | string, inArchive = false) {
  const path = join(directory, 'bestand')
  await writeFile(path, bytes)
  return dangerIn({ path, name, inArchive })
}

const pdf = makePdf([['Een nota']])
const zip = zipSync({ 'a.txt': Buffer.from('a') })
const word = await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('De tekst.')] }] }))
const svg = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'
const page = (body: string) => `<!doctype html><html><body>${body}</body></html>`
const windows = Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1')

test.each<[what: string, name: string, bytes: Uint8Array | string, danger: string]>([
  ['a program of Windows called a memo', 'nota.txt', windows, 'file.executable'],
  ['a program that is a PDF a little further', 'nota.pdf', Buffer.concat([windows, pdf]), 'file.executable'],
  ['a program of Linux', 'nota.pdf', Buffer.from('\x7fELF\x02', 'latin1'), 'file.executable'],
  ['a program of a Mac', 'nota', Buffer.from('\xcf\xfa\xed\xfe', 'latin1'), 'file.executable'],
  ['a script of a shell', 'nota.txt', '#!/bin/sh\nrm -rf ~\n', 'file.executable'],
  ['a text that a click would run', 'nota.txt.bat', 'del *', 'file.executable'],
  ['a picture that is a page', 'logo.txt', svg, 'file.active-content'],
  ['such a picture behind a declaration and a comment', 'logo.pdf', `\ufeff<?xml version="1.0"?>\n<!-- x -->${svg}`, 'file.active-content'],
  ['such a picture in two bytes a letter', 'logo.txt', Buffer.from(`\ufeff${svg}`, 'utf16le'), 'file.active-content'],
  ['a page with a script', 'nota.html', page('<p>Tekst</p><script>alert(1)</script>'), 'file.active-content'],
  ['a page with a script far down', 'nota.html', page(`${'<p>Tekst</p>'.repeat(20_000)}<SCRIPT src=x>`), 'file.active-content'],
  ['a page with a handler', 'nota.htm', page('<img src="x" onerror="alert(1)">'), 'file.active-content'],
  ['a page with an address that runs', 'nota.txt', page('<a href="javascript:alert(1)">x</a>'), 'file.active-content'],
  ['a piece of a page called a page', 'nota.html', '<b>x</b><iframe src="//elders.example">', 'file.active-content'],
  ['a PDF that is a ZIP at its end', 'nota.pdf', Buffer.concat([pdf, zip]), 'file.two-kinds'],
])('refuses %s', async (_, name, bytes, danger) => {
  expect(await dangerOf(name, bytes)).toBe(danger)
})

test.each<[what: string, name: string, bytes: Uint8Array | string]>([
  ['a ZIP', 'binnen.zip', zip],
  ['a ZIP under another name', 'binnen.dat', zip],
  ['a RAR', 'binnen.rar', Buffer.from('Rar!\x1a\x07\x01\0', 'latin1')],
  ['a 7z', 'binnen.7z', Buffer.from('7z\xbc\xaf\x27\x1c\0\x04', 'latin1')],
  ['a gzip', 'binnen.txt', Buffer.from('\x1f\x8b\x08\0', 'latin1')],
  ['a tar', 'binnen.tar', Buffer.concat([Buffer.alloc(257, 'a'), Buffer.from('ustar\0')])],
])('leaves %s in an archive closed', async (_, name, bytes) => {
  expect(await dangerOf(name, bytes, true)).toBe('file.archive-in-archive')
})

test.each<[what: string, name: string, bytes: Uint8Array | string]>([
  ['a PDF', 'nota.pdf', pdf],
  ['a PDF with a Word file attached somewhere inside', 'nota.pdf', Buffer.concat([pdf.subarray(0, 200), word, pdf.subarray(200)])],
  ['a Word file, in an archive too', 'nota.docx', word],
  ['a page without scripts', 'nota.html', page('<p>Wij gaan on line = morgen. Het script is geschreven.</p>')],
  ['a text about programs', 'nota.txt', 'MZ is een afkorting. <script> is een woord in deze tekst.'],
  ['an empty file', 'leeg.txt', ''],
])('lets %s through', async (_, name, bytes) => {
  expect(await dangerOf(name, bytes, true)).toBe(null)
})
