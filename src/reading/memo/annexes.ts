import type { Annex } from '../model.ts'
import { isHeadingLike, isLabel } from '../page/field-labels.ts'
import type { Field } from '../page/layout.ts'
import {
  annexCount,
  annexLabelIn,
  endOfPage,
  isListInOne,
  itemsInOne,
  letteredAnnex,
  markedAnnex,
  noAnnexes,
  numberedAnnex,
  opensPaper,
  rowOfAnnex,
} from './annex-items.ts'
import { isKnownHeading } from './heading-names.ts'
import type { Segment } from './segment.ts'

type Open = { number: number | null; title: string; line: number }

/** The annexes a memo lists: in the margin field, or in the table under a heading 'Bijlagen'. */
export function annexesOf(fields: readonly Field[], lines: readonly string[], segment: Segment): Annex[] {
  const inMargin = fields.flatMap(fieldItems)
  const named = inMargin.length > 0 ? inMargin : underHeading(lines, segment)
  const listed = named.length > 0 ? named : theOnlyOne(lines, segment)
  return listed.filter((annex, at) => listed.findIndex((other) => other.title === annex.title) === at)
}

const enclosed =
  /\bbij(?:gevoegde?|gesloten|gaande?)\s+(?!(?:brief|stukken?|documenten?)\b)((?:concept-?\s?)?\p{L}*(?:brief|bericht|beantwoording|antwoorden|nota|notitie|rapport|formulier|besluit|verslag|agenda|reactie|regeling)(?:\s+(?:van|over|inzake|bij)\s+[^.,;:()]{3,70}?)?)(?=\s+(?:en|te|naar|aan|om|in|op|wordt|worden|ter)\b|[.,;:()]|\s*$)/iu

const mayCountOne = (text: string): boolean => {
  const label = annexLabelIn(text)
  return label !== null && (label.count ?? 1) === 1
}

/** One annex that is counted and not named is what the text says goes with the memo. */
function theOnlyOne(lines: readonly string[], { startLine, endLine }: Segment): Annex[] {
  const own = lines.slice(startLine - 1, endLine).map((line) => line.trim())
  const label = own.findIndex(mayCountOne)
  if (label < 0) return []
  const isOne = annexLabelIn(own[label] ?? '')?.count === 1 || own.slice(label + 1).find((text) => text !== '') === '1'
  const text = own.join(' ').replace(/\s+/g, ' ')
  const title = isOne ? enclosed.exec(text)?.[1] : undefined
  if (title === undefined) return []
  const first = own.findIndex((line) => line.includes(title.split(' ')[0] ?? title))
  return [{ number: null, title: title.replace(/^./, (letter) => letter.toUpperCase()), line: startLine + Math.max(0, first) }]
}

function fieldItems(field: Field): Annex[] {
  const found: Open[] = []
  const rows = rowsOf(field.value).flatMap((row, at) => onOneLine(row).map((text) => ({ text, line: field.valueLines[at] ?? field.line })))
  for (const { text, line } of rows) {
    const item = itemOf(text)
    if (text === '' || text === '-' || annexCount.test(text)) continue
    if (item) found.push({ ...item, line })
    else if (found.length === 0 || isPaper(text, found)) found.push({ number: null, title: text, line })
    else goOn(found, text)
  }
  return inOrder(found.filter((annex) => annex.title.length > 2 && !noAnnexes.test(annex.title)))
}

/** A line under the label that names a paper begins a new one, unless the list is numbered or the line above goes on. */
function isPaper(text: string, found: readonly Open[]): boolean {
  if (/^nota\b/i.test(text)) return true
  return (
    found.every(({ number }) => number === null) &&
    /^\p{Lu}/u.test(text) &&
    opensPaper(text) &&
    !/\b(?:de|het|een|van|voor|en|bij|met|over|op|in)$/u.test(found.at(-1)?.title ?? '')
  )
}

/** By number, where all have one. */
function inOrder(found: readonly Open[]): Annex[] {
  return found.every(({ number }) => number !== null) ? found.toSorted((one, other) => (one.number ?? 0) - (other.number ?? 0)) : [...found]
}

/** A list that runs on behind its count is one row, over however many lines. */
const rowsOf = (value: string): string[] => (isListInOne(value) ? [value.replaceAll('\n', ' ')] : value.split('\n'))

/** '1. Brief; 2. Rapport' names two. */
function onOneLine(row: string): string[] {
  if (isListInOne(row)) return itemsInOne(row)
  return /^1[.)]/.test(row) ? row.split(/\s*[;,]\s+(?=\d{1,2}[.)]\s)/u) : [row]
}

function itemOf(text: string): { number: number | null; title: string } | null {
  const counted = numberedAnnex(text)
  if (counted) return counted
  const title = letteredAnnex(text)?.title ?? markedAnnex(text)
  return title === null ? null : { number: null, title }
}

function goOn(found: readonly Open[], text: string): void {
  const last = found.at(-1)
  if (last) last.title = `${last.title} ${text}`.trim()
}

const heading = /^(?:\d{1,2}\.?\s+)?(?:overzicht )?bijlagen\s*:?$/i

/** Under the heading stands a list, or a table whose numbers may stand alone above their titles. */
function underHeading(lines: readonly string[], segment: Segment): Annex[] {
  const found: Annex[] = []
  const head = lines.slice(segment.startLine - 1, segment.endLine).findLastIndex((text) => heading.test(text.trim()))
  if (head < 0) return found
  const ends = headingAfter(lines.slice(segment.startLine - 1, segment.startLine - 1 + head))
  for (let line = segment.startLine + head + 1; line <= segment.endLine; line += 1) {
    const text = (lines[line - 1] ?? '').trim()
    if ((found.length > 0 && endOfPage.test(text)) || ends(text)) break
    const annex = annexAt(lines, line, found.length)
    if (annex?.number && isRunning(lines[line] ?? '')) return []
    if (annex) found.push(annex)
  }
  return found
}

/** The label of the margin may be dropped among the rows. */
const countedLabel = /^bijlage\(n\)/iu

/** 'Advies van de inspectie over de …' is the title of a paper. */
const longestHeading = 3

const beginsText = (text: string): boolean => isHeadingLike(text) && text.split(/\s+/).length <= longestHeading
const isHeading = (text: string): boolean => isKnownHeading(text) || beginsText(text)

/** Whether a line is the next heading. In the head of a memo 'Bijlagen' is a label, and a numbered heading under it begins the text. */
function headingAfter(above: readonly string[]): (text: string) => boolean {
  const isInHead = !above.some((text) => isHeading(text.trim()))
  return (text) => isHeading(text) && !countedLabel.test(text) && (isInHead || !/^\d/u.test(text))
}

/** The annex that comes after `before` others, when its number or letter stands on a line. */
function annexAt(lines: readonly string[], line: number, before: number): Annex | null {
  const title = titleAt(lines, line, before + 1)
  if (title !== null) return { number: before + 1, title, line }
  const item = letteredAnnex((lines[line - 1] ?? '').trim())
  if (item?.letter !== String.fromCharCode(65 + before)) return null
  const further = goingOn(lines, line, item.title).filter((next) => letteredAnnex(next) === null)
  return { number: null, title: [item.title, ...further].join(' '), line }
}

/** Running text under a number makes it a heading of the memo. */
const isRunning = (line: string): boolean => line.trim().length > 60 && /^\p{Lu}/u.test(line.trim())

/** Wider lines hold more than one column. */
const columnWidth = 36
/** What heads the columns of a table of annexes; a text layer may drop it among the rows. */
const columnHead = /^(?:volgnummer|naam|informatie)$/i
const information = /^informatie$/i
const rowsAbove = 30

function titleAt(lines: readonly string[], line: number, number: number): string | null {
  const text = (lines[line - 1] ?? '').trim()
  const row = rowOfAnnex(text)
  if (row?.number === number) return [row.title, ...goingOn(lines, line, text)].join(' ')
  if (text !== String(number) && text !== `${number}.`) return null
  const title = titleBelow(lines, line).join(' ').trim()
  return /^\p{Lu}/u.test(title) ? title : null
}

/** The further lines of a title in a column; a new row begins with its number. */
function goingOn(lines: readonly string[], line: number, first: string): string[] {
  const below = [0, 1, 2, 3].map((step) => (lines[line + step] ?? '').trim())
  const ends = below.findIndex((next) => next === '' || next.length > columnWidth || rowOfAnnex(next) !== null || isNoTitle(next))
  return first.length > columnWidth || /[.?!;]$/.test(first) ? [] : below.slice(0, ends < 0 ? undefined : ends)
}

const isNoTitle = (text: string): boolean => endOfPage.test(text) || columnHead.test(text) || /^\d{1,2}$/.test(text) || isKnownHeading(text)

function titleBelow(lines: readonly string[], line: number): string[] {
  // A third column says more of the annex, after an empty line.
  const inColumns = lines.slice(Math.max(0, line - rowsAbove), line).some((text) => information.test(text.trim()))
  const next = [0, 1, 2, 3, 4, 5].map((step) => (lines[line + step] ?? '').trim())
  const stop = next.findIndex(
    (text) =>
      isLabel(text) ||
      (!inColumns && beginsText(text) && !opensPaper(text)) ||
      endOfPage.test(text) ||
      columnHead.test(text) ||
      /^\d{1,2}\.$|^[\p{Lu} ]{8,}$/u.test(text),
  )
  const open = stop < 0 ? next : next.slice(0, stop)
  if (inColumns) {
    const first = open.findIndex((text) => text !== '')
    const end = open.findIndex((text, at) => at > first && text === '')
    return first < 0 ? [] : open.slice(first, end < 0 ? undefined : end)
  }
  const column = [...open.slice(0, 3).filter((text) => text !== ''), ...open.slice(3)]
  const ends = column.findIndex((text) => text === '' || text.length > columnWidth)
  return ends < 0 ? column : column.slice(0, Math.max(2, ends))
}
