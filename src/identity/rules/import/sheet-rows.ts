import { cellName, looksLikeFormula, type Sheet } from '../../../kernel/sheets.ts'
import type { ImportFault, ImportKind } from '../../model/import.ts'
import { type Column, type ColumnKey, kindOfSheet, plainHead, sheetForms } from './columns.ts'
import { type FaultCode, faultTexts } from './faults.ts'

type Values = Readonly<Partial<Record<ColumnKey, string>>>

/** One filled row. `blame` notes what is wrong in a column of it. */
export type SheetRow = {
  readonly number: number
  readonly values: Values
  readonly blame: (key: ColumnKey, code: FaultCode, about?: string) => void
}

export type ReadSheet = {
  readonly name: string
  readonly kind: ImportKind | null
  /** How many rows hold anything. */
  readonly filled: number
  readonly rows: readonly SheetRow[]
}

type Placed = { readonly column: Column; readonly at: number; readonly head: string }

/** Brings the rows of a sheet under its columns. What does not fit is added to `faults`. */
export function sheetRows(sheet: Sheet, faults: ImportFault[]): ReadSheet {
  if (sheet.brokenAt !== undefined) {
    faults.push({ sheet: sheet.name, row: sheet.brokenAt, column: null, cell: null, value: '', ...faultTexts.broken() })
    return { name: sheet.name, kind: null, filled: 0, rows: [] }
  }
  const heads = (sheet.rows[0] ?? []).map((cell) => (typeof cell === 'string' ? cell : ''))
  const kind = kindOfSheet(heads)
  const filled = sheet.rows.slice(1).filter((row) => row.some((cell) => cell !== '')).length
  if (kind === null) {
    faults.push({ sheet: sheet.name, row: 1, column: null, cell: null, value: heads.join(' '), ...faultTexts.unknownSheet() })
    return { name: sheet.name, kind, filled, rows: [] }
  }
  const placed = placeColumns({ sheet, heads, columns: sheetForms[kind].columns }, faults)
  const rows = sheet.rows.flatMap((row, at) =>
    at > 0 && row.some((cell) => cell !== '') ? [readRow({ sheet, at, placed, width: heads.length }, faults)] : [],
  )
  return { name: sheet.name, kind, filled, rows }
}

type Heads = { readonly sheet: Sheet; readonly heads: readonly string[]; readonly columns: readonly Column[] }

function placeColumns({ sheet, heads, columns }: Heads, faults: ImportFault[]): Placed[] {
  const placed: Placed[] = []
  const blame = (at: number, code: FaultCode, about = '') =>
    faults.push({
      sheet: sheet.name,
      row: 1,
      column: heads[at] ?? (about || null),
      cell: at < 0 ? null : cellName(at, 1),
      value: heads[at] ?? '',
      ...faultTexts[code](about),
    })
  heads.forEach((head, at) => {
    const column = columns.find(({ nl, en }) => [nl, en].some((word) => plainHead(word) === plainHead(head)))
    if (plainHead(head) === '') return
    if (!column) blame(at, 'unknownColumn', columns.map(({ nl }) => nl).join(', '))
    else if (placed.some((other) => other.column.key === column.key)) blame(at, 'columnTwice')
    else placed.push({ column, at, head })
  })
  const missing = columns.filter((column) => column.required && !placed.some((other) => other.column.key === column.key))
  for (const { nl } of missing) blame(-1, 'missingColumn', nl)
  return placed
}

type RowAt = { readonly sheet: Sheet; readonly at: number; readonly placed: readonly Placed[]; readonly width: number }

function readRow({ sheet, at, placed, width }: RowAt, faults: ImportFault[]): SheetRow {
  const cells = sheet.rows[at] ?? []
  const number = at + 1
  const note = (place: { readonly at: number; readonly head: string | null }, code: FaultCode, about = '') => {
    const cell = cells[place.at] ?? ''
    const value = (typeof cell === 'string' ? cell : `=${cell.formula}`).slice(0, 200)
    faults.push({ sheet: sheet.name, row: number, column: place.head, cell: cellName(place.at, number), value, ...faultTexts[code](about) })
  }
  const values: Partial<Record<ColumnKey, string>> = {}
  for (const place of placed) {
    const cell = cells[place.at] ?? ''
    if (typeof cell !== 'string' || looksLikeFormula(cell)) note(place, 'formula')
    else if (cell === '' && place.column.required) note(place, 'empty', place.head.replace(/\*/g, '').trim())
    else if (cell.length > place.column.longest) note(place, 'tooLong', String(place.column.longest))
    else values[place.column.key] = cell
  }
  cells.forEach((cell, column) => {
    if (cell !== '' && !placed.some((place) => place.at === column) && column >= width) note({ at: column, head: null }, 'outside')
  })
  const blame: SheetRow['blame'] = (key, code, about) => {
    const place = placed.find(({ column }) => column.key === key)
    if (place) note(place, code, about)
  }
  return { number, values, blame }
}
