import type { Page, SourceText } from '../model.ts'
import { isHeadingLike, isLabel } from './field-labels.ts'

const reach = 3
const atLeast = 3
const dense = 0.6

type Edge = 'top' | 'foot'
type Place = { readonly page: number; readonly line: number }

/** The outermost lines with words at one edge of a page. */
function edgeLines(lines: readonly string[], page: Page, edge: Edge): { line: number; text: string }[] {
  const written: number[] = []
  for (let line = page.firstLine; line <= page.lastLine; line += 1) if ((lines[line - 1] ?? '').trim() !== '') written.push(line)
  const outer = edge === 'top' ? written.slice(0, reach) : written.slice(-reach)
  return outer.map((line) => ({ line, text: (lines[line - 1] ?? '').trim().replace(/\s+/g, ' ') }))
}

const amount = /€|%|\b(?:euro|ml[nd]|miljoen|miljard)\b/i

/** A running line is the same on each page, but for a number that counts along with the pages. */
function keysOf(text: string, page: number): string[] {
  if (amount.test(text)) return [text]
  const counting = [...text.matchAll(/(?<![\d.,-])\d{1,4}(?![\d.,-]*\d)/g)].map(
    (match) => `${text.slice(0, match.index)}#${Number(match[0]) - page}${text.slice(match.index + match[0].length)}`,
  )
  return [text, ...counting]
}

/** On most pages from its first to its last; at the foot two pages in a row are enough, for no two pages end in the same sentence. */
function runs(places: readonly Place[], edge: Edge): boolean {
  const pages = places.map((place) => place.page)
  const span = Math.max(...pages) - Math.min(...pages) + 1
  return pages.length >= span * dense && (pages.length >= atLeast || (edge === 'foot' && pages.length === 2 && span === 2))
}

function mayRun(text: string): boolean {
  return text.length <= 120 && !isLabel(text) && !isHeadingLike(text) && !/^ter\s/i.test(text)
}

/** Where each text stands at one edge of the pages. */
function placesAt(edge: Edge, { pages, lines }: SourceText): Map<string, Place[]> {
  const found = new Map<string, Place[]>()
  for (const page of pages) {
    for (const { line, text } of edgeLines(lines, page, edge).filter((one) => mayRun(one.text))) {
      for (const key of keysOf(text, page.number)) {
        const places = found.get(key) ?? []
        if (places.at(-1)?.page !== page.number) places.push({ page: page.number, line })
        found.set(key, places)
      }
    }
  }
  return found
}

/** Lines of a PDF that stand at the head or the foot of page after page: names, markings, page numbers. */
export function runningLines(source: SourceText): ReadonlySet<number> {
  if (source.format !== 'pdf' || source.pages.length < 2) return new Set()
  const edges: readonly Edge[] = ['top', 'foot']
  const running = edges.flatMap((edge) => [...placesAt(edge, source).values()].filter((places) => runs(places, edge)))
  return new Set(running.flat().map((place) => place.line))
}
