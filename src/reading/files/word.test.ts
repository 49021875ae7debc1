import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ILevelsOptions, ISectionOptions, ParagraphChild } from 'docx'
import {
  DeletedTextRun,
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  InsertedTextRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, expect, test } from 'vitest'
import { lieAboutSize } from '../../../tests/lie-about-size.ts'
import { defaultLimits } from './limits.ts'
import { readFile } from './read-file.ts'

const directory = await mkdtemp(join(tmpdir(), 'actielijn-word-'))
afterAll(() => rm(directory, { recursive: true }))

const level = (at: number, format: ILevelsOptions['format'], text: string, start = 1): ILevelsOptions => ({
  level: at,
  format,
  text,
  start,
})

const numbering = {
  config: [
    { reference: 'chapters', levels: [level(0, LevelFormat.DECIMAL, '%1.'), level(1, LevelFormat.DECIMAL, '%1.%2')] },
    { reference: 'points', levels: [level(0, LevelFormat.LOWER_LETTER, '%1)'), level(1, LevelFormat.LOWER_ROMAN, '%2.')] },
    { reference: 'later', levels: [level(0, LevelFormat.DECIMAL, 'Besluit %1:', 4)] },
    { reference: 'dots', levels: [level(0, LevelFormat.BULLET, '\uf0b7')] },
  ],
}

async function wordFile(children: ISectionOptions['children'], footnotes: Record<string, { children: Paragraph[] }> = {}) {
  return new Uint8Array(await Packer.toBuffer(new Document({ numbering, footnotes, sections: [{ children }] })))
}

async function read(bytes: Uint8Array, limits = defaultLimits) {
  const path = join(directory, 'nota.docx')
  await writeFile(path, bytes)
  return readFile({ name: 'nota.docx', path }, { limits })
}

async function linesOf(children: ISectionOptions['children'], footnotes: Record<string, { children: Paragraph[] }> = {}) {
  const result = await read(await wordFile(children, footnotes))
  return 'refused' in result ? [result.refused] : result.lines
}

const item = (reference: string, text: string, at = 0, instance = 0) =>
  new Paragraph({ numbering: { reference, level: at, instance }, children: [new TextRun(text)] })
const paragraph = (...children: (string | ParagraphChild)[]) =>
  new Paragraph({ children: children.map((child) => (typeof child === 'string' ? new TextRun(child) : child)) })
const row = (...cells: string[][]) =>
  new TableRow({ children: cells.map((lines) => new TableCell({ children: lines.map((line) => new Paragraph(line)) })) })

test('reads headings and paragraphs, each on a line of its own', async () => {
  const heading = new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun('Aanleiding')] })
  expect(await linesOf([heading, paragraph('De sluis ', 'lekt.')])).toEqual(['Aanleiding', 'De sluis lekt.'])
})

test('writes the numbers and letters of lists as Word shows them', async () => {
  const lines = await linesOf([
    item('chapters', 'Inleiding'),
    item('chapters', 'Opzet', 1),
    item('chapters', 'Vervolg', 1),
    item('chapters', 'Advies'),
    item('chapters', 'Kosten', 1),
    item('points', 'in te stemmen met de brief'),
    item('points', 'de brief aan de Kamer', 1),
    item('points', 'de brief aan de Raad', 1),
    item('points', 'het plan te tekenen'),
    item('later', 'akkoord'),
    item('dots', 'een punt'),
  ])
  expect(lines).toEqual([
    '1. Inleiding',
    '1.1 Opzet',
    '1.2 Vervolg',
    '2. Advies',
    '2.1 Kosten',
    'a) in te stemmen met de brief',
    'i. de brief aan de Kamer',
    'ii. de brief aan de Raad',
    'b) het plan te tekenen',
    'Besluit 4: akkoord',
    '• een punt',
  ])
})

test('goes on counting after a paragraph between, and begins a new list at its start', async () => {
  const lines = await linesOf([
    item('points', 'eerst'),
    paragraph('Daarna komt:'),
    item('points', 'vervolgens'),
    item('points', 'opnieuw', 0, 1),
  ])
  expect(lines).toEqual(['a) eerst', 'Daarna komt:', 'b) vervolgens', 'a) opnieuw'])
})

test('numbers headings whose style stands in a list', async () => {
  const style = { id: 'Kop', name: 'Kop', basedOn: 'Normal', paragraph: { numbering: { reference: 'chapters', level: 0 } } }
  const children = ['Aanleiding', 'Advies'].map((text) => new Paragraph({ style: 'Kop', children: [new TextRun(text)] }))
  const document = new Document({ numbering, styles: { paragraphStyles: [style] }, sections: [{ children }] })
  expect(await read(new Uint8Array(await Packer.toBuffer(document)))).toMatchObject({ lines: ['1. Aanleiding', '2. Advies'] })
})

test('reads a row of a table as one line with its cells apart', async () => {
  const table = new Table({
    rows: [row(['Post'], ['2024'], ['2025']), row(['Opvang', 'in de regio'], ['€ 10 mln'], ['']), row([''], [''], [''])],
  })
  expect(await linesOf([table])).toEqual(['Post   2024   2025', 'Opvang in de regio   € 10 mln'])
})

test('keeps the lines of a table that only lays out the page', async () => {
  const long = (word: string) =>
    `${word} ${'is een lange zin over de stand van zaken bij de uitvoering van het programma '.repeat(3).trim()}.`
  const table = new Table({ rows: [row(['Datum', '4 maart 2024'], [long('Dit'), long('Dat')])] })
  expect(await linesOf([table])).toEqual(['Datum', '4 maart 2024', long('Dit'), long('Dat')])
})

test('puts footnotes at the end, under the number that stands in the text', async () => {
  const notes = { 1: { children: [new Paragraph('Kamerstuk 34 843, nr. 109.')] }, 2: { children: [new Paragraph('Idem.')] } }
  const lines = await linesOf(
    [paragraph('De Kamer vroeg dit', new FootnoteReferenceRun(1), ' vaker', new FootnoteReferenceRun(2), '.')],
    notes,
  )
  expect(lines).toEqual(['De Kamer vroeg dit[1] vaker[2].', '[1] Kamerstuk 34 843, nr. 109.', '[2] Idem.'])
})

test('reads what was inserted and leaves out what was deleted', async () => {
  const change = { id: 1, author: 'Redacteur', date: '2024-03-04T10:00:00Z' }
  const changed = paragraph(
    'De brief gaat ',
    new DeletedTextRun({ ...change, text: 'morgen' }),
    new InsertedTextRun({ ...change, id: 2, text: 'vrijdag' }),
    ' uit.',
  )
  expect(await linesOf([changed])).toEqual(['De brief gaat vrijdag uit.'])
})

test('refuses a Word file of which a part is larger than the archive says', async () => {
  const bytes = await wordFile([paragraph('De sluis lekt. '.repeat(2000))])
  expect(await read(lieAboutSize(bytes, 'word/document.xml', 100))).toEqual({ refused: 'file.damaged' })
})

test('refuses a Word file that unpacks to far more than it is, and one with more text than is read', async () => {
  const bytes = await wordFile([paragraph('De sluis lekt.')])
  const bomb = zipSync({ ...unzipSync(bytes), 'word/document.xml': strToU8(' '.repeat(30_000_000)) })
  expect(await read(bomb)).toEqual({ refused: 'file.zip-bomb' })
  expect(await read(bytes, { ...defaultLimits, wordBytes: 1000 })).toEqual({ refused: 'file.too-large' })
})

test('refuses a Word file that is cut off, and an archive under the name of one', async () => {
  const bytes = await wordFile([paragraph('De sluis lekt.')])
  expect(await read(bytes.subarray(0, bytes.length / 2))).toEqual({ refused: 'file.damaged' })
  expect(await read(zipSync({ 'nota.txt': strToU8('tekst') }))).toEqual({ refused: 'file.wrong-extension' })
})

test('says that a Word file holds macros, which were not run', async () => {
  const bytes = await wordFile([paragraph('De sluis lekt en wordt in mei hersteld.')])
  const withMacros = zipSync({ ...unzipSync(bytes), 'word/vbaProject.bin': strToU8('Sub AutoOpen()') })
  expect(await read(withMacros)).toMatchObject({ lines: ['De sluis lekt en wordt in mei hersteld.'], notices: ['file.has-scripts'] })
  expect(await read(bytes)).toMatchObject({ notices: [] })
})
