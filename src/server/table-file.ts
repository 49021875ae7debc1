import ExcelJS from 'exceljs'
import type { Cell, ColumnName, TableName, TableRow } from '../intake/model.ts'
import { fileColumnsOf } from '../intake/rules/tables.ts'
import { csvOf as writeCsv } from '../kernel/write-sheets.ts'
import { cellText, type Words } from '../web/cells.ts'

export type Sheet = { readonly table: TableName; readonly rows: readonly TableRow[] }

/** Tables as a spreadsheet, one sheet each: amounts are numbers and days are days, so that they can be counted with. */
export async function spreadsheetOf(sheets: readonly Sheet[], words: Words): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  for (const { table, rows } of sheets) {
    const sheet = book.addWorksheet(words.t.tables[table], { views: [{ state: 'frozen', ySplit: 1 }] })
    const columns = fileColumnsOf(table)
    sheet.columns = columns.map((column) => ({ header: words.t.columns[column], key: column, ...looks(column) }))
    sheet.getRow(1).font = { bold: true }
    for (const row of rows) sheet.addRow(columns.map((column) => spreadsheetValue(row.cells[column] ?? null, words)))
    if (rows.length > 0) sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } }
  }
  return Buffer.from(await book.xlsx.writeBuffer())
}

const long: readonly ColumnName[] = ['text', 'label', 'message', 'suggestion', 'sentence', 'title']

function looks(column: ColumnName): Partial<ExcelJS.Column> {
  if (long.includes(column)) return { width: 60, style: { alignment: { wrapText: true, vertical: 'top' } } }
  if (column === 'cents') return { width: 20, style: { numFmt: '"€" #,##0.00' } }
  if (column === 'date' || column === 'due') return { width: 26, style: { numFmt: 'dddd d mmmm yyyy', alignment: { horizontal: 'left' } } }
  return { width: 18 }
}

/** A spreadsheet has no exact cents; amounts up to 90 trillion euro stay exact. */
function spreadsheetValue(cell: Cell, words: Words): string | number | Date | null {
  if (cell === null) return null
  if ('cents' in cell) return Number(BigInt(cell.cents)) / 100
  if ('number' in cell) return cell.number
  const day = dayOf(cell)
  return day ? new Date(`${day}T00:00:00Z`) : cellText(cell, words)
}

function dayOf(cell: NonNullable<Cell>): string | null {
  return 'period' in cell && cell.period.precision === 'day' ? cell.period.start : null
}

/** One table as text that a spreadsheet of that language opens at once: semicolons and decimal commas in Dutch. */
export function csvOf({ table, rows }: Sheet, words: Words): Buffer {
  const columns = fileColumnsOf(table)
  const head = columns.map((column) => words.t.columns[column])
  const cells = rows.map((row) => columns.map((column) => csvValue(row.cells[column] ?? null, words)))
  return writeCsv({ name: table, head, rows: cells }, words.language === 'nl' ? ';' : ',')
}

function csvValue(cell: Cell, words: Words): string {
  if (cell === null) return ''
  if ('number' in cell) return String(cell.number)
  if ('cents' in cell) return (Number(BigInt(cell.cents)) / 100).toFixed(2).replace('.', words.language === 'nl' ? ',' : '.')
  return dayOf(cell) ?? cellText(cell, words)
}
