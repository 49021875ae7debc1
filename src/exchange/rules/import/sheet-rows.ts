import type { ImportFault } from '../../../identity/model/import.ts'
import { cellName, type Sheet, type TypedCell } from '../../../kernel/sheets.ts'
import type { SheetColumn, SheetForm } from '../../model/sheets.ts'
import { columnOf, formOf, isExplanation, plainHead } from '../sheets/forms.ts'
import { cellText } from './cells.ts'
import { type FaultCode, faultOf } from './faults.ts'

/** One filled row, with the cells of the columns that the sheet has. `blame` notes what is wrong in a column of it, or, with null, in the row. */
export type SheetRow = {
  readonly number: number
  readonly cells: ReadonlyMap<string, TypedCell>
  readonly blame: (key: string | null, code: FaultCode, about?: string) => void
}

export type ReadSheet = { readonly name: string; readonly form: SheetForm | null; readonly rows: readonly SheetRow[] }

type Placed = { readonly column: SheetColumn; readonly at: number; readonly head: string }
type Faults = ImportFault[]

/** Brings the rows of a sheet under its columns. What does not fit is added to `faults`; null for a sheet that only explains. */
export function sheetRows(sheet: Sheet<TypedCell>, faults: Faults): ReadSheet | null {
  if (isExplanation(sheet.name) || (sheet.rows.length === 0 && sheet.brokenAt === undefined)) return null
  const blame = sheetBlame(sheet, faults)
  const unread = { name: sheet.name, form: null, rows: [] }
  if (sheet.brokenAt !== undefined) {
    blame({ row: sheet.brokenAt, value: '' }, 'broken')
    return unread
  }
  const heads = (sheet.rows[0] ?? []).map(cellText)
  const form = formOf(sheet.name, heads)
  if (form === null) {
    blame({ row: 1, value: heads.join(' ').slice(0, 200) }, 'unknownSheet')
    return unread
  }
  for (const area of sheet.merged ?? [])
    blame({ row: Number(/\d+/.exec(area)?.[0] ?? 1), cell: area.split(':')[0] ?? area, value: '' }, 'merged', area)
  const placed = placeColumns({ heads, form }, blame)
  const rows = sheet.rows.flatMap((cells, at) =>
    at > 0 && isFilled(cells) ? [rowAt({ cells, number: at + 1, placed, width: heads.length }, blame)] : [],
  )
  return { name: sheet.name, form, rows: rows.filter((row) => !isExample(row, placed)) }
}

type Place = {
  readonly row: number
  readonly cell?: string | null
  readonly column?: SheetColumn | null
  readonly head?: string
  readonly value: string
}
type SheetBlame = (place: Place, code: FaultCode, about?: string) => void

function sheetBlame({ name }: Sheet<TypedCell>, faults: Faults): SheetBlame {
  return ({ row, cell = null, column = null, head, value }, code, about = '') =>
    faults.push({ sheet: name, row, cell, column: head ?? column?.nl ?? null, value, ...faultOf(code, about, column) })
}

function isFilled(cells: readonly TypedCell[]): boolean {
  return cells.some((cell) => typeof cell === 'object' || cell.trim() !== '')
}

function placeColumns({ heads, form }: { readonly heads: readonly string[]; readonly form: SheetForm }, blame: SheetBlame): Placed[] {
  const placed: Placed[] = []
  heads.forEach((head, at) => {
    if (plainHead(head) === '') return
    const column = columnOf(form, head)
    const place = { row: 1, cell: cellName(at, 1), head, value: head }
    if (!column) blame(place, 'unknownColumn', form.columns.map(({ nl }) => nl).join(', '))
    else if (placed.some((other) => other.column.key === column.key)) blame(place, 'columnTwice')
    else placed.push({ column, at, head })
  })
  for (const column of form.columns) {
    if (column.required && !placed.some((other) => other.column.key === column.key))
      blame({ row: 1, head: column.nl, value: '' }, 'missingColumn', column.nl)
  }
  return placed
}

type RowAt = { readonly cells: readonly TypedCell[]; readonly number: number; readonly placed: readonly Placed[]; readonly width: number }

function rowAt({ cells, number, placed, width }: RowAt, blame: SheetBlame): SheetRow {
  cells.forEach((cell, at) => {
    if (isFilled([cell]) && at >= width) blame({ row: number, cell: cellName(at, number), value: cellText(cell).slice(0, 200) }, 'outside')
  })
  const byKey = new Map(placed.map((place) => [place.column.key, place]))
  return {
    number,
    cells: new Map(placed.map(({ column, at }) => [column.key, cells[at] ?? ''])),
    blame: (key, code, about) => {
      const place = key === null ? undefined : byKey.get(key)
      const at = place && { cell: cellName(place.at, number), column: place.column, head: place.head.replace(/\*/g, '').trim() }
      blame({ row: number, value: place ? cellText(cells[place.at] ?? '').slice(0, 200) : '', ...at }, code, about)
    },
  }
}

/** The row of the template that shows how it is done. */
function isExample({ cells }: SheetRow, placed: readonly Placed[]): boolean {
  const first = placed.map(({ column }) => cellText(cells.get(column.key) ?? '')).find((text) => text !== '') ?? ''
  return /^(voorbeeld|example):/i.test(first)
}
