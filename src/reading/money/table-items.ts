import { isKnownHeading } from '../memo/heading-names.ts'
import type { Page, SourceText } from '../model.ts'
import { unitIn } from './amount-units.ts'
import { naming, sureToken, tableLine } from './table-lines.ts'
import type { Item } from './table-rows.ts'

type Text = { readonly source: SourceText; readonly furniture: ReadonlySet<number> }

const wordsBefore = 14
const wordsBetween = 12
const wordsNearby = 6
const linesOpen = 60

/** What stands under a line with a unit, up to the last number before something that is no table; nothing when another unit stands nearer. */
export function itemsUnder(text: Text, head: number, until = text.source.lines.length): readonly Item[] {
  const items: Item[] = []
  let last = 0
  for (const item of linesUnder(text, head, until)) {
    if (item === 'unit') return items.slice(0, last)
    if (last > 0 && item.kind === 'words' && endsAtHeading(text.source.lines, item)) break
    if (isNumberOf(items.at(-1), item)) continue
    items.push(item)
    if (!mayGoOn(items.slice(last), last === 0)) break
    if ('cells' in item && item.cells.some(({ value }) => value !== null)) last = items.length
  }
  return withoutIndex(likely(items.slice(0, last)))
}

const note = /^[(*\s]*(?:alle\s+)?(?:bedragen\b|[x×]\s*€|in\s+(?:€|mln|miljoen|duizend))/iu
const linesAbove = 120

/** The table that a note under it gives its unit: its last number stands right above that. */
export function itemsAbove(text: Text, foot: number, free: number): readonly Item[] {
  const { lines } = text.source
  if (!note.test(lines[foot] ?? '')) return []
  let head = foot
  let words = 0
  while (head > Math.max(free, foot - linesAbove) && words <= wordsNearby) {
    const part = partAbove(lines, head)
    if (part === 'end') break
    if (part !== 'blank') words = part === 'words' ? words + 1 : 0
    head -= 1
  }
  const items = itemsUnder(text, head - 1, foot)
  return foot - (items.at(-1)?.line ?? 0) <= 2 ? items : []
}

function partAbove(lines: readonly string[], line: number): 'end' | 'blank' | 'words' | 'cells' {
  const text = lines[line - 1] ?? ''
  const part = tableLine(text, line)
  if (part.kind === 'stop' || (part.kind === 'words' && part.long) || unitIn(text) !== null) return 'end'
  return part.kind === 'blank' || part.kind === 'words' ? part.kind : 'cells'
}

/** 'artikel', and its number on the next line. */
function isNumberOf(before: Item | undefined, item: Item): boolean {
  if (before?.kind !== 'words' || item.kind !== 'cells' || item.cells.length > 1) return false
  return naming.test(before.text) && /^\d{1,2}$/u.test(item.cells[0]?.written ?? '')
}

/** What may be a row is one beside others like it, or between such as certainly are. */
function likely(items: readonly Item[]): readonly Item[] {
  const isMaybe = (item: Item) => item.kind === 'row' && item.maybe === true
  const [maybe, more] = items.filter(isMaybe)
  const certain = items.filter((item) => item.kind === 'row' && !item.maybe).length
  if (maybe === undefined || more !== undefined || (certain > 1 && maybe !== items.at(-1))) return items
  const others = items.filter((item) => item !== maybe)
  return others.slice(0, others.findLastIndex((item) => 'cells' in item) + 1)
}

/** Words may stand between numbers, but not many, and hardly any as long as a sentence. */
function mayGoOn(open: readonly Item[], begins: boolean): boolean {
  if (open.length > linesOpen) return false
  const words = open.filter((item) => item.kind === 'words')
  if (words.length > (begins ? wordsBefore : wordsBetween) || words.filter(({ long }) => long).length > 1) return false
  return begins || isNearby(open, words)
}

/** Numbers of the rows themselves stand alone above their label: 1, 2, 3, or small ones that count on and are the only ones. */
function withoutIndex(items: readonly Item[]): readonly Item[] {
  const alone = items.flatMap((item) => {
    const written = item.kind === 'cells' && item.cells.length === 1 ? item.cells[0]?.written : undefined
    return written !== undefined && /^\d{1,2}$/u.test(written) ? [{ item, number: Number(written) }] : []
  })
  const first = items.find((item) => 'cells' in item)
  const isCounted = alone.length > 2 && alone.every(({ number }, at) => at === 0 || number === (alone[at - 1]?.number ?? 0) + 1)
  if (!isCounted && (alone[0]?.item !== first || alone[0]?.number !== 1)) return items
  let next = alone[0]?.number ?? 1
  const index = new Set<Item>()
  for (const { item, number } of alone) {
    if (number !== next) continue
    index.add(item)
    next += 1
  }
  return index.size > 1 ? items.filter((item) => !index.has(item)) : items
}

/** Farther down, only a total or an amount that is written out still belongs to the table. */
function isNearby(open: readonly Item[], words: readonly (Item & { readonly kind: 'words' })[]): boolean {
  const last = open.at(-1)
  if (words.length <= wordsNearby || last === undefined || !('cells' in last)) return true
  return /^totaal\b/iu.test(words.at(-1)?.text ?? '') || last.cells.some(({ written }) => sureToken.test(written))
}

function* linesUnder({ source, furniture }: Text, head: number, until: number): Generator<Item | 'unit'> {
  let apart = false
  for (let at = head + 1; at < until; at += 1) {
    const raw = source.lines[at] ?? ''
    const part = tableLine(raw, at + 1)
    if (part.kind === 'blank' || isAside(part.kind, raw, furniture.has(at + 1)) || isPageNumber(source, at)) {
      apart = true
      continue
    }
    if (unitIn(raw) !== null) yield 'unit'
    if (part.kind === 'stop') return
    yield { ...part, line: at + 1, apart }
    apart = false
  }
}

/** Furniture lies between the rows of a table that runs on over a page; a short number is a cell, though. */
function isAside(kind: string, raw: string, furniture: boolean): boolean {
  return furniture && !(kind === 'cells' && (raw.trim().length < 2 || /[.,]/u.test(raw)))
}

/** The number of a page stands alone on the first or the last line of it. */
function isPageNumber({ lines, pages }: SourceText, at: number): boolean {
  const text = (lines[at] ?? '').trim()
  const page = /^\d{1,4}$/u.test(text) ? pageWith(pages, at + 1) : undefined
  if (!page || Math.abs(Number(text) - page.number) > 2) return false
  return isEmpty(lines, page.firstLine - 1, at) || isEmpty(lines, at + 1, page.lastLine)
}

function pageWith(pages: readonly Page[], line: number): Page | undefined {
  let [low, high] = [0, pages.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((pages[middle]?.lastLine ?? line) < line) low = middle + 1
    else high = middle
  }
  return pages[low]
}

function isEmpty(lines: readonly string[], from: number, until: number): boolean {
  for (let at = from; at < until; at += 1) if ((lines[at] ?? '').trim() !== '') return false
  return true
}

/** A heading of the memo, unless a number or another label stands under it: then it is the label of a row. */
function endsAtHeading(lines: readonly string[], { text, line }: Item & { readonly kind: 'words' }): boolean {
  if (!/^(?:\d|\p{Lu})/u.test(text) || !isKnownHeading(text)) return false
  const next = lines.slice(line, line + 3).find((one) => one.trim() !== '')
  const part = tableLine(next ?? '', 0)
  return part.kind === 'stop' || part.kind === 'blank' || (part.kind === 'words' && part.long)
}
