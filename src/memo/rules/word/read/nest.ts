import type { TextNode } from '../../../model/text.ts'
import type { Block, Cell, ListPlace, ParagraphBlock, Role, TableBlock } from '../blocks.ts'
import { withoutEnds } from '../ends.ts'

/** The text that paragraphs and tables make, with their lists, quotes, decision points and agenda items nested again. */
export function nested(blocks: readonly Block[], newId: () => string): TextNode {
  const content = flow(withoutEnds(blocks.filter(isSaying)), newId)
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] }
}

function isSaying(block: Block): boolean {
  return block.kind === 'table' || (block.role !== 'versionLine' && (block.role !== 'filler' || block.inline.length > 0))
}

const inPoint: ReadonlySet<Role> = new Set(['inPoint', 'listInPoint', 'explanationLabel'])
const inAgenda: ReadonlySet<Role> = new Set(['inPoint', 'listInPoint', 'agendaAdviceLabel', 'agendaSpeakingLabel', 'agendaOthersLabel'])
const inQuote: ReadonlySet<Role> = new Set(['quote', 'listInQuote'])

const inContainer: ReadonlySet<Role> = new Set<Role>(['listInQuote', 'listInPoint'])

function flow(blocks: readonly Block[], newId: () => string): TextNode[] {
  const found: TextNode[] = []
  const counts: Counts = new Map()
  for (let at = 0; at < blocks.length; ) {
    const block = blocks[at]
    if (!block) break
    const until = endOf(blocks, at)
    found.push(...oneOf(blocks.slice(at, until), { newId, counts }))
    at = until
  }
  return found
}

const isRole = (block: Block | undefined, among: ReadonlySet<Role>) => block?.kind === 'paragraph' && among.has(block.role)
/** A table within an item of a list lies in whatever that list lies in. */
const liesIn = (block: Block | undefined, among: ReadonlySet<Role>) => isRole(block, among) || (block?.kind === 'table' && block.level >= 0)
const isListed = (block: Block | undefined) => (block?.kind === 'paragraph' ? block.list !== null : block !== undefined && block.level >= 0)

/** Where what begins at a block ends: a point with all that belongs to it, a quote, a run of items, or the block alone. */
function endOf(blocks: readonly Block[], at: number): number {
  const block = blocks[at]
  const whileIt = (holds: (one: Block | undefined) => boolean) => {
    let until = at + 1
    while (until < blocks.length && holds(blocks[until])) until += 1
    return until
  }
  if (block?.kind !== 'paragraph') return at + 1
  if (block.role === 'question') {
    const until = whileIt((one) => liesIn(one, inPoint))
    return isRole(blocks[until], new Set<Role>(['advice'])) ? until + 1 : until
  }
  if (block.role === 'topic') return whileIt((one) => liesIn(one, inAgenda))
  if (inQuote.has(block.role)) return whileIt((one) => liesIn(one, inQuote))
  return block.list !== null ? whileIt((one) => isListed(one) && !isRole(one, inContainer)) : at + 1
}

type Counts = Map<string, number>
type Making = { readonly newId: () => string; readonly counts: Counts }

function oneOf(blocks: readonly Block[], making: Making): TextNode[] {
  const [first] = blocks
  if (!first) return []
  if (first.kind === 'table') return [tableOf(first, making.newId)]
  if (first.role === 'question') return [pointOf(first, blocks.slice(1), making)]
  if (first.role === 'topic') return [agendaOf(first, blocks.slice(1), making)]
  if (inQuote.has(first.role)) return [{ type: 'blockquote', content: listsIn(blocks, making) }]
  return listsIn(blocks, making)
}

function lineNode(type: string, { inline }: ParagraphBlock, attrs?: TextNode['attrs']): TextNode {
  return { type, ...(attrs && { attrs }), ...(inline.length > 0 && { content: inline }) }
}

function plain(block: ParagraphBlock): TextNode {
  const level = /^heading(\d)$/.exec(block.role)?.[1]
  if (level) return lineNode('heading', block, { level: Number(level) })
  return block.role === 'memoSubject' ? lineNode('heading', block, { level: 1 }) : lineNode('paragraph', block)
}

function pointOf(question: ParagraphBlock, rest: readonly Block[], making: Making): TextNode {
  const last = rest.at(-1)
  const advice = last?.kind === 'paragraph' && last.role === 'advice' ? last : null
  const body = listsIn(
    rest.slice(0, advice ? -1 : undefined).filter((one) => !isRole(one, new Set<Role>(['explanationLabel']))),
    making,
  )
  return {
    type: 'decisionPoint',
    attrs: { id: question.id ?? making.newId(), effects: [] },
    content: [
      lineNode('pointQuestion', question),
      { type: 'pointExplanation', content: orEmpty(body) },
      advice ? lineNode('pointAdvice', advice) : { type: 'pointAdvice' },
    ],
  }
}

const orEmpty = (content: TextNode[]): TextNode[] => (content.length > 0 ? content : [{ type: 'paragraph' }])

function agendaOf(topic: ParagraphBlock, rest: readonly Block[], making: Making): TextNode {
  const parts: Record<'agendaAdvice' | 'agendaSpeaking' | 'agendaOthers', Block[]> = {
    agendaAdvice: [],
    agendaSpeaking: [],
    agendaOthers: [],
  }
  let part: keyof typeof parts = 'agendaAdvice'
  for (const block of rest) {
    const role = block.kind === 'paragraph' ? block.role : null
    if (role === 'agendaAdviceLabel') part = 'agendaAdvice'
    else if (role === 'agendaSpeakingLabel') part = 'agendaSpeaking'
    else if (role === 'agendaOthersLabel') part = 'agendaOthers'
    else parts[part].push(block)
  }
  const content = Object.entries(parts).map(([type, blocks]): TextNode => ({ type, content: orEmpty(listsIn(blocks, making)) }))
  return { type: 'agendaItem', attrs: { id: topic.id ?? making.newId() }, content: [lineNode('agendaTopic', topic), ...content] }
}

/** A block with those that lie in the item that it opens. */
type Group = { readonly first: Block; readonly inside: Block[] }
/** An item of a list, or something that is in no list at this level. */
type Made = { readonly place: ListPlace; readonly item: TextNode } | { readonly place: null; readonly nodes: TextNode[] }

/** Blocks of which some are items of lists: the lists nested, the rest as it stands. */
function listsIn(blocks: readonly Block[], making: Making, level = 0): TextNode[] {
  const made = groupsIn(blocks, level).map((group) => madeOf(group, making, level))
  const found: TextNode[] = []
  for (let at = 0; at < made.length; ) {
    const one = made[at]
    if (!one) break
    let until = at + 1
    if (one.place === null) found.push(...one.nodes)
    else {
      while (made[until]?.place?.list === one.place.list) until += 1
      found.push(
        listNode(
          one.place,
          made.slice(at, until).flatMap((item) => (item.place === null ? [] : [item.item])),
          making.counts,
        ),
      )
    }
    at = until
  }
  return found
}

const levelOf = (block: Block) => (block.kind === 'table' ? block.level : (block.list?.level ?? -1))

function opensItem(block: Block, level: number): block is ParagraphBlock & { readonly list: ListPlace } {
  return block.kind === 'paragraph' && block.list !== null && block.list.format !== 'none' && block.list.level === level
}

function groupsIn(blocks: readonly Block[], level: number): Group[] {
  const groups: Group[] = []
  for (const block of blocks) {
    const last = groups.at(-1)
    const takes = last !== undefined && (opensItem(last.first, level) || levelOf(last.first) > level)
    const isWithin = levelOf(block) > level || (levelOf(block) === level && !opensItem(block, level))
    if (takes && isWithin) last.inside.push(block)
    else groups.push({ first: block, inside: [] })
  }
  return groups
}

function madeOf({ first, inside }: Group, making: Making, level: number): Made {
  if (opensItem(first, level)) {
    const own = inside.map((block) => (levelOf(block) === level ? outOfList(block) : block))
    return { place: first.list, item: { type: 'listItem', content: [plain(first), ...listsIn(own, making, level + 1)] } }
  }
  // An item without one above it to lie in begins a list by itself.
  const all = [first, ...inside]
  if (levelOf(first) > level && !all.every(({ kind }) => kind === 'table')) {
    return { place: null, nodes: listsIn(all, making, Math.min(...all.map(levelOf).filter((one) => one > level))) }
  }
  return { place: null, nodes: all.map((block) => (block.kind === 'table' ? tableOf(block, making.newId) : plain(block))) }
}

function outOfList(block: Block): Block {
  return block.kind === 'table' ? { ...block, level: -1 } : { ...block, list: null }
}

/** A list; one that was interrupted by a paragraph counts on. */
function listNode({ format, start, list, level }: ListPlace, content: readonly TextNode[], counts: Counts): TextNode {
  const key = typeof list === 'string' && level === 0 ? list : null
  const before = key === null ? undefined : counts.get(key)
  const from = before === undefined ? start : before + 1
  if (key !== null) counts.set(key, from + content.length - 1)
  return format === 'bullet'
    ? { type: 'bulletList', content }
    : { type: 'orderedList', attrs: { start: from, type: letterOf(format) }, content }
}

function letterOf(format: ListPlace['format']): string | null {
  return { lowerLetter: 'a', upperLetter: 'A', lowerRoman: 'i', upperRoman: 'I', decimal: null, bullet: null, none: null }[format]
}

function tableOf({ rows }: TableBlock, newId: () => string): TextNode {
  const content = rows.map(({ cells }) => ({ type: 'tableRow', content: cells.map((cell) => cellOf(cell, newId)) }))
  return { type: 'table', content }
}

function cellOf({ isHead, columns, rows, align, blocks }: Cell, newId: () => string): TextNode {
  const content = flow(withoutEnds(blocks.filter(isSaying)), newId)
  const attrs = { colspan: columns, rowspan: rows, colwidth: null, align }
  return { type: isHead ? 'tableHeader' : 'tableCell', attrs, content: orEmpty(content) }
}
