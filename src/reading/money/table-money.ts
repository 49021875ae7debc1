import { columnsOf } from './table-columns.ts'
import { type Cell, sureToken } from './table-lines.ts'
import type { Block } from './table-rows.ts'

/** Which numbers of a table are money: not the years in it, nor what a column counts. */
export function isMoneyIn(rows: Block['rows'], heads: Block['heads'], width: number): (cell: Cell, fromRight: number) => boolean {
  const { columns, things } = columnsOf(heads, width)
  const all = rows.flatMap(({ cells }) => cells)
  const mayBeYears = !all.some(({ written, year }) => !year && /^\d{4,}$/u.test(written))
  const isThing = !things ? null : all.some(({ written }) => sureToken.test(written)) ? small : amongLarge(all)
  const counts = columns.map(({ money, years }, at) => !money || (years.length === 0 && isCount(rows, width - at, things)))
  return ({ written, year }, fromRight) => !(year && mayBeYears) && isThing?.test(written) !== true && counts[width - fromRight] !== true
}

/** What counts things when at least as many numbers are larger by far. */
function amongLarge(all: readonly Cell[]): RegExp | null {
  const numbers = all.filter(({ value, year }) => value !== null && !year)
  const large = numbers.filter(({ written }) => /^\d{3,}$/u.test(written)).length
  return large * 2 >= numbers.length ? tiny : null
}

const tiny = /^\d{1,2}$/u
const small = /^\d{1,3}$/u

/** A column of small whole numbers counts something beside amounts that are written out, or, where some head counts, beside far larger ones. */
function isCount(rows: Block['rows'], fromRight: number, things: boolean): boolean {
  const column = (place: number) => rows.flatMap(({ cells }) => cells.filter(({ value }) => value !== null).at(-place) ?? [])
  const [own, last] = [column(fromRight), column(1)]
  if (fromRight === 1 || !own.every(({ written }) => small.test(written))) return false
  const sum = (cells: readonly Cell[]) => cells.reduce((all, { value }) => all + (value ?? 0), 0)
  return last.every(({ written }) => /,\d|\d{4}|\.\d{3}/u.test(written)) || (things && sum(own) * 3 < sum(last))
}
