import type { RefTarget, SheetColumn, SheetForm, Value, Values } from '../../model/sheets.ts'
import type { Names } from '../names.ts'
import { sheetForms } from '../sheets/forms.ts'
import { cellText, readCell, readCents } from './cells.ts'
import type { SheetRow } from './sheet-rows.ts'

/** What the filled and emptied cells of a row say; columns that the sheet does not have are not in it, nor cells that are wrong. */
export type RowValues = { readonly values: Values; readonly isSound: boolean }

export function rowValues(row: SheetRow, form: SheetForm, names: Names): RowValues {
  const values: Record<string, Value> = {}
  let isSound = true
  for (const column of form.columns) {
    const cell = row.cells.get(column.key)
    if (cell === undefined) continue
    const isEmpty = typeof cell === 'string' && cellText(cell) === ''
    const read = isEmpty ? emptied(row, column) : filled(row, column, names)
    if (read === null) isSound = false
    else values[column.key] = read.value
  }
  return { values, isSound }
}

type Read = { readonly value: Value } | null

function emptied(row: SheetRow, column: SheetColumn): Read {
  if (column.required) {
    row.blame(column.key, 'empty', column.nl)
    return null
  }
  return { value: emptyValue(column) }
}

/** What a column holds where nothing was written. */
export function emptyValue({ kind }: SheetColumn): Value {
  if (kind === 'text') return ''
  if (kind === 'yesNo') return false
  return kind === 'refs' || kind === 'list' || kind === 'shares' ? [] : null
}

function filled(row: SheetRow, column: SheetColumn, names: Names): Read {
  const cell = row.cells.get(column.key) ?? ''
  if (column.kind === 'ref' || column.kind === 'refs') return pointed(row, column, names)
  if (column.kind === 'shares') return shared(row, column, names)
  if (column.kind === 'list') return listed(row, column)
  const outcome = readCell(column, cell)
  if ('value' in outcome) return outcome
  row.blame(column.key, outcome.fault, outcome.about)
  return null
}

function pointed(row: SheetRow, column: SheetColumn, names: Names): Read {
  const targets = column.of ?? []
  const typed = cellText(row.cells.get(column.key) ?? '')
  if (column.kind === 'ref') {
    const found = names.idOf(targets, typed)
    if (found === 'unknown' && isList(targets, typed, names)) return blamed(row, column.key, 'oneOrganisation')
    return found === 'unknown' || found === 'several' ? notFound(row, column, { found, typed }) : { value: found }
  }
  const parts = partsOf(targets, typed, names)
  const ids: string[] = []
  for (const part of parts) {
    const found = names.idOf(targets, part)
    if (found === 'unknown' || found === 'several') return notFound(row, column, { found, typed: part })
    if (!ids.includes(found)) ids.push(found)
  }
  return { value: ids }
}

/** `1.1.1: 150.000; 1.1.2: 50.000` as ids with whole cents. */
function shared(row: SheetRow, column: SheetColumn, names: Names): Read {
  const shares: string[] = []
  for (const part of splitText(row, column)) {
    const [, typed = '', amount = ''] = /^(.+?)\s*[:=]\s*([^:=]+)$/.exec(part) ?? []
    const cents = readCents(amount)
    if (!('value' in cents)) return blamed(row, column.key, 'notShares')
    const found = names.idOf(column.of ?? [], typed)
    if (found === 'unknown' || found === 'several') return notFound(row, column, { found, typed })
    if (cents.value !== '0') shares.push(`${found}=${String(cents.value)}`)
  }
  return { value: shares }
}

function listed(row: SheetRow, column: SheetColumn): Read {
  const words = splitText(row, column)
  if (words.some((word) => word.length > (column.longest ?? 100))) return blamed(row, column.key, 'tooLong', String(column.longest))
  return { value: words }
}

function splitText(row: SheetRow, column: SheetColumn): string[] {
  const parts = cellText(row.cells.get(column.key) ?? '').split(/[;\n]/)
  return parts.map((part) => part.trim()).filter((part) => part !== '')
}

/** A name of an organisation may hold a comma, so commas part a cell only where it has no semicolon and names nothing as a whole. */
function partsOf(targets: readonly RefTarget[], typed: string, names: Names): string[] {
  const marked = typed.split(/[;\n]/).map((part) => part.trim())
  const [whole = ''] = marked
  const parts = marked.length === 1 && names.idOf(targets, whole) === 'unknown' ? whole.split(',') : marked
  return parts.map((part) => part.trim()).filter((part) => part !== '')
}

function isList(targets: readonly RefTarget[], typed: string, names: Names): boolean {
  const parts = typed.split(/[;,/&+\n]|\sen\s|\sand\s/).map((part) => part.trim())
  return targets.includes('organisation') && parts.length > 1 && parts.every((part) => names.idOf(targets, part) !== 'unknown')
}

type NotFound = { readonly found: 'unknown' | 'several'; readonly typed: string }

function notFound(row: SheetRow, column: SheetColumn, { found, typed }: NotFound): null {
  if (found === 'several') return blamed(row, column.key, 'severalOfName')
  if (column.of?.includes('organisation')) return blamed(row, column.key, 'unknownOrganisation', typed)
  const sheets = (column.of ?? []).flatMap((target) => (target === 'organisation' ? [] : [sheetForms[target].nl]))
  return blamed(row, column.key, 'unknownNumber', sheets.join(', '))
}

function blamed(row: SheetRow, ...fault: Parameters<SheetRow['blame']>): null {
  row.blame(...fault)
  return null
}
