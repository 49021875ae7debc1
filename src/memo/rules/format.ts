import { type Refusal, refuse } from '../../kernel/refusal.ts'
import data from '../data/headings.json' with { type: 'json' }
import type { Heading, MissingHeading } from '../model/formats.ts'
import type { MemoKind } from '../model/memos.ts'
import type { TextNode } from '../model/text.ts'
import { plainText, writtenOut } from './plain.ts'

export type { Heading } from '../model/formats.ts'

/** Every heading that published memos have, in their order; `source` in the file says where they come from. */
export const knownHeadings: readonly Heading[] = data.headings.map(({ id, title, level, required }) => ({
  id,
  title,
  level: level === 1 ? 1 : 2,
  required,
}))

const offered = new Set(data.headings.filter((heading) => heading.offered).map(({ id }) => id))

/** The headings of a new memo where its programme has none of its own; reason and advised decision are always there. */
export const standardHeadings: readonly Heading[] = knownHeadings.filter(({ id }) => offered.has(id))

/** Headings that no programme can take out of its format. The database says the same. */
export const fixedHeadings: readonly string[] = ['reason', 'advisedDecision']

/** An empty memo: its headings with room under each; a memo that asks for a decision starts with one decision point. */
export function emptyText(kind: MemoKind, headings: readonly Heading[], pointId: string): TextNode {
  const asks = kind === 'decision' || kind === 'discussion' || kind === 'signature'
  const content = headings.flatMap(({ id, title, level }): TextNode[] => [
    { type: 'heading', attrs: { level }, content: [{ type: 'text', text: title }] },
    ...(id === 'advisedDecision' && asks ? [emptyPoint(pointId)] : [{ type: 'paragraph' }]),
  ])
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] }
}

function emptyPoint(id: string): TextNode {
  const explanation = { type: 'pointExplanation', content: [{ type: 'paragraph' }] }
  return { type: 'decisionPoint', attrs: { id, effects: [] }, content: [{ type: 'pointQuestion' }, explanation, { type: 'pointAdvice' }] }
}

export type FormatRefusal = 'format.fixed-heading-missing' | 'format.title-empty' | 'format.title-twice' | 'format.begins-below'

/** Why these headings are no format; null where they are. */
export function refuseFormat(headings: readonly Heading[]): Refusal<FormatRefusal> | null {
  const isFixed = (id: string) => headings.some((heading) => heading.id === id && heading.level === 1 && heading.required)
  if (headings.some(({ title }) => title.trim() === '')) return refuse('format.title-empty')
  if (!fixedHeadings.every(isFixed)) return refuse('format.fixed-heading-missing')
  const titles = new Set(headings.map(({ title }) => plainTitle(title)))
  const ids = new Set(headings.map(({ id }) => id))
  if (titles.size < headings.length || ids.size < headings.length) return refuse('format.title-twice')
  return headings[0]?.level === 1 ? null : refuse('format.begins-below')
}

/** Headings are the same whatever their capitals, accents, numbering and closing colon. */
function plainTitle(title: string): string {
  const letters = title.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return letters
    .replace(/^\s*\d{1,2}(?:\.\d{1,2})*[.)]?\s+/, '')
    .replace(/[:?\s]+$/, '')
    .replace(/\s+/g, ' ')
    .trim()
}

const variants = new Map(data.headings.map(({ id, title, variants: others }) => [id, [title, ...others].map(plainTitle)]))

/** A variant of a published heading counts as it. */
function namesOf({ id, title }: Pick<Heading, 'id' | 'title'>): readonly string[] {
  return [plainTitle(title), ...(variants.get(id) ?? [])]
}

function levelOf({ attrs }: TextNode): number {
  return Number(attrs?.['level'] ?? 1)
}

/** The words under a heading of a format, and under those of a lower level after it; empty where a text does not have it. */
export function wordsUnder(text: TextNode, heading: Pick<Heading, 'id' | 'title'>): string {
  const [names, blocks] = [namesOf(heading), text.content ?? []]
  const at = blocks.findIndex((block) => block.type === 'heading' && names.includes(plainTitle(plainText(block))))
  const found = blocks[at]
  if (!found) return ''
  const rest = blocks.slice(at + 1)
  const end = rest.findIndex((block) => block.type === 'heading' && levelOf(block) <= levelOf(found))
  const own = end < 0 ? rest : rest.slice(0, end)
  return own
    .map((block) => writtenOut(block))
    .join('')
    .trim()
}

/** The required headings of a format that a text does not have, or has with nothing under them. */
export function missingHeadings(text: TextNode, format: readonly Heading[]): MissingHeading[] {
  const sections = sectionsOf(text)
  return format
    .filter(({ required }) => required)
    .flatMap(({ id, title }) => {
      const names = namesOf({ id, title })
      const found = sections.filter((section) => names.includes(section.title))
      if (found.some(({ filled }) => filled)) return []
      return [{ id, title, why: found.length === 0 ? ('absent' as const) : ('empty' as const) }]
    })
}

/** A heading with nothing under it, nor under a lower one after it. `id`: which of the format or of published memos it is; `required`: the format asks for words there; `known`: published memos have it or the format does; `bare`: not even an empty table or point stands there. */
type EmptyHeading = {
  readonly id: string | null
  readonly title: string
  readonly at: number
  readonly required: boolean
  readonly known: boolean
  readonly bare: boolean
}

/** The headings of a text without words under them. */
export function emptyHeadings(text: TextNode, format: readonly Heading[]): EmptyHeading[] {
  return sectionsOf(text)
    .filter(({ filled }) => !filled)
    .map(({ title, words, at, bare }) => {
      const own = format.find((heading) => namesOf(heading).includes(title))
      const known = own ?? knownHeadings.find((heading) => namesOf(heading).includes(title))
      return { id: known?.id ?? null, title: words, at, required: own?.required ?? false, known: known !== undefined, bare }
    })
}

/** A text without the headings under which nothing stands and the format asks nothing; a heading of the writers' own stays. */
export function withoutEmptyHeadings(text: TextNode, format: readonly Heading[]): TextNode {
  const left = new Set(emptyHeadings(text, format).flatMap(({ at, required, known, bare }) => (known && bare && !required ? [at] : [])))
  return left.size === 0 ? text : { ...text, content: (text.content ?? []).filter((_, at) => !left.has(at)) }
}

type Section = {
  readonly title: string
  readonly words: string
  readonly at: number
  readonly level: number
  filled: boolean
  bare: boolean
}

/** What stands under a heading of a lower level stands under the higher one too. */
function sectionsOf(text: TextNode): readonly Section[] {
  const all: Section[] = []
  let open: Section[] = []
  for (const [at, block] of (text.content ?? []).entries()) {
    if (block.type === 'heading') {
      const words = plainText(block).trim()
      const section = { title: plainTitle(words), words, at, level: levelOf(block), filled: false, bare: true }
      open = [...open.filter((above) => above.level < section.level), section]
      all.push(section)
    } else {
      const filled = plainText(block).trim() !== '' || hasFootnote(block)
      for (const section of open) {
        section.filled ||= filled
        section.bare &&= block.type === 'paragraph'
      }
    }
  }
  return all.filter(({ words }) => words !== '')
}

function hasFootnote(node: TextNode): boolean {
  return node.type === 'footnote' || (node.content ?? []).some(hasFootnote)
}
