import { stringify } from 'csv-stringify/sync'
import ExcelJS from 'exceljs'
import { looksLikeFormula } from './sheets.ts'

export type Table = {
  readonly name: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly (string | number | null)[])[]
}

/** One table as CSV that a spreadsheet opens as it is: UTF-8 with its mark; a Dutch one wants semicolons. */
export function csvOf({ head, rows }: Table, delimiter: ';' | ',' = ';'): Buffer {
  return Buffer.from(stringify([head, ...rows.map(inert)], { bom: true, delimiter, record_delimiter: 'windows' }))
}

/** Tables as an XLSX file, a sheet each, the heads frozen and bold. */
export async function xlsxOf(tables: readonly Table[]): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  for (const { name, head, rows } of tables) {
    const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] })
    sheet.columns = head.map((header) => ({ header, width: Math.min(60, header.length + 14) }))
    sheet.getRow(1).font = { bold: true }
    sheet.addRows(rows.map(inert))
  }
  return Buffer.from(await book.xlsx.writeBuffer())
}

/** What somebody typed must not become a formula on the computer of whoever opens the file. */
function inert(row: Table['rows'][number]): (string | number | null)[] {
  return row.map((cell) => (typeof cell === 'string' && looksLikeFormula(cell) ? `'${cell}` : cell))
}
