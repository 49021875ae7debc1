import { bullets } from '../../../reading/list-marks.ts'
import type { AmountCell, AmountRow, AmountTable } from '../../../reading/money/amount-tables.ts'
import type { Finding } from '../../model.ts'
import { sayEuro } from '../../wording.ts'

export const totalLabel = /^(?:(?:sub|eind|generaal\s)?totaal|totale\b|som\b)/iu
const subtotal = /^sub-?totaal|\S\s+totaal$/iu
/** A row that is part of the row above it. */
export const partLabel = new RegExp(`^(?:[${bullets}–-]\\s*)?(?:w\\.?v\\.?\\b|w\\.?o\\.?\\b|o\\.w\\.|waarvan|waaronder|daarvan)`, 'iu')
/** Farther apart, two amounts are not meant to be one. */
const unlike = 0.3
const longest = 3

/** Total rows and total columns that differ from what stands in their table. */
export function tableSums(tables: readonly AmountTable[]): Finding[] {
  return tables.flatMap((table) => [...totalRows(table), ...totalColumns(table)].slice(0, longest))
}

function totalRows(table: AmountTable): Finding[] {
  const step = stepOfTable(table)
  let open: AmountRow[] = []
  let before: AmountRow[] = []
  return table.rows.flatMap((row): Finding[] => {
    if (!totalLabel.test(row.label) && !subtotal.test(row.label)) {
      open.push(row)
      return []
    }
    const isSub = subtotal.test(row.label)
    const found = isSub || before.length === 0 ? offRow(row, open, step) : offTotal(row, [before, open], step)
    if (isSub) before.push(...open, row)
    else before = []
    open = []
    return found
  })
}

/** A total under subtotals adds up the rows, or the subtotals and what stands loose. */
function offTotal(total: AmountRow, [before, open]: readonly [readonly AmountRow[], readonly AmountRow[]], step: number): Finding[] {
  const base = [...before.filter(({ label }) => !subtotal.test(label)), ...open]
  const topped = [...before.filter(({ label }) => subtotal.test(label)), ...open]
  const ways = [base, topped].map((parts) => offRow(total, parts, step))
  return ways.some((found) => found.length === 0) ? [] : (ways[0] ?? [])
}

/** The first column in which a total differs; silent where leaving rows out that are parts of others makes it fit. */
function offRow(total: AmountRow, rows: readonly AmountRow[], step: number): Finding[] {
  const width = total.cells.length
  const parts = rows.filter(({ label }) => !partLabel.test(label))
  const margin = Math.min(...parts.map(({ inset }) => inset))
  const outer = parts.filter(({ inset }) => inset === margin)
  if (parts.length < 2 || parts.some(({ cells }) => cells.length !== width)) return []
  const columns = total.cells.flatMap(({ euro }, at) =>
    euro === null ? [] : [{ at, euro, cells: parts.flatMap(({ cells }) => cells[at] ?? []) }],
  )
  const off = columns.filter(
    ({ euro, cells, at }) =>
      isOff(euro, cells, step) &&
      isOff(
        euro,
        outer.flatMap(({ cells: own }) => own[at] ?? []),
        step,
      ),
  )
  const [first] = off
  if (!first || (columns.length > 2 && off.length === columns.length) || !isNear(first.euro, first.cells, step)) return []
  return [differs(total, first.cells, first.euro)]
}

/** The last column adds up the row. */
function totalColumns(table: AmountTable): Finding[] {
  const step = stepOfTable(table)
  const rows = table.rows.filter(
    ({ cells, label }) => cells.length === table.width && cells.at(-1)?.column.total && !totalLabel.test(label),
  )
  const off = rows.flatMap((row) => {
    const total = row.cells.at(-1)?.euro ?? null
    const parts = row.cells.slice(0, -1)
    return total === null || parts.length < 2 || !isOff(total, parts, step) ? [] : [{ row, total, parts }]
  })
  if (off.length > rows.length / 2 && rows.length > 2) return []
  return off.flatMap(({ row, total, parts }) => (isNear(total, parts, step) ? [differs(row, parts, total)] : []))
}

const added = (parts: readonly AmountCell[]): number => parts.reduce((all, { euro }) => all + (euro ?? 0), 0)

/** Rounded parts may differ half a step each from their total. */
function isOff(total: number, parts: readonly AmountCell[], step: number): boolean {
  return Math.abs(added(parts) - total) > (step * parts.length) / 2 + step / 100
}

/** Close enough to be meant as the sum, and not the sum of all but one, or with one taken off. */
function isNear(total: number, parts: readonly AmountCell[], step: number): boolean {
  const off = added(parts) - total
  const isOf = (part: number) => Math.abs(off - part) < step / 2
  if (parts.some(({ euro }) => euro !== null && euro !== 0 && (isOf(euro) || isOf(2 * euro)))) return false
  if (isOf(headed(parts, step))) return false
  return Math.abs(off) <= unlike * Math.max(Math.abs(total), Math.abs(added(parts)))
}

/** What the rows come to that are the sum of two or more right under or above them. */
function headed(parts: readonly AmountCell[], step: number): number {
  const euros = parts.slice(0, 80).map(({ euro }) => euro ?? 0)
  const heads = euros.filter(
    (own, at) => own !== 0 && (runsTo(own, euros.slice(at + 1), step) || runsTo(own, euros.slice(0, at).reverse(), step)),
  )
  return heads.reduce((all, one) => all + one, 0)
}

function runsTo(total: number, euros: readonly number[], step: number): boolean {
  let sum = 0
  return euros.some((one, at) => {
    sum += one
    return at > 0 && Math.abs(sum - total) < step / 2
  })
}

/** The smallest step in which the table writes its numbers. */
export function stepOfTable({ rows, unit }: AmountTable): number {
  const decimals = rows.flatMap(({ cells }) => cells.map(({ written }) => /,(\d+)/u.exec(written)?.[1]?.length ?? 0))
  return unit / 10 ** Math.max(0, ...decimals)
}

function differs(row: AmountRow, parts: readonly AmountCell[], total: number): Finding {
  const whole = sayEuro(total),
    parted = sayEuro(added(parts)),
    rest = sayEuro(Math.abs(added(parts) - total)),
    line = row.cells.find(({ euro }) => euro === total)?.line ?? row.line
  return {
    check: 'sum',
    severity: 'error',
    lines: [...new Set([line, ...parts.map((part) => part.line)])],
    message: {
      nl: `In deze tabel staat ${whole.nl} bij "${row.label}"; opgeteld is het ${parted.nl}, een verschil van ${rest.nl}.`,
      en: `This table has ${whole.en} at "${row.label}"; added up it is ${parted.en}, a difference of ${rest.en}.`,
    },
    suggestion: { nl: 'Controleer het totaal en de onderdelen.', en: 'Check the total and its parts.' },
  }
}
