import type { Layout } from './layout.ts'
import type { SourceText } from './model.ts'

/** Where a memo lies in its text, and whether its first page is there. Lines count from 1. */
export type Segment = { readonly startLine: number; readonly endLine: number; readonly fragment: boolean }

const opening = /^(?:\d+\.?\s*)?aanleiding\s*:?$/i
const kindMark = /^ter (?:beslissing|ondertekening|informatie|voorbereiding|bespreking|besluitvorming)$/i
const laterPage = /^pagina\s*(\d+)\s*(?:van|\/)\s*\d+$/i
const headLines = 45
const gapLines = 25

/** Cuts a bundle into memos: each opening begins one, and so does a later page that stands alone after a gap. */
export function segmentsOf(source: SourceText, layout: Layout): readonly Segment[] {
  const { lines } = source
  const starts = startLines(lines)
  const last = lastContent(lines, lines.length)
  if (starts.length === 0) return last === 0 ? [] : [{ startLine: firstContent(lines, 1), endLine: last, fragment: false }]
  const found = [...starts, ...fragmentStarts(lines, layout, starts)].sort((one, other) => one.line - other.line)
  return found.map((start, at) => ({
    startLine: start.line,
    endLine: lastContent(lines, (found[at + 1]?.line ?? lines.length + 1) - 1),
    fragment: start.fragment,
  }))
}

type Start = { readonly line: number; readonly fragment: boolean }

/** A memo opens at its 'Aanleiding', or at the header block before it when there is one. */
function startLines(lines: readonly string[]): Start[] {
  const openings = lines.flatMap((line, at) => (opening.test(line.trim()) ? [at + 1] : []))
  return openings.map((line, at) => ({ line: headStart(lines, line, openings[at - 1] ?? 0), fragment: false }))
}

function headStart(lines: readonly string[], line: number, previous: number): number {
  const from = Math.max(previous + 1, line - headLines)
  const first = previous === 0 && line <= headLines ? firstContent(lines, 1) : null
  if (first !== null) return first
  for (let at = from; at < line; at += 1) {
    const text = (lines[at - 1] ?? '').trim()
    if (kindMark.test(text) || /^aan\s*:/i.test(text)) return headBegins(lines, at, from)
  }
  return line
}

/** The lines just above the mark of a kind belong to its header: a ministry, an example mark. */
function headBegins(lines: readonly string[], at: number, floor: number): number {
  let start = at
  for (let line = at - 1; line >= Math.max(floor, at - 4); line -= 1) {
    const text = (lines[line - 1] ?? '').trim()
    if (text !== '' && !/[.?!]$/.test(text) && text.length < 90 && /^[A-Z]/.test(text)) start = line
    else if (text !== '') break
  }
  return start
}

/** Pages without their first page: a page mark above 1, or text that goes on after a long gap, before the next opening. */
function fragmentStarts(lines: readonly string[], layout: Layout, starts: readonly Start[]): Start[] {
  const dated = layout.fields.filter((field) => field.name === 'date' && field.value !== '')
  const found: Start[] = []
  for (let at = 0; at < lines.length; at += 1) {
    const line = at + 1
    const owner = starts.findLast((start) => start.line <= line)
    const page = laterPage.exec((lines[at] ?? '').trim())
    const date = dated.find((field) => field.line > line && field.line < line + 12)
    const earlier = dated.find((field) => owner && field.line >= owner.line && field.line < line)
    if (page && Number(page[1]) > 1 && date && earlier && daysApart(date.value, earlier.value)) found.push({ line, fragment: true })
    else if (endsGap(lines, at) && !starts.some((start) => Math.abs(start.line - line) < 5)) found.push({ line, fragment: true })
  }
  return found.filter((start, at) => start.line - (found[at - 1]?.line ?? -99) > 5)
}

/** Two page dates of one memo may differ by a mistake of some days; another memo's differ by more. */
function daysApart(one: string, other: string): boolean {
  const month = (text: string) => text.replace(/^\d+\s*/, '')
  return month(one) !== month(other) || Math.abs(Number.parseInt(one, 10) - Number.parseInt(other, 10)) > 6
}

function endsGap(lines: readonly string[], at: number): boolean {
  if ((lines[at] ?? '').trim() === '' || at < gapLines) return false
  for (let before = at - 1; before >= at - gapLines; before -= 1) if ((lines[before] ?? '').trim() !== '') return false
  return true
}

function firstContent(lines: readonly string[], from: number): number {
  let line = from
  while (line < lines.length && (lines[line - 1] ?? '').trim() === '') line += 1
  return line
}

function lastContent(lines: readonly string[], from: number): number {
  let line = Math.min(from, lines.length)
  while (line > 0 && (lines[line - 1] ?? '').trim() === '') line -= 1
  return line
}
