/** One row of a table of amounts; a cell is in euros, null where the table leaves it open. Lines count from 1. */
export type AmountRow = {
  readonly line: number
  readonly label: string
  readonly cells: readonly (number | null)[]
  readonly written: readonly string[]
}

/** A table whose head says in which unit its numbers are. `years` says for each column which years it is for. */
export type AmountTable = {
  readonly unit: number
  readonly line: number
  readonly totalColumn: boolean
  readonly years: readonly (readonly number[])[]
  readonly rows: readonly AmountRow[]
}

const unitWords = '(?<unit>mln|miljoen(?:en)?|mld|miljard(?:en)?|duizend(?:en)?|1\\.000\\.000|1\\.000|1000)'
const unitMark = new RegExp(
  `(?:[x×*]\\s*(?:€|EUR|euro)?\\s*(?:1\\s*)?|\\bbedragen\\b[^.]{0,25}\\bin\\s+(?:€\\s?)?|\\(in\\s+(?:€\\s?)?)${unitWords}\\b`,
  'iu',
)
const unitWord = /mln|mil(?:joen|jard)|mld|duizend|1\.?000/i
const cellToken = /^(?:[-–+]?€?\d{1,3}(?:[.,]\d{1,3})*|[-–+]?€?\d+(?:[.,]\d+)*|[-–]|p\.?m\.?|n\.?v\.?t\.?)$/iu
const yearToken = /^20\d{2}$/
const totalToken = /^totaal\b/iu
const reach = 40
const strangers = 2

/** How many euros one is worth in a table, when a line says so. */
export function unitIn(text: string): number | null {
  if (!unitWord.test(text)) return null
  const unit = unitMark.exec(text)?.groups?.unit?.toLowerCase()
  if (unit === undefined) return null
  if (/^(?:mld|miljard)/u.test(unit)) return 1e9
  return /^(?:mln|miljoen|1\.000\.000)/u.test(unit) ? 1e6 : 1e3
}

/** The tables of amounts in a text whose unit is written above them. */
export function tablesIn(lines: readonly string[]): AmountTable[] {
  const found: AmountTable[] = []
  let free = 0
  lines.forEach((text, at) => {
    const unit = at < free || text.length > 200 ? null : unitIn(text)
    const table = unit === null ? null : tableUnder(lines, at, unit)
    if (!table) return
    found.push(table)
    free = table.rows.at(-1)?.line ?? free
  })
  return found
}

type Part = { readonly blank: boolean; readonly row: AmountRow | null; readonly columns: readonly string[] | null }

function partOf(text: string, line: number, unit: number): Part {
  const tokens = text.trim().split(/\s+/u)
  const columns = columnsIn(tokens)
  return { blank: tokens[0] === '', columns, row: columns ? null : rowOf(tokens, line, unit) }
}

/** The rows begin soon under the line with the unit, and end at the first line that is none. */
function tableUnder(lines: readonly string[], head: number, unit: number): AmountTable | null {
  const parts = lines.slice(head, head + reach).map((text, at) => partOf(text, head + at + 1, unit))
  const first = parts.findIndex(({ row }) => row !== null)
  const nearer = lines.slice(head + 1, head + Math.max(1, first)).some((text) => unitIn(text) !== null)
  const above = parts.slice(1, Math.max(1, first)).filter(({ blank, columns }) => !blank && columns === null)
  if (first < 0 || nearer || above.length > strangers) return null
  const length = parts.slice(first).findIndex(({ blank, row }) => !blank && row === null)
  const rows = parts.slice(first, length < 0 ? undefined : first + length).flatMap(({ row }) => (row ? [row] : []))
  const columns = parts.slice(0, first).findLast((part) => part.columns !== null)?.columns ?? []
  return { unit, line: head + 1, totalColumn: totalToken.test(columns.at(-1) ?? ''), years: yearsOf(columns), rows }
}

/** The heads of the columns, from the first year on; null for a line with fewer than two years. */
function columnsIn(tokens: readonly string[]): readonly string[] | null {
  const from = tokens.findIndex((token) => yearToken.test(token))
  return tokens.filter((token) => yearToken.test(token)).length > 1 ? tokens.slice(from) : null
}

function yearsOf(columns: readonly string[]): number[][] {
  const all = columns.flatMap((column) => (yearToken.test(column) ? [Number(column)] : []))
  return columns.map((column) => (yearToken.test(column) ? [Number(column)] : all))
}

/** A row ends in two or more cells; what stands before them is its label. */
function rowOf(tokens: readonly string[], line: number, unit: number): AmountRow | null {
  const joined = tokens.filter((token) => token !== '€')
  const from = joined.findLastIndex((token) => !cellToken.test(token)) + 1
  const written = joined.slice(from)
  if (written.length < 2 || !written.some((cell) => /\d/u.test(cell)) || written.every((cell) => yearToken.test(cell))) return null
  return { line, label: joined.slice(0, from).join(' '), cells: written.map((cell) => euros(cell, unit)), written }
}

function euros(cell: string, unit: number): number | null {
  if (!/\d/u.test(cell)) return null
  const digits = cell.replace(/[+€]/gu, '').replace('–', '-')
  const grouped = /^-?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/u.test(digits) ? digits.replaceAll('.', '') : digits
  return Math.round(Number(grouped.replace(',', '.')) * unit * 100) / 100
}
