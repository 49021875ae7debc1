import { bullets } from '../list-marks.ts'
import type { Fragment } from './page-columns.ts'
import { isProse, median, rows, sameLine } from './page-columns.ts'

/** A page cut into the fields of its margin and its body. */
type Division = { readonly margin: readonly Fragment[]; readonly body: readonly Fragment[] }

/** Cuts off the narrow column beside the body in which letters and memos hold their fields; it stands right, or left. */
export function divide(fragments: readonly Fragment[], width: number): Division {
  return rightMargin(fragments, width) ?? leftMargin(fragments, width) ?? { margin: [], body: fragments }
}

function rightMargin(fragments: readonly Fragment[], width: number): Division | null {
  const lefts = fragments.map((part) => part.left).filter((left) => left > width * 0.68)
  const edge = Math.min(...lefts, width)
  const crossing = fragments.filter((part) => part.left < edge - 4 && part.right > edge + 4).length
  if (lefts.length === 0 || crossing > fragments.length * 0.1) return null
  const margin = fragments.filter((part) => part.left >= edge - 2)
  const body = fragments.filter((part) => part.left < edge - 2)
  return isLastColumn(margin, body) ? null : { margin, body }
}

const roomBetweenCells = 40

/** The last column of a table stands apart as a margin does, but each of its cells has others far to its left on its line. */
function isLastColumn(margin: readonly Fragment[], body: readonly Fragment[]): boolean {
  if (margin.length < 3) return false
  const cells = margin.filter((part) => {
    const beside = body.filter((other) => Math.abs(other.baseline - part.baseline) <= sameLine)
    return beside.length > 0 && part.left - Math.max(...beside.map((other) => other.right)) > roomBetweenCells
  })
  return cells.length >= margin.length * 0.8
}

const listMark = new RegExp(`^(?:[${bullets}o–-]|\\d{1,3}[.)]?|[a-z]{1,3}[.)])$`, 'iu')

function leftMargin(fragments: readonly Fragment[], width: number): Division | null {
  const edge = commonLeft(fragments.filter((part) => part.left > width * 0.15 && part.left < width * 0.45))
  const margin = fragments.filter((part) => part.left < edge - 8)
  const marks = margin.filter((part) => listMark.test(part.text))
  if (margin.length < 3 || marks.length > margin.length * 0.4) return null
  const across = margin.filter((part) => part.right > edge - 2)
  if (across.length > margin.length * 0.2) return null
  const fields = margin.filter((part) => part.right <= edge - 2)
  const body = fragments.filter((part) => part.left >= edge - 8 || part.right > edge - 2)
  return isProse(rows(body)) && !isColumnOfHeads(fields, body) ? { margin: fields, body } : null
}

function commonLeft(fragments: readonly Fragment[]): number {
  const counts = new Map<number, number>()
  for (const { left } of fragments) counts.set(Math.round(left), (counts.get(Math.round(left)) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}

/** Heads beside their paragraphs stand on the first line of each, wide apart; fields of a margin follow each other as lines of text do. */
function isColumnOfHeads(fields: readonly Fragment[], body: readonly Fragment[]): boolean {
  const lines = rows(fields)
  const beside = lines.filter((line) => body.some((other) => Math.abs(other.baseline - line.baseline) <= sameLine))
  if (beside.length < lines.length * 0.8) return false
  const step = (all: readonly { baseline: number }[]) => median(all.slice(1).map((line, at) => (all[at]?.baseline ?? 0) - line.baseline))
  return step(lines) > step(rows(body)) * 2
}
