import { anyWithin, firstFrom, lastAbove, type Placed } from '../in-order.ts'
import { bullets } from '../list-marks.ts'
import type { SourceText } from '../model.ts'
import type { FieldName } from '../page/field-labels.ts'
import type { Field, Layout } from '../page/layout.ts'
import { pageMark } from '../page/value-shapes.ts'

/** Where a memo lies in its text, and whether its first page is there. Lines count from 1. */
export type Segment = { readonly startLine: number; readonly endLine: number; readonly fragment: boolean }

/** The first heading of a memo. */
export const opening =
  /^(?:\d{1,2}\.?\s*)?(?:aanleiding(?:\s*(?:\/|en|voor)\s*[\p{L} ]{3,24})?|waarom (?:nu|deze nota|ligt (?:dit|deze nota) voor)|waar gaat (?:het|dit|deze nota) over)\s*[:?]?$/iu
const kindMark = /^(?:nota )?ter (?:beslissing|ondertekening|informatie|voorbereiding|bespreking|besluitvorming|kennisname)$/i
const endsText = new RegExp(`[\\p{L}\\d)][.?!;]['"’”)]?$|^[${bullets}-]\\s|^(?:pagina|blad)\\s*\\d+`, 'iu')
const headLines = 45
const gapLines = 25

/** Cuts a bundle into memos: each opening begins one, and so does a later page that stands alone after a gap. */
export function segmentsOf(source: SourceText, layout: Layout): readonly Segment[] {
  const { lines } = source
  const starts = startLines(lines, layout)
  const last = lastContent(lines, lines.length)
  if (starts.length === 0) return last === 0 ? [] : [{ startLine: firstContent(lines, 1), endLine: last, fragment: false }]
  const all = [...starts, ...fragmentStarts(lines, layout, starts)].sort((one, other) => one.line - other.line)
  const found = [...beforeFirst(lines, layout, all[0]?.line ?? 1), ...all]
  return found.map((start, at) => ({
    startLine: start.line,
    endLine: lastContent(lines, (found[at + 1]?.line ?? lines.length + 1) - 1),
    fragment: start.fragment,
  }))
}

/** What stands before the first memo that was recognised is one too, when it has a header of its own. */
function beforeFirst(lines: readonly string[], layout: Layout, first: number): Start[] {
  const line = firstContent(lines, 1)
  if (first - line < shortest) return []
  const headed = layout.fields.some(
    (field) => field.line < first - shortest / 2 && field.value !== '' && (field.name === 'date' || field.name === 'to'),
  )
  return headed ? [{ line, fragment: false }] : []
}

const shortest = 15

type Start = { readonly line: number; readonly fragment: boolean }

/** A memo opens at its 'Aanleiding' or at the header block before it; a header without that heading opens one too. */
function startLines(lines: readonly string[], layout: Layout): Start[] {
  const openings = linesLike(lines, opening)
  const kinds = linesLike(lines, kindMark)
  const marks = withoutNear([...kinds, ...headerLinesOf(layout)].sort((one, other) => one.line - other.line))
  const headSigns = [kinds, linesLike(lines, house), stated(layout, 'to')]
  const heads = openings.map(({ line }, at) => headStart(lines, headSigns, { line, previous: openings[at - 1]?.line ?? 0 }))
  const named = [stated(layout, 'reference'), stated(layout, 'date')]
  const others = marks
    .filter(({ line }, at) => line > headLines / 2 && !opensBefore(openings, line, marks[at + 1]?.line ?? line + headLines))
    .filter(({ line }) => named.some((fields) => changesHeader(lines, fields, line)))
    .map(({ line }) => headBegins(lines, line))
  return [...new Set([...heads, ...others])].sort((one, other) => one - other).map((line) => ({ line, fragment: false }))
}

const house = /^ministerie van\b/i

/** Lines that name the addressee of a header that also names a sender and a date. */
function headerLinesOf({ fields }: Layout): Placed[] {
  return fields.flatMap((field, at) => {
    if (field.name !== 'to' || field.value === '') return []
    const near = fields
      .slice(Math.max(0, at - 6), at + 7)
      .filter(({ line, value }) => value !== '' && Math.abs(line - field.line) <= headerReach)
    return (['from', 'date'] as const).every((name) => near.some((one) => one.name === name)) ? [{ line: field.line }] : []
  })
}

const headerReach = 12

/** The mark of a kind and the addressee of one header count once. */
function withoutNear(marks: readonly Placed[]): Placed[] {
  return marks.filter(({ line }, at) => at === 0 || line - (marks[at - 1]?.line ?? 0) > headerReach)
}

function opensBefore(openings: readonly Placed[], mark: number, next: number): boolean {
  return anyWithin(openings, mark + 1, Math.min(next, mark + headLines))
}

function linesLike(lines: readonly string[], pattern: RegExp): Placed[] {
  return lines.flatMap((line, at) => (pattern.test(line.trim()) ? [{ line: at + 1 }] : []))
}

function stated(layout: Layout, name: FieldName): Field[] {
  return layout.fields.filter((field) => field.name === name && field.value !== '')
}

function headStart(
  lines: readonly string[],
  signs: readonly (readonly Placed[])[],
  { line, previous }: { line: number; previous: number },
): number {
  if (previous === 0 && (line <= headLines || bodyBefore(lines, line, 0) === 0)) return firstContent(lines, 1)
  const floor = bodyBefore(lines, line, Math.max(previous, line - headLines))
  return signs.some((placed) => anyWithin(placed, floor + 1, line)) ? firstContent(lines, floor + 1) : line
}

/** The lines above the mark of a kind belong to its header, up to where a text or a page ends. */
function headBegins(lines: readonly string[], mark: number): number {
  return firstContent(lines, bodyBefore(lines, mark, Math.max(0, mark - headLines)) + 1)
}

function bodyBefore(lines: readonly string[], line: number, floor: number): number {
  for (let at = line - 1; at > floor; at -= 1) if (endsText.test((lines[at - 1] ?? '').trim())) return at
  return floor
}

/** A header that names another date or reference than the one before it is another memo's. */
function changesHeader(lines: readonly string[], named: readonly Field[], mark: number): boolean {
  const start = headBegins(lines, mark)
  const here = firstFrom(named, start)
  const before = lastAbove(named, start)
  return here !== undefined && here.line < mark + 25 && before !== undefined && here.value !== before.value
}

/** Pages without their first page: a page mark above 1 with another date, or text that goes on after a long gap. */
function fragmentStarts(lines: readonly string[], layout: Layout, starts: readonly Start[]): Start[] {
  const dated = stated(layout, 'date')
  const found: Start[] = []
  for (let line = 1; line <= lines.length; line += 1) {
    const page = Number(pageMark.exec((lines[line - 1] ?? '').trim())?.[1] ?? 0)
    const afterGap = endsGap(lines, line - 1) && !anyWithin(starts, line - 4, line + 5)
    if (afterGap || (page > 1 && isOtherPage(dated, starts, line))) found.push({ line, fragment: true })
  }
  return found.filter((start, at) => start.line - (found[at - 1]?.line ?? -99) > 5)
}

/** A page mark at the head of a page whose date is not the running memo's; one at the foot is followed by the next memo. */
function isOtherPage(dated: readonly Field[], starts: readonly Start[], line: number): boolean {
  const owner = lastAbove(starts, line + 1)
  const date = firstFrom(dated, line + 1)
  const earlier = owner && firstFrom(dated, owner.line)
  if (!date || date.line >= line + 12 || !earlier || earlier.line >= line) return false
  return !anyWithin(starts, line + 1, date.line + 1) && daysApart(date.value, earlier.value)
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
