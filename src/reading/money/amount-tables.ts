import type { SourceText } from '../model.ts'
import { unitAt } from './amount-units.ts'
import { type Column, columnsOf, countsThings } from './table-columns.ts'
import { headsAbove } from './table-heads.ts'
import { itemsAbove, itemsUnder } from './table-items.ts'
import { isMoneyIn } from './table-money.ts'
import { type Block, blocksOf, type Item, widthOf, withoutStray } from './table-rows.ts'

/** A number of a table in euros; null where the table leaves it open or counts something else. Lines count from 1. */
export type AmountCell = { readonly line: number; readonly euro: number | null; readonly written: string; readonly column: Column }

/** One row of a table of amounts. `inset` is how far its label stands from the margin. */
export type AmountRow = { readonly line: number; readonly label: string; readonly inset: number; readonly cells: readonly AmountCell[] }

/** A table whose head says in which unit its numbers are. */
export type AmountTable = {
  readonly unit: number
  readonly line: number
  readonly caption: string
  readonly width: number
  readonly rows: readonly AmountRow[]
}

const longCaption = 200

const kept = new WeakMap<SourceText, readonly AmountTable[]>()

/** The tables of amounts in a text that state their unit. Facts and checks both ask for them. */
export function tablesIn(source: SourceText, furniture: ReadonlySet<number>): readonly AmountTable[] {
  const known = kept.get(source)
  if (known) return known
  const found: AmountTable[] = []
  let free = 0
  source.lines.forEach((line, at) => {
    const unit = at < free || line.length > longCaption ? null : unitAt(source.lines, at)
    if (unit === null) return
    const under = itemsUnder({ source, furniture }, at)
    const items = under.length > 0 ? under : itemsAbove({ source, furniture }, at, free)
    found.push(...tablesOf(source.lines, at, { unit, items }))
    free = Math.max(free, items.at(-1)?.line ?? 0)
  })
  kept.set(source, found)
  return found
}

function tablesOf(lines: readonly string[], head: number, { unit, items }: { unit: number; items: readonly Item[] }): AmountTable[] {
  if (items.length === 0) return []
  const caption = (lines[head] ?? '').trim()
  const tables = blocksOf(items, headsAbove(lines, head)).map((block) => tableOf(lines, block, { unit, line: head + 1, caption }))
  const amounts = tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.flatMap(({ euro }) => euro ?? [])))
  return amounts.length < 2 || (unit === 1 && !amounts.some((euro) => Math.abs(euro) >= 1000)) ? [] : tables
}

function tableOf(lines: readonly string[], block: Block, head: { unit: number; line: number; caption: string }): AmountTable {
  const rows = withoutStray(block.rows)
  const width = widthOf(rows)
  const isMoney = isMoneyIn(rows, block.heads, width)
  const { columns } = columnsOf(block.heads, width)
  return {
    ...head,
    width,
    rows: rows.map(({ label, line, cells }) => ({
      line,
      label,
      inset: /^\s*/u.exec(lines[line - 1] ?? '')?.[0].length ?? 0,
      cells: cells.map((cell, at) => {
        const fromRight = cells.length - at
        const euro =
          cell.value === null || countsThings(label) || !isMoney(cell, fromRight) ? null : Math.round(cell.value * head.unit * 100) / 100
        return { line: cell.line, written: cell.written, column: (cells.length === width ? columns[at] : undefined) ?? noColumn, euro }
      }),
    })),
  }
}

const noColumn: Column = { head: '', years: [], money: true, yearly: false, total: false }
