import ExcelJS from 'exceljs'
import { expect, test } from 'vitest'
import { readSheets, readTypedSheets } from './read-sheets.ts'
import { isRefusal } from './refusal.ts'
import { cellName } from './sheets.ts'
import { csvOf, xlsxOf } from './write-sheets.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

async function rowsOf(content: Uint8Array, name = 'lijst.csv') {
  const sheets = await readSheets({ name, bytes: content })
  return isRefusal(sheets) ? sheets.refused : sheets.flatMap(({ rows }) => rows)
}

test('reads CSV with semicolons, commas or tabs, quotes and line ends of any kind', async () => {
  const expected = [
    ['Naam', 'Functie'],
    ['Jansen; Jan', 'chef "alles"'],
  ]
  for (const mark of [';', ',', '\t']) {
    expect(await rowsOf(bytes(`Naam${mark}Functie\r\n"Jansen; Jan"${mark}"chef ""alles"""\r\n`))).toEqual(expected)
  }
})

test('reads accents from UTF-8 with its mark, UTF-16 and windows-1252', async () => {
  const utf16 = Uint8Array.from([0xff, 0xfe, ...Buffer.from('Naam;X\nZoë;é', 'utf16le')])
  const windows = Uint8Array.from([...bytes('Naam;X\nZo'), 0xeb, 0x3b, 0xe9])
  for (const content of [bytes('\uFEFFNaam;X\nZoë;é'), utf16, windows]) {
    expect(await rowsOf(content)).toEqual([
      ['Naam', 'X'],
      ['Zoë', 'é'],
    ])
  }
})

test('keeps empty rows so that the numbers of rows stay true', async () => {
  expect(await rowsOf(bytes('Naam;X\n\nA;1\n'))).toEqual([['Naam', 'X'], [''], ['A', '1']])
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('Blad')
  sheet.getCell('A1').value = 'Naam'
  sheet.getCell('B3').value = new Date('2027-12-31T00:00:00Z')
  sheet.getCell('A3').value = { text: 'a@voorbeeld.nl', hyperlink: 'mailto:a@voorbeeld.nl' }
  sheet.getCell('C3').value = { formula: 'A1&A3', result: 'x' }
  sheet.getCell('D3').value = { richText: [{ text: 'dik ' }, { text: 'dun' }] }
  const content = new Uint8Array(await book.xlsx.writeBuffer())
  expect(await rowsOf(content, 'boek.xlsx')).toEqual([['Naam'], [], ['a@voorbeeld.nl', '2027-12-31', { formula: 'A1&A3' }, 'dik dun']])
})

test('keeps numbers, the outcome of formulas and what was merged where types count', async () => {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('Blad')
  sheet.addRow(['Bedrag', 12.5, { formula: 'B1*2', result: 25 }, { formula: 'B1*2', result: undefined }, true])
  sheet.mergeCells('A2:B2')
  const read = await readTypedSheets({ name: 'x.xlsx', bytes: new Uint8Array(await book.xlsx.writeBuffer()) }, 10)
  if (isRefusal(read)) throw new Error(read.refused)
  expect(read[0]?.rows[0]).toEqual(['Bedrag', { number: 12.5 }, { number: 25 }, { formula: 'B1*2' }, 'true'])
  expect(read[0]?.merged).toEqual(['A2:B2'])
})

test('says at which line a quotation mark is not closed', async () => {
  const sheets = await readSheets({ name: 'x.csv', bytes: bytes('Naam;X\nA;1\n"B;2\nC;3') })
  expect(sheets).toEqual([{ name: 'x', rows: [], brokenAt: expect.any(Number) }])
})

test('refuses what is no spreadsheet and what is far too long', async () => {
  expect(await rowsOf(Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]))).toBe('sheet.unreadable')
  expect(await rowsOf(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]))).toBe('sheet.old-format')
  expect(await rowsOf(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...Buffer.from('EncryptedPackage', 'utf16le')]))).toBe('sheet.encrypted')
  expect(await rowsOf(Uint8Array.from([0x50, 0x4b, 3, 4, ...Buffer.from('xl/vbaProject.bin')]))).toBe('sheet.has-macros')
  expect(await rowsOf(bytes('A;B\n'.repeat(20_001)))).toBe('sheet.too-many-rows')
})

test('what it writes comes back, except that a formula has become text', async () => {
  const table = {
    name: 'Blad',
    head: ['A', 'B'],
    rows: [
      ['=1+1', 2],
      ['+31', null],
      ['-x', 'é;"'],
      ['@a', 'gewoon'],
      ['-12,50', 'bedrag'],
    ],
  }
  const back = [
    ['A', 'B'],
    ["'=1+1", '2'],
    ["'+31", ''],
    ["'-x", 'é;"'],
    ["'@a", 'gewoon'],
    ['-12,50', 'bedrag'],
  ]
  expect(await rowsOf(csvOf(table))).toEqual(back)
  expect((await rowsOf(new Uint8Array(await xlsxOf([table])))).toString()).toEqual(
    back.map((row) => row.filter((cell, at) => at === 0 || cell !== '')).toString(),
  )
})

test('names cells as a spreadsheet does', () => {
  expect([cellName(0, 1), cellName(25, 2), cellName(26, 3), cellName(51, 9), cellName(52, 1)]).toEqual(['A1', 'Z2', 'AA3', 'AZ9', 'BA1'])
})
