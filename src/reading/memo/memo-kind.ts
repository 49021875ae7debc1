import type { MemoKind } from '../model.ts'
import { kindAlone, requestMark } from '../page/value-shapes.ts'
import { opening as firstHeading, type Segment } from './segment.ts'

const marks: readonly (readonly [MemoKind, RegExp])[] = [
  ['decision', /^(?:nota )?ter (?:beslissing|besluitvorming|besluit|accordering|goedkeuring|instemming|vaststelling|advisering)\b/i],
  ['signature', /^(?:nota )?ter ondertekening\b/i],
  ['preparation', /^(?:nota )?ter voorbereiding\b/i],
  ['information', /^(?:nota )?ter (?:informatie|info|kennisname|kennisneming|kennisgeving)$/i],
  ['discussion', /^(?:nota )?ter bespreking\b/i],
]
const titles: readonly (readonly [MemoKind, RegExp])[] = [
  ['discussion', /^bespreek(?:notitie|nota)\b/i],
  ['annotation', /^(?:geannoteerde agenda|annotatie)\b.*\S{3}$/i],
  ['information', /^(?:informatienota|(?:\S+ \/ )?nota ter (?:informatie|kennisname))\b/i],
  ['letter', /^geachte\s/i],
]
const occasions: readonly (readonly [MemoKind, RegExp])[] = [
  ['annotation', /\bannotatie\b/i],
  ['discussion', /\b(?:bespreeknotitie|beslis- en bespreekpunten)\b/i],
  ['signature', /\bnota ter ondertekening\b|\bontvangt u?\b[^.]{0,90}\bter ondertekening\b/i],
]
const advised =
  /\b(?:beslisnota|u kunt (?:\S+ ){0,12}(?:ondertekenen|instemmen)|gevraagde? besluit|geadviseerde? besluit|beslispunten|uw (?:instemming|akkoord|besluit))/i

/** What a memo is for: its mark, its title, its first words, and last whether it asks for a decision. */
export function kindOf(text: readonly string[], segment: Segment): MemoKind {
  const head = text.slice(0, 40).map((line) => line.trim())
  const stated = named(marks, head) ?? named(titles, head.slice(0, 30))
  const asks = advised.test(text.join(' '))
  if (stated) return stated === 'annotation' && asks ? 'decision' : stated
  if (segment.fragment) return 'other'
  const start = text.slice(0, 60).join(' ').replace(/\s+/g, ' ')
  return named(occasions, [start]) ?? (asks ? 'decision' : 'other')
}

/** The kind that a line marks when the mark is all it holds: 'TER BESLISSING'. */
export function markOf(line: string): MemoKind | null {
  const text = line.trim()
  return requestMark.test(text) ? named(marks, [text]) : null
}

function named(kinds: readonly (readonly [MemoKind, RegExp])[], lines: readonly string[]): MemoKind | null {
  return kinds.find(([, pattern]) => lines.some((line) => pattern.test(line)))?.[0] ?? null
}

const opening = /^(?:\d+\.?\s*)?(?:aanleiding|inleiding|kernpunten|kern)\b/i
const notTitle =
  /^(?:ter [a-z]+$|ministerie\b|directoraat|directie\b|dir\b|dg\b|cluster\b|afdeling\b|portefeuille\b|bestuurskern|pagina\b|(?:beslis|opleg)?nota$|notitie$|memo(?:randum)?$|\d|[[(])|@|\bT\s+\+?\d/i
const document = /\b(?:\p{L}*nota|\p{L}*brief|notitie|voortgang|rapport|wetsvoorstel|werkprogramma|agenda|stand van zaken|reactie)\b/iu
const subject = /^(?:onderwerp|betreft|titel|nota)\s*(?::\s*|\s{2,})|^(?:onderwerp|betreft)\s+/i

/** The title stands above the occasion, in lines of its own that are no field and no sender; `isFurniture` takes an index. */
export function titleOf(text: readonly string[], isFurniture: (at: number) => boolean): string | null {
  const until = text.findIndex((line) => opening.test(line.trim()) || firstHeading.test(line.trim()))
  const blocks = blocksAbove(text, Math.max(0, until), isFurniture)
  const possible = blocks.filter(({ words }) => words.length > 9 && words.length < 300 && words.split(/\s+/).length > 1)
  const title = possible.find(({ named }) => named) ?? possible.findLast(({ words }) => document.test(words)) ?? possible.at(-1)
  return title?.words.replace(subject, '').replace(/^./, (letter) => letter.toUpperCase()) ?? null
}

/** Lines that stand together; `named` when the word for a memo stands right above them. */
type Block = { readonly words: string; readonly named: boolean }

function blocksAbove(text: readonly string[], until: number, isFurniture: (at: number) => boolean): Block[] {
  const blocks: Block[] = []
  let open = false
  let named = false
  for (let at = 0; at < until; at += 1) {
    const line = (text[at] ?? '').trim()
    const usable = line !== '' && !isFurniture(at) && !notTitle.test(line)
    const last = usable && open ? blocks.pop() : undefined
    if (usable) blocks.push({ words: last ? `${last.words} ${line}` : line, named: last?.named ?? named })
    open = usable
    if (line !== '') named = kindAlone.test(line)
  }
  return blocks
}
