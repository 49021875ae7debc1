import { CsvError, parse } from 'csv-parse/sync'
import ExcelJS from 'exceljs'
import { isRefusal, type Refusal, refuse } from './refusal.ts'
import type { Cell, Sheet, TypedCell } from './sheets.ts'

type Refused = Refusal<'sheet.unreadable' | 'sheet.too-many-rows' | 'sheet.encrypted' | 'sheet.old-format' | 'sheet.has-macros'>

/** More rows than this are no list that somebody keeps by hand. */
export const mostRows = 20_000
const mostColumns = 50

type File = { readonly name: string; readonly bytes: Uint8Array }

/** The tables of an XLSX or CSV file. CSV: separated by semicolon, comma or tab; UTF-8, UTF-16 with its mark, or windows-1252. */
export async function readSheets(file: File): Promise<readonly Sheet[] | Refused> {
  const sheets = await read(file, plainCell)
  return isRefusal(sheets) ? sheets : withinRows(sheets, mostRows)
}

/** The same, with numbers as numbers and formulas as their kept outcome; at most `most` rows a sheet. */
export async function readTypedSheets(file: File, most: number): Promise<readonly Sheet<TypedCell>[] | Refused> {
  const sheets = await read(file, typedCell)
  return isRefusal(sheets) ? sheets : withinRows(sheets, most)
}

async function read<C>(file: File, cellOf: (cell: ExcelJS.Cell) => C): Promise<Sheet<C | string>[] | Refused> {
  const kept = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength)
  if (kept.subarray(0, 4).equals(compoundFile))
    return refuse(kept.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'sheet.encrypted' : 'sheet.old-format')
  if (kept[0] !== 0x50 || kept[1] !== 0x4b) return fromText(file)
  return kept.includes('vbaProject.bin') ? refuse('sheet.has-macros') : fromWorkbook(file.bytes, cellOf)
}

/** What a workbook of before 2007 begins with, and one behind a password. */
const compoundFile = Buffer.from([0xd0, 0xcf, 0x11, 0xe0])

function withinRows<C>(sheets: readonly Sheet<C>[], most: number): readonly Sheet<C>[] | Refused {
  return sheets.some(({ rows }) => rows.length > most) ? refuse('sheet.too-many-rows', { most }) : sheets
}

function fromText({ name, bytes }: File): Sheet<string>[] | Refused {
  const text = decoded(bytes)
  if (text.includes('\0')) return refuse('sheet.unreadable')
  const sheet = { name: name.replace(/\.[^.]*$/, '') }
  try {
    const rows = parse(text, { delimiter: separatorOf(text), relax_column_count: true })
    return [{ ...sheet, rows: rows.map((row) => row.slice(0, mostColumns).map((cell) => cell.trim())) }]
  } catch (fault) {
    if (fault instanceof CsvError) return [{ ...sheet, rows: [], brokenAt: Number(fault['lines'] ?? 1) }]
    throw fault
  }
}

/** Text of a file: UTF-8, UTF-16 with its mark, or windows-1252. */
export function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** The separator that stands most often in the first line, outside quotes. */
function separatorOf(text: string): string {
  const line = (/^[^\r\n]*/.exec(text)?.[0] ?? '').replace(/"[^"]*"/g, '')
  const counted = [';', ',', '\t'].map((mark) => ({ mark, count: line.split(mark).length }))
  return counted.reduce((best, next) => (next.count > best.count ? next : best)).mark
}

/** Beyond this a workbook is read no further; the rows that are there tell that it is too long. */
const readAtMost = 100_000

async function fromWorkbook<C>(bytes: Uint8Array, cellOf: (cell: ExcelJS.Cell) => C): Promise<Sheet<C | string>[] | Refused> {
  const book = new ExcelJS.Workbook()
  try {
    await book.xlsx.load(Uint8Array.from(bytes).buffer)
  } catch {
    return refuse('sheet.unreadable')
  }
  return book.worksheets.map((sheet) => {
    const rows: (C | string)[][] = []
    sheet.eachRow((row, number) => {
      while (rows.length < number - 1 && rows.length <= readAtMost) rows.push([])
      if (rows.length <= readAtMost) rows.push(cellsOf(row, cellOf))
    })
    const merged = sheet.model.merges ?? []
    return { name: sheet.name.trim(), rows, ...(merged.length > 0 && { merged }) }
  })
}

function cellsOf<C>(row: ExcelJS.Row, cellOf: (cell: ExcelJS.Cell) => C): (C | string)[] {
  const cells: (C | string)[] = []
  row.eachCell((cell, number) => {
    if (number > mostColumns) return
    while (cells.length < number - 1) cells.push('')
    cells.push(cellOf(cell))
  })
  return cells
}

function plainCell(cell: ExcelJS.Cell): Cell {
  return cell.formula ? { formula: cell.formula } : textOf(cell.value)
}

function typedCell(cell: ExcelJS.Cell): TypedCell {
  const value = cell.formula ? cell.result : cell.value
  if (cell.formula && (value === undefined || value === null || (typeof value === 'object' && 'error' in value)))
    return { formula: cell.formula }
  return typeof value === 'number' ? { number: value } : textOf(value)
}

function textOf(value: ExcelJS.CellValue): string {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10)
  if (value !== null && typeof value === 'object') {
    if ('richText' in value)
      return value.richText
        .map(({ text }) => text)
        .join('')
        .trim()
    if ('text' in value) return textOf(value.text)
    return 'error' in value ? value.error : ''
  }
  return String(value ?? '').trim()
}
