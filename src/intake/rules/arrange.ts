import type { Cell, ColumnName, TableRow } from '../model.ts'

/** What somebody wants to see of a table. `where` holds the word that a column must have; empty means all. */
export type Wish = {
  readonly word: string
  readonly where: Readonly<Partial<Record<ColumnName, string>>>
  readonly sort: ColumnName | null
  readonly descending: boolean
}

/** Puts a cell in words; the word that is looked for is looked for in these. */
export type Say = (cell: Cell) => string

/** The rows that fit, in the order that was asked; without an order they stay as they were. Empty cells come last either way. */
export function arrange(rows: readonly TableRow[], wish: Wish, say: Say): readonly TableRow[] {
  const kept = rows.filter((row) => hasWord(row, wish.word, say) && isWhere(row, wish.where))
  const { sort, descending } = wish
  if (sort === null) return kept
  const turn = descending ? -1 : 1
  return [...kept].sort((a, b) => compareCells(a.cells[sort] ?? null, b.cells[sort] ?? null, { turn, say }) || byPlace(a, b))
}

function hasWord(row: TableRow, word: string, say: Say): boolean {
  if (word === '') return true
  const wanted = word.toLocaleLowerCase()
  return Object.values(row.cells).some((cell) => say(cell).toLocaleLowerCase().includes(wanted))
}

function isWhere({ cells }: TableRow, where: Wish['where']): boolean {
  return Object.entries(where).every(([column, wanted]) => {
    const cell = Object.entries(cells).find(([name]) => name === column)?.[1] ?? null
    return wanted === '' || (cell !== null && (('word' in cell && cell.word === wanted) || ('text' in cell && cell.text === wanted)))
  })
}

function compareCells(a: Cell, b: Cell, { turn, say }: { readonly turn: number; readonly say: Say }): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  return turn * (sized(a, b) ?? say(a).localeCompare(say(b), 'nl', { numeric: true }))
}

/** Numbers by size and days by time; null for what is read as words. */
function sized(a: NonNullable<Cell>, b: NonNullable<Cell>): number | null {
  if ('cents' in a && 'cents' in b) return Number(BigInt(a.cents) - BigInt(b.cents))
  if ('number' in a && 'number' in b) return a.number - b.number
  if ('period' in a && 'period' in b) return (a.period.start ?? '').localeCompare(b.period.start ?? '')
  return null
}

function byPlace({ source: a }: TableRow, { source: b }: TableRow): number {
  if (a === null || b === null) return 0
  return a.documentName.localeCompare(b.documentName) || a.firstLine - b.firstLine
}
