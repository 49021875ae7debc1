import ExcelJS from 'exceljs'
import { csvOf } from './write-sheets.ts'

/** Amounts are whole euro cents as text, days YYYY-MM-DD; both stay what they are in a workbook. */
export type BookCell = string | number | { readonly cents: string } | { readonly day: string } | null

export type BookColumn = {
  readonly head: string
  readonly kind: 'text' | 'long' | 'number' | 'cents' | 'day'
  /** The words that a cell may hold; a workbook offers them. */
  readonly list?: readonly string[]
  /** What a reader is told who enters the column. */
  readonly note?: string
}

export type BookSheet = {
  readonly name: string
  readonly columns: readonly BookColumn[]
  readonly rows: readonly (readonly BookCell[])[]
  /** Rows that are there to be filled in: they get the looks and the lists of the column too. */
  readonly emptyRows?: number
}

const looks: Readonly<Record<BookColumn['kind'], Partial<ExcelJS.Column>>> = {
  text: { width: 22, style: { numFmt: '@', alignment: { vertical: 'top' } } },
  long: { width: 60, style: { numFmt: '@', alignment: { wrapText: true, vertical: 'top' } } },
  number: { width: 14, style: { alignment: { vertical: 'top' } } },
  cents: { width: 20, style: { numFmt: '"€" #,##0.00', alignment: { vertical: 'top' } } },
  day: { width: 14, style: { numFmt: 'dd-mm-yyyy', alignment: { horizontal: 'left', vertical: 'top' } } },
}

/** Sheets as an XLSX file: heads frozen and bold, amounts and days as such. A text is never a formula there, so none is guarded. */
export async function bookOf(sheets: readonly BookSheet[]): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  for (const { name, columns, rows, emptyRows = 0 } of sheets) {
    const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] })
    sheet.columns = columns.map(({ head, kind }) => ({ header: head, ...looks[kind] }))
    sheet.getRow(1).font = { bold: true }
    columns.forEach(({ note }, at) => {
      if (note) sheet.getCell(1, at + 1).note = note
    })
    for (const row of rows) sheet.addRow(row.map(bookValue))
    columns.forEach((column, at) => {
      for (let row = 2; row <= rows.length + 1 + emptyRows && emptyRows > 0; row += 1) offerList(sheet.getCell(row, at + 1), column)
    })
    if (rows.length > 0 && emptyRows === 0) sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } }
  }
  return Buffer.from(await book.xlsx.writeBuffer())
}

/** Longer lists a workbook cannot hold in a cell. */
const longestList = 250

function offerList(cell: ExcelJS.Cell, { list = [] }: BookColumn): void {
  const formula = `"${list.join(',')}"`
  if (list.length === 0 || formula.length > longestList) return
  cell.dataValidation = { type: 'list', allowBlank: true, showErrorMessage: false, formulae: [formula] }
}

/** A spreadsheet has no exact cents; amounts up to 90 trillion euro stay exact. */
function bookValue(cell: BookCell): string | number | Date | null {
  if (cell === null || typeof cell !== 'object') return cell
  return 'cents' in cell ? Number(BigInt(cell.cents)) / 100 : new Date(`${cell.day}T00:00:00Z`)
}

/** One sheet as CSV: semicolons and decimal commas in Dutch, commas and points in English. */
export function bookCsv({ name, columns, rows }: BookSheet, language: 'nl' | 'en'): Buffer {
  const cells = rows.map((row) => row.map((cell) => csvValue(cell, language)))
  return csvOf({ name, head: columns.map(({ head }) => head), rows: cells }, language === 'nl' ? ';' : ',')
}

function csvValue(cell: BookCell, language: 'nl' | 'en'): string {
  const point = language === 'nl' ? ',' : '.'
  if (cell === null) return ''
  if (typeof cell === 'string') return cell
  // With three decimals behind a point a Dutch reader sees thousands.
  if (typeof cell === 'number')
    return String(cell)
      .replace(/\.\d{3}$/, (rest) => (point === '.' ? `${rest}0` : rest))
      .replace('.', point)
  if ('day' in cell) return cell.day
  const digits = cell.cents.replace('-', '').padStart(3, '0')
  return `${cell.cents.startsWith('-') ? '-' : ''}${digits.slice(0, -2)}${point}${digits.slice(-2)}`
}
