/** What a column holds: plain text, a word of a closed list, a number, whole euro cents, or a calendar day. */
export type ColumnKind = 'text' | 'word' | 'number' | 'cents' | 'day'

/** A column of a table: how the value is found in a row. Cents are whole numbers as text, days are YYYY-MM-DD; null is an empty cell. */
export type Column<Row> = {
  readonly name: string
  readonly kind: ColumnKind
  readonly value: (row: Row) => string | number | null
}

/** What somebody wants to see of a table. `where` holds, by column, the value that a row must have; empty means all. */
export type Wish = {
  readonly word: string
  readonly where: Readonly<Record<string, string>>
  readonly sort: string | null
  readonly descending: boolean
}

/** A value as the reader sees it; the word that is looked for is looked for in these. */
export type Say<Row> = (column: Column<Row>, value: string | number) => string

/** The rows that fit, in the order that was asked; without an order they stay as they were. Empty cells come last either way. */
export function arranged<Row>(table: { rows: readonly Row[]; columns: readonly Column<Row>[] }, wish: Wish, say: Say<Row>): readonly Row[] {
  const kept = table.rows.filter(
    (row) => holdsWord(row, table.columns, { word: wish.word, say }) && isWhere(row, table.columns, wish.where),
  )
  const column = table.columns.find(({ name }) => name === wish.sort)
  if (column === undefined) return kept
  const turn = wish.descending ? -1 : 1
  return kept.toSorted((a, b) => {
    const [one, other] = [column.value(a), column.value(b)]
    if (one === null || other === null) return Number(one === null) - Number(other === null)
    return turn * compared(column, [one, other], say)
  })
}

function compared<Row>(column: Column<Row>, [one, other]: readonly [string | number, string | number], say: Say<Row>): number {
  if (column.kind === 'cents') return Number(BigInt(one) - BigInt(other))
  if (column.kind === 'number') return Number(one) - Number(other)
  if (column.kind === 'day') return String(one).localeCompare(String(other))
  return say(column, one).localeCompare(say(column, other), 'nl', { numeric: true })
}

function holdsWord<Row>(row: Row, columns: readonly Column<Row>[], { word, say }: { word: string; say: Say<Row> }): boolean {
  if (word === '') return true
  const wanted = word.toLocaleLowerCase()
  return columns.some((column) => {
    const value = column.value(row)
    return value !== null && say(column, value).toLocaleLowerCase().includes(wanted)
  })
}

function isWhere<Row>(row: Row, columns: readonly Column<Row>[], where: Wish['where']): boolean {
  return Object.entries(where).every(([name, wanted]) => {
    const column = columns.find((one) => one.name === name)
    return wanted === '' || column === undefined || String(column.value(row) ?? '') === wanted
  })
}
