import type { AmountRow, AmountTable } from '../../reading/amount-tables.ts'
import type { Finding } from '../model.ts'
import { sayEuro } from '../wording.ts'

const totalLabel = /^(?:(?:sub|eind)?totaal|totale\b|som\b)/iu

/** The lines of a reading that are rows of a table of amounts. */
export function tableLines(tables: readonly AmountTable[]): ReadonlySet<number> {
  return new Set(tables.flatMap(({ rows }) => rows.map(({ line }) => line)))
}

/** Total rows and total columns that differ from what stands in their table. */
export function tableSums(tables: readonly AmountTable[]): Finding[] {
  return tables.flatMap((table) => [...totalRows(table), ...totalColumns(table)].slice(0, longest))
}

const longest = 3

function totalRows(table: AmountTable): Finding[] {
  let open: AmountRow[] = []
  return table.rows.flatMap((row): Finding[] => {
    if (!totalLabel.test(row.label)) {
      open.push(row)
      return []
    }
    const parts = open.filter(({ cells }) => cells.length === row.cells.length)
    open = []
    if (parts.length < 2) return []
    const at = row.cells.findIndex(
      (cell, column) =>
        cell !== null &&
        isOff(
          cell,
          parts.map(({ cells }) => cells[column] ?? 0),
          stepOf(table),
        ),
    )
    const total = row.cells[at]
    return total === undefined || total === null
      ? []
      : [
          differs(
            row,
            total,
            added(parts.map(({ cells }) => cells[at] ?? 0)),
            parts.map(({ line }) => line),
          ),
        ]
  })
}

/** The last column adds up the row; a total row that is off already is not named twice. */
function totalColumns(table: AmountTable): Finding[] {
  if (!table.totalColumn) return []
  return table.rows.flatMap((row): Finding[] => {
    const total = row.cells.at(-1) ?? null
    const parts = row.cells.slice(0, -1).map((cell) => cell ?? 0)
    if (total === null || parts.length < 2 || totalLabel.test(row.label) || !isOff(total, parts, stepOf(table))) return []
    return [differs(row, total, added(parts), [])]
  })
}

const added = (parts: readonly number[]): number => parts.reduce((all, one) => all + one, 0)

/** Rounded parts may differ half a step each from their total. */
function isOff(total: number, parts: readonly number[], step: number): boolean {
  return Math.abs(added(parts) - total) > (step * parts.length) / 2 + step / 100
}

/** The smallest step in which the table writes its numbers. */
function stepOf({ rows, unit }: AmountTable): number {
  const decimals = rows.flatMap(({ written }) => written.map((cell) => /,(\d+)$/u.exec(cell)?.[1]?.length ?? 0))
  return unit / 10 ** Math.max(0, ...decimals)
}

function differs(row: AmountRow, total: number, sum: number, others: readonly number[]): Finding {
  const whole = sayEuro(total),
    parted = sayEuro(sum)
  return {
    check: 'sum',
    severity: 'error',
    lines: [row.line, ...others],
    message: {
      nl: `In deze tabel staat ${whole.nl} bij "${row.label}"; opgeteld is het ${parted.nl}.`,
      en: `This table has ${whole.en} at "${row.label}"; added up it is ${parted.en}.`,
    },
    suggestion: { nl: 'Controleer het totaal en de regels erboven.', en: 'Check the total and the rows above it.' },
  }
}
