/** A run of text on one baseline, in points from the left and the bottom of the page. */
export type Fragment = { text: string; left: number; right: number; baseline: number }

export type Row = { readonly text: string; readonly baseline: number; readonly left: number; readonly right: number }

export const sameLine = 3

/** Fragments as lines from top to bottom, each read from left to right. */
export function rows(fragments: readonly Fragment[]): Row[] {
  const lines: Fragment[][] = []
  for (const fragment of [...fragments].sort((a, b) => b.baseline - a.baseline)) {
    const row = lines.at(-1)
    if (row?.[0] && row[0].baseline - fragment.baseline <= sameLine) row.push(fragment)
    else lines.push([fragment])
  }
  return lines.map((row) => {
    const parts = row.sort((a, b) => a.left - b.left)
    return {
      text: parts.map((part) => part.text).join(' '),
      baseline: Math.max(...parts.map((part) => part.baseline)),
      left: parts[0]?.left ?? 0,
      right: Math.max(...parts.map((part) => part.right)),
    }
  })
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

/** Running text fills its column, line after line; cells of a table and fields of a form do not. */
export function isProse(lines: readonly Row[]): boolean {
  if (lines.length < 4) return false
  const span = Math.max(...lines.map((line) => line.right)) - Math.min(...lines.map((line) => line.left))
  return median(lines.map((line) => line.right - line.left)) > span * 0.6 && median(lines.map((line) => line.text.length)) > 15
}

function crosses(part: Fragment, edge: number): boolean {
  return part.left < edge - 4 && part.right > edge + 4
}

/** The left edges at which several lines begin in the middle of the page, from left to right. */
function innerEdges(fragments: readonly Fragment[], width: number): number[] {
  const counts = new Map<number, number>()
  for (const { left } of fragments) {
    if (left > width * 0.3 && left < width * 0.75) counts.set(Math.round(left / 2), (counts.get(Math.round(left / 2)) ?? 0) + 1)
  }
  const often = [...counts].filter(([, count]) => count >= 4).map(([left]) => left * 2)
  return often.sort((a, b) => a - b)
}

function columnsAt(band: readonly Fragment[], edge: number): { left: Fragment[]; right: Fragment[] } | null {
  const left = band.filter((part) => part.left < edge - 4)
  const right = band.filter((part) => part.left >= edge - 4)
  return isProse(rows(left)) && isProse(rows(right)) ? { left, right } : null
}

/** Cuts a page at the lines that run across the edge; what lies between them may be two columns. */
function bandsAt(fragments: readonly Fragment[], edge: number): Fragment[][] {
  const bands: Fragment[][] = [[]]
  let across = false
  for (const part of [...fragments].sort((a, b) => b.baseline - a.baseline)) {
    if (crosses(part, edge) !== across) bands.push([])
    across = crosses(part, edge)
    bands.at(-1)?.push(part)
  }
  return bands
}

/** Lines of running text in reading order: column after column where there are columns, else from top to bottom. */
export function inReadingOrder(fragments: readonly Fragment[], width: number): Row[] {
  for (const edge of innerEdges(fragments, width)) {
    const bands = bandsAt(fragments, edge).map((band) => ({ band, columns: columnsAt(band, edge) }))
    if (bands.every(({ columns }) => columns === null)) continue
    return bands.flatMap(({ band, columns }) =>
      columns ? [...rows(columns.left), ...inReadingOrder(columns.right, width)] : inReadingOrder(band, width),
    )
  }
  return rows(fragments)
}
