import type { PaperBlock, PaperCell } from '../../model/paper.ts'
import type { RedlineBlock } from '../../model/redline.ts'

/**
 * A table on its grid. A cell goes to the first free place of its row, as in HTML; where cells would lie over each other or over the edge
 * they are made smaller, for a printer takes no such table. The first rows that hold head cells only are repeated on every page.
 */
export function tableOf({ content: rows = [] }: RedlineBlock, print: (blocks: readonly RedlineBlock[]) => PaperBlock[]): PaperBlock {
  const headRows = headRowsOf(rows)
  const taken = new Set<string>()
  const cells = rows.flatMap(({ content = [] }, y): PaperCell[] => {
    const last = y < headRows ? headRows : rows.length
    let x = 0
    return content.map((cell) => {
      while (taken.has(`${x} ${y}`)) x += 1
      const [wide, high] = room(taken, { x, y, wide: span(cell, 'colspan'), high: Math.min(span(cell, 'rowspan'), last - y) })
      for (let column = x; column < x + wide; column += 1) for (let row = y; row < y + high; row += 1) taken.add(`${column} ${row}`)
      return { x, y, wide, high, head: cell.type === 'tableHeader', blocks: print(cell.content ?? []) }
    })
  })
  const columns = Math.max(1, ...cells.map(({ x, wide }) => x + wide))
  return { kind: 'table', columns, headRows, repeat: !rows.slice(0, headRows).some(hasFootnote), cells }
}

/** A footnote in a head that is repeated would be a footnote on every page. */
function hasFootnote(block: RedlineBlock): boolean {
  return (block.runs ?? []).some(({ node }) => node.type === 'footnote') || (block.content ?? []).some(hasFootnote)
}

/** A table of nothing but heads has none. */
function headRowsOf(rows: readonly RedlineBlock[]): number {
  const first = rows.findIndex(({ content = [] }) => content.some(({ type }) => type !== 'tableHeader'))
  return Math.max(0, first)
}

function span({ attrs }: RedlineBlock, name: 'colspan' | 'rowspan'): number {
  const asked = Number(attrs?.[name] ?? 1)
  return Number.isInteger(asked) && asked >= 1 ? Math.min(asked, 100) : 1
}

type Place = { readonly x: number; readonly y: number; readonly wide: number; readonly high: number }

/** How wide a cell can be before it meets a taken place in its own row; what is below a free place is free too. */
function room(taken: ReadonlySet<string>, { x, y, wide, high }: Place): [number, number] {
  let free = 1
  while (free < wide && !taken.has(`${x + free} ${y}`)) free += 1
  return [free, Math.max(1, high)]
}
