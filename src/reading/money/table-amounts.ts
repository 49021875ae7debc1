import type { ReadingContext } from '../context.ts'
import { lastAbove } from '../in-order.ts'
import type { AmountFact } from '../model.ts'
import { type AmountCell, type AmountRow, type AmountTable, tablesIn } from './amount-tables.ts'
import { payersIn } from './payers.ts'

/** The lines of a table: that of its unit, of its labels and of its cells. */
export function tableLines({ line, rows }: AmountTable): number[] {
  return [line, ...rows.flatMap((row) => [row.line, ...row.cells.map((cell) => cell.line)])]
}

/** The amounts in tables that state their unit, each on the line of its cell. */
export function tableAmounts(context: ReadingContext): AmountFact[] {
  const starts = context.memos.map((memo) => ({ line: memo.startLine, memo }))
  return tablesIn(context.source, context.layout.furniture).flatMap((table) => {
    const memo = lastAbove(starts, table.line + 1)?.memo
    if (!memo || memo.endLine < table.line) return []
    const payer = (text: string) => payersIn(text, context.register)[0]?.name ?? null
    const whole = payer(table.caption)
    return table.rows.flatMap((row) => {
      const own = payer(row.label)
      return row.cells.flatMap((cell) =>
        amountIn({ table, row, cell }, { memo: memo.id, organisation: own ?? payer(cell.column.head) ?? whole }),
      )
    })
  })
}

type Place = { readonly table: AmountTable; readonly row: AmountRow; readonly cell: AmountCell }

function amountIn({ row, cell }: Place, of: Pick<AmountFact, 'memo' | 'organisation'>): AmountFact[] {
  const { line, euro, written, column } = cell
  if (euro === null || euro === 0) return []
  const { years, yearly } = column
  return [{ ...of, line, euro, approximate: false, years: [...years], purpose: row.label || null, written, malformed: false, yearly }]
}
