/** A run of text on one baseline, in points from the left and the bottom of the page. */
export type Fragment = { text: string; left: number; right: number; baseline: number }

const sameLine = 3

function rows(fragments: readonly Fragment[]): { text: string; baseline: number }[] {
  const lines: Fragment[][] = []
  for (const fragment of [...fragments].sort((a, b) => b.baseline - a.baseline)) {
    const row = lines.at(-1)
    if (row?.[0] && row[0].baseline - fragment.baseline <= sameLine) row.push(fragment)
    else lines.push([fragment])
  }
  return lines.map((row) => ({
    text: row
      .sort((a, b) => a.left - b.left)
      .map((part) => part.text)
      .join(' '),
    baseline: row[0]?.baseline ?? 0,
  }))
}

function withBlanks(lines: readonly { text: string; baseline: number }[]): string[] {
  const steps = lines.slice(1).map((line, at) => (lines[at]?.baseline ?? 0) - line.baseline)
  const usual = [...steps].sort((a, b) => a - b)[Math.floor(steps.length / 2)] ?? 12
  return lines.flatMap((line, at) => ((steps[at - 1] ?? 0) > usual * 1.5 ? ['', line.text] : [line.text]))
}

function marginFrom(fragments: readonly Fragment[], width: number): number {
  const lefts = fragments
    .map((part) => part.left)
    .filter((left) => left > width * 0.68)
    .sort((a, b) => a - b)
  const edge = lefts[0] ?? width
  const crossing = fragments.filter((part) => part.left < edge - 4 && part.right > edge + 4).length
  return crossing > fragments.length * 0.1 ? width : edge - 2
}

/** Lines of a page in reading order: what stands above the margin's fields, those fields as a block, then the body. */
export function layOut(fragments: readonly Fragment[], width: number): string[] {
  const edge = marginFrom(fragments, width)
  const foot = rows(fragments.filter((part) => part.baseline < 50 && /^pagina\s+\d/i.test(part.text)))
  const rest = fragments.filter((part) => !(part.baseline < 50 && /^pagina\s+\d/i.test(part.text)))
  const margin = rows(rest.filter((part) => part.left >= edge))
  const body = rows(rest.filter((part) => part.left < edge))
  const top = margin[0]?.baseline ?? 0
  const above = body.filter((line) => margin.length > 0 && line.baseline > top + sameLine)
  const blocks = [above, margin, body.slice(above.length), foot].filter((block) => block.length > 0)
  return blocks.flatMap((block, at) => (at === 0 ? withBlanks(block) : ['', ...withBlanks(block)]))
}
