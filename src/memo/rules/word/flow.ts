import type { TextNode } from '../../model/text.ts'
import { partLabels } from '../paper-header.ts'
import { suggestionsOn } from '../plain.ts'
import { type Block, continuing, type ParagraphBlock, type Role, type Row, type Tracked } from './blocks.ts'
import { trackedOf, withEnds } from './ends.ts'

type Container = 'body' | 'point' | 'quote'
/**
 * Where a block stands: in what, how deep in lists, the list that its first line is an item of, and what is suggested of the whole that it
 * is a part of.
 */
type Place = {
  readonly container: Container
  readonly level: number
  readonly item: ParagraphBlock['list']
  readonly isHead: boolean
  readonly change: Tracked | null
}

const top: Place = { container: 'body', level: -1, item: null, isHead: false, change: null }
const deepest = 8

/** A text as Word holds it: paragraphs and tables one after the other. */
export function flowOf(text: TextNode): Block[] {
  return withEnds((text.content ?? []).flatMap((node) => blocksOf(node, top)))
}

function blocksOf(node: TextNode, around: Place): Block[] {
  const content = node.content ?? []
  const place = { ...around, change: changeOf(node) ?? around.change }
  switch (node.type) {
    case 'paragraph':
      return [line(node, roleIn(place), place)]
    case 'heading':
      return [line(node, headingRole(node), { ...place, level: -1, item: null })]
    case 'bulletList':
    case 'orderedList':
      return content.flatMap((item) => itemOf(item, node, place))
    case 'blockquote':
      return content.flatMap((child) => blocksOf(child, place.container === 'body' ? { ...place, container: 'quote' } : place))
    case 'table':
      return [{ kind: 'table', level: place.level, rows: content.map((row) => rowOf(row, place.change)) }]
    case 'decisionPoint':
      return pointOf(node, place.change)
    case 'agendaItem':
      return agendaOf(node, place.change)
    default:
      return []
  }
}

function line(node: TextNode, role: Role, place: Place): ParagraphBlock {
  const list = place.item ?? (place.level < 0 ? null : continuing(place.level))
  const change = changeOf(node) ?? place.change
  const inline = (node.content ?? []).map((leaf) => withChange(leaf, changeOf(leaf) ?? change))
  return { kind: 'paragraph', role, inline, list, id: null, end: change }
}

function withChange(leaf: TextNode, change: Tracked | null): TextNode {
  if (!change || trackedOf(leaf.marks)) return leaf
  return { ...leaf, marks: [...(leaf.marks ?? []), { type: change.kind, attrs: { id: change.id } }] }
}

/** What is suggested of a block or a leaf as a whole. */
function changeOf(node: TextNode): Tracked | null {
  return trackedOf(suggestionsOn(node))
}

function roleIn({ container, level, isHead }: Place): Role {
  if (isHead && level < 0) return 'tableHead'
  const inList = level >= 0
  if (container === 'point') return inList ? 'listInPoint' : 'inPoint'
  if (container === 'quote') return inList ? 'listInQuote' : 'quote'
  return inList ? 'listText' : 'text'
}

function headingRole(node: TextNode): Role {
  const level = Number(node.attrs?.['level'] ?? 1)
  return level <= 1 ? 'heading1' : level === 2 ? 'heading2' : 'heading3'
}

function itemOf(item: TextNode, list: TextNode, around: Place): Block[] {
  const place = { ...around, change: changeOf(item) ?? around.change }
  const level = Math.min(place.level + 1, deepest)
  const start = Number(list.attrs?.['start'] ?? 1)
  const format = list.type === 'bulletList' ? 'bullet' : numberFormat(list.attrs?.['type'])
  return (item.content ?? []).flatMap((child, at) =>
    blocksOf(child, { ...place, level, item: at === 0 ? { list, level, format, start } : null }),
  )
}

const numberFormats = { a: 'lowerLetter', A: 'upperLetter', i: 'lowerRoman', I: 'upperRoman' } as const

function numberFormat(type: unknown) {
  return type === 'a' || type === 'A' || type === 'i' || type === 'I' ? numberFormats[type] : 'decimal'
}

function rowOf(row: TextNode, around: Tracked | null): Row {
  const change = changeOf(row) ?? around
  const cells = (row.content ?? []).map((cell) => {
    const isHead = cell.type === 'tableHeader'
    const blocks = (cell.content ?? []).flatMap((child) => blocksOf(child, { ...top, isHead, change }))
    return {
      isHead,
      columns: Number(cell.attrs?.['colspan'] ?? 1),
      rows: Number(cell.attrs?.['rowspan'] ?? 1),
      align: alignOf(cell.attrs?.['align']),
      blocks: withEnds(blocks),
    }
  })
  return { cells, change }
}

function alignOf(value: unknown): 'left' | 'center' | 'right' | null {
  return value === 'left' || value === 'center' || value === 'right' ? value : null
}

const inPoint: Place = { ...top, container: 'point' }

function part(node: TextNode, name: string): TextNode {
  return (node.content ?? []).find(({ type }) => type === name) ?? { type: name }
}

function named(node: TextNode, role: Role, change: Tracked | null): ParagraphBlock {
  return line(node, role, { ...top, change })
}

function pointOf(node: TextNode, change: Tracked | null): Block[] {
  const advice = part(node, 'pointAdvice')
  return [
    { ...named(part(node, 'pointQuestion'), 'question', change), id: String(node.attrs?.['id'] ?? '') },
    ...labelled(part(node, 'pointExplanation'), 'explanationLabel', change),
    ...((advice.content ?? []).length > 0 ? [named(advice, 'advice', change)] : []),
  ]
}

function agendaOf(node: TextNode, change: Tracked | null): Block[] {
  return [
    { ...named(part(node, 'agendaTopic'), 'topic', change), id: String(node.attrs?.['id'] ?? '') },
    ...labelled(part(node, 'agendaAdvice'), 'agendaAdviceLabel', change),
    ...labelled(part(node, 'agendaSpeaking'), 'agendaSpeakingLabel', change),
    ...labelled(part(node, 'agendaOthers'), 'agendaOthersLabel', change),
  ]
}

const labelWords = {
  explanationLabel: partLabels.explanation,
  agendaAdviceLabel: partLabels.advice,
  agendaSpeakingLabel: partLabels.speaking,
  agendaOthersLabel: partLabels.others,
} as const

/** Blocks under their label; nothing where there is nothing to read. */
function labelled(node: TextNode, role: keyof typeof labelWords, around: Tracked | null): Block[] {
  const change = changeOf(node) ?? around
  const blocks = (node.content ?? []).flatMap((child) => blocksOf(child, { ...inPoint, change }))
  const [only] = blocks
  const isEmpty = blocks.length === 0 || (blocks.length === 1 && only?.kind === 'paragraph' && !only.list && only.inline.length === 0)
  if (isEmpty) return []
  const words: TextNode = { type: 'paragraph', content: [{ type: 'text', text: labelWords[role] }] }
  return [named(words, role, change ?? wholeChange(blocks)), ...blocks]
}

/** The change that all of these blocks have in common. */
function wholeChange(blocks: readonly Block[]): Tracked | null {
  const [first, ...rest] = blocks.map((block) => (block.kind === 'paragraph' ? block.end : (block.rows[0]?.change ?? null)))
  return first && rest.every((one) => one?.kind === first.kind) ? first : null
}
