import { CsvError, parse } from 'csv-parse/sync'
import ExcelJS from 'exceljs'
import { isRefusal, type Refusal, refuse } from './refusal.ts'
import type { Cell, Sheet } from './sheets.ts'

type Refused = Refusal<'sheet.unreadable' | 'sheet.too-many-rows'>

/** More rows than this are no list that somebody keeps by hand. */
export const mostRows = 20_000
const mostColumns = 50

/** The tables of an XLSX or CSV file. CSV: separated by semicolon, comma or tab; UTF-8, UTF-16 with its mark, or windows-1252. */
export async function readSheets(file: { readonly name: string; readonly bytes: Uint8Array }): Promise<readonly Sheet[] | Refused> {
  const isZip = file.bytes[0] === 0x50 && file.bytes[1] === 0x4b
  const sheets = isZip ? await fromWorkbook(file.bytes) : fromText(file)
  if (isRefusal(sheets)) return sheets
  return sheets.some(({ rows }) => rows.length > mostRows) ? refuse('sheet.too-many-rows', { most: mostRows }) : sheets
}

function fromText({ name, bytes }: { name: string; bytes: Uint8Array }): Sheet[] | Refused {
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

function decoded(bytes: Uint8Array): string {
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

async function fromWorkbook(bytes: Uint8Array): Promise<Sheet[] | Refused> {
  const book = new ExcelJS.Workbook()
  try {
    await book.xlsx.load(Uint8Array.from(bytes).buffer)
  } catch {
    return refuse('sheet.unreadable')
  }
  return book.worksheets.map((sheet) => {
    const rows: Cell[][] = []
    sheet.eachRow((row, number) => {
      while (rows.length < number - 1 && rows.length <= mostRows) rows.push([])
      if (rows.length <= mostRows) rows.push(cellsOf(row))
    })
    return { name: sheet.name.trim(), rows }
  })
}

function cellsOf(row: ExcelJS.Row): Cell[] {
  const cells: Cell[] = []
  row.eachCell((cell, number) => {
    if (number > mostColumns) return
    while (cells.length < number - 1) cells.push('')
    cells.push(cell.formula ? { formula: cell.formula } : textOf(cell.value))
  })
  return cells
}

function textOf(value: ExcelJS.CellValue): string {
  if (value instanceof Date) return value.toISOString().slice(0, 10)
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
