/** A cell as text; a formula is kept apart, for its outcome is not what somebody wrote. */
export type Cell = string | { readonly formula: string }
/** A cell that keeps what it is in a workbook: a number is no text, and of a formula the outcome stands here where its maker's program kept one. */
export type TypedCell = Cell | { readonly number: number }
/** A table of a file. Row 1 of a spreadsheet is `rows[0]`; empty rows are kept so that numbers stay true. */
export type Sheet<C = Cell> = {
  readonly name: string
  readonly rows: readonly (readonly C[])[]
  /** Areas of cells that were made one, such as `A2:B3`. */
  readonly merged?: readonly string[]
  /** The line at which reading stopped, because a quotation mark there is not closed. */
  readonly brokenAt?: number
}

/** What a spreadsheet calls a cell: column 0 and row 2 are `A2`. */
export function cellName(column: number, row: number): string {
  const letter = String.fromCharCode(65 + (column % 26))
  return column < 26 ? `${letter}${row}` : `${cellName(Math.floor(column / 26) - 1, row).replace(/\d+$/, '')}${letter}${row}`
}

/** Whether a spreadsheet that opens this text would take it for a formula. A negative number is none. */
export function looksLikeFormula(text: string): boolean {
  return /^[=+\-@\t\r＝＋－＠]/.test(text) && !/^-\d+(?:[.,]\d+)?$/.test(text)
}
