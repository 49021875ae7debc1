import type { Reading } from '../../../reading/model.ts'
import { type Cell, cellOf, naming } from '../../../reading/money/table-lines.ts'
import { textOn } from '../../mentions.ts'
import type { Finding } from '../../model.ts'
import { partLabel, totalLabel } from './table-sum.ts'

type Row = { readonly line: number; readonly label: string; readonly cells: readonly number[]; readonly step: number }

const unit = /^(?:mln|mld|miljoen|miljard|euro|€)\.?$/iu
const year = /^(?:19|20)\d{2}$/u
const reach = 40
const unlike = 0.3

/** Total rows of any table, whatever its unit, that differ from the rows above them; cells may stand beside each other or under their row. */
export function rowSums(reading: Reading, taken: ReadonlySet<number>): Finding[] {
  const found: Finding[] = []
  for (let line = 1; line <= reading.source.lines.length; line += 1) {
    if (taken.has(line) || !totalLabel.test(textOn(reading, line))) continue
    const total = totalRow(reading, line)
    if (total) found.push(...offRow(total, rowsAbove(reading, line, total.cells.length)))
  }
  return found
}

/** What a line of a table holds: words, and the numbers at its end. */
function rowOn(reading: Reading, line: number): Row {
  const tokens = textOn(reading, line)
    .split(/\s+/u)
    .filter((token) => !unit.test(token))
  const read = tokens.map((token) => numberOn(token, line))
  const from = read.lastIndexOf(null) + 1
  const first = from > 0 && /^\d+$/u.test(tokens[from] ?? '') && naming.test(tokens[from - 1] ?? '') ? from + 1 : from
  const cells = read.slice(first).filter((cell) => cell !== null)
  return { line, label: tokens.slice(0, first).join(' '), cells: cells.map(numberIn), step: Math.min(1, ...cells.map(stepOfCell)) }
}

/** Of any unit, so a share and a currency are left off. */
const numberOn = (token: string, line: number): Cell | null => cellOf(token.replace(/€|%$/gu, ''), line)

const numberIn = ({ value }: Cell): number => value ?? 0
const stepOfCell = ({ written }: Cell): number => 10 ** -(/(?<=,)\d+|(?<=\.)\d(?!\d)/u.exec(written)?.[0].length ?? 0)

/** A total with its cells beside it, or on lines of their own under it. */
function totalRow(reading: Reading, line: number): Row | null {
  const own = rowOn(reading, line)
  if (own.label.split(' ').length > 5) return null
  if (own.cells.length > 0) return own
  const cells = cellsUnder(reading, line)
  return cells.length > 0 ? { ...own, cells: cells.map(numberIn), step: Math.min(1, ...cells.map(stepOfCell)) } : null
}

function cellsUnder(reading: Reading, line: number): Cell[] {
  const cells: Cell[] = []
  for (let at = line + 1; at < line + reach; at += 1) {
    const text = textOn(reading, at)
    if (text === '') continue
    const cell = numberOn(text.replace(/€\s/u, ''), at)
    if (cell === null) break
    cells.push(cell)
  }
  return cells
}

/** The rows right above a total that have as many cells; a label may run on over one line. */
function rowsAbove(reading: Reading, total: number, width: number): Row[] {
  const rows: Row[] = []
  let loose = 0
  for (const row of labelledAbove(reading, total)) {
    loose = row.cells.length === 0 ? loose + 1 : 0
    const isHead = row.cells.every((one) => year.test(String(one)))
    if (loose > 1 || (loose === 0 && (row.cells.length !== width || isHead))) break
    if (loose === 0 && !partLabel.test(row.label)) rows.unshift(row)
  }
  return rows
}

/** The lines with words above a total, from below, each with the numbers beside it and under it. */
function labelledAbove(reading: Reading, total: number): Row[] {
  const rows: Row[] = []
  let under: readonly number[] = []
  for (let line = total - 1; line > Math.max(0, total - reach); line -= 1) {
    const text = textOn(reading, line)
    if (text === '') continue
    const row = endsTable(text) ? null : rowOn(reading, line)
    if (!row) break
    under = [...row.cells, ...under]
    if (row.label === '') continue
    rows.push({ ...row, cells: under })
    under = []
  }
  return rows
}

const endsTable = (text: string) => text.length > 90 || totalLabel.test(text) || /[.:;]$/u.test(text)

/** One column that is off beside others that fit is a slip; a lone column must come close. */
function offRow(total: Row, rows: readonly Row[]): Finding[] {
  if (rows.length < 2) return []
  const step = Math.min(total.step, ...rows.map((row) => row.step))
  const sums = total.cells.map((_, at) => rows.reduce((sum, row) => sum + (row.cells[at] ?? 0), 0))
  const off = sums.flatMap((sum, at) => (Math.abs(sum - (total.cells[at] ?? 0)) > (step * rows.length) / 2 + step / 100 ? [at] : []))
  const first = off[0]
  if (first === undefined || (total.cells.length > 1 ? off.length === total.cells.length : false)) return []
  const here = total.cells[first] ?? 0
  const sum = sums[first] ?? 0
  if (Math.abs(sum - here) > unlike * Math.max(sum, here) || rows.some((row) => Math.abs(sum - (row.cells[first] ?? 0) - here) < step))
    return []
  return [finding(total, rows, { here, sum })]
}

function finding(total: Row, rows: readonly Row[], { here, sum }: { here: number; sum: number }): Finding {
  const say = (value: number, language: string) => (Math.round(value * 1000) / 1000).toLocaleString(language)
  return {
    check: 'sum',
    severity: 'error',
    lines: [total.line, ...rows.map(({ line }) => line)],
    message: {
      nl: `Bij "${total.label}" staat ${say(here, 'nl-NL')}; de regels erboven tellen op tot ${say(sum, 'nl-NL')}.`,
      en: `At "${total.label}" it says ${say(here, 'en-GB')}; the rows above add up to ${say(sum, 'en-GB')}.`,
    },
    suggestion: { nl: 'Controleer het totaal en de regels erboven.', en: 'Check the total and the rows above it.' },
  }
}
