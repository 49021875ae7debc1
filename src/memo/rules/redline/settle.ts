import type { TextNode } from '../../model/text.ts'
import { suggestionsOn } from '../plain.ts'
import { isLeaf, joinedWords } from '../text-shape.ts'

/** What is done with suggestions that nobody accepted or rejected yet. */
export type Settling = 'accepted' | 'rejected'

type Marks = NonNullable<TextNode['marks']>

const suggestionMarks: ReadonlySet<string> = new Set(['insertion', 'deletion', 'modification'])
const zeroWidthSpace = /\u200b/g

/**
 * A text without suggestions: as when all were accepted, or all rejected. Neighbouring words with the same marks become one piece, so that
 * the same text is written in one way only. Two lines become one where the break between them was struck out. O(length of the text).
 */
export function settle(node: TextNode, as: Settling): TextNode {
  const gone = as === 'accepted' ? 'deletion' : 'insertion'
  return settled(node, { gone, restores: as === 'rejected' })
}

type Wish = { readonly gone: string; readonly restores: boolean }

function settled(node: TextNode, wish: Wish): TextNode {
  const { type, attrs } = wish.restores ? restoredBlock(node) : { type: node.type, attrs: withoutSuggested(node.attrs) }
  const kept = (node.content ?? []).filter((child) => suggestionOf(child, wish.gone) === null || isLeaf(child))
  const content = joinedLines(kept, wish.gone).flatMap((child) => (isLeaf(child) ? leaf(child, wish) : [settled(child, wish)]))
  const joined = joinedWords(content)
  return { type, ...(attrs && { attrs }), ...(joined.length > 0 && { content: joined }) }
}

function withoutSuggested(attrs: TextNode['attrs']): TextNode['attrs'] {
  const { suggested: _, ...own } = attrs ?? {}
  return Object.keys(own).length > 0 ? own : undefined
}

function suggestionOf(node: TextNode, type: string): string | null {
  const found = suggestionsOn(node).find((one) => one.type === type)
  return found ? String(found.attrs?.['id'] ?? '') : null
}

function joinedLines(blocks: readonly TextNode[], gone: string): TextNode[] {
  const lines: TextNode[] = []
  for (const block of blocks) {
    const last = lines.at(-1)
    const both = last && joinedBlock(last, block, gone)
    if (both) lines[lines.length - 1] = both
    else lines.push(block)
  }
  return lines
}

/**
 * Two lines, or items of a list, as one where the break between them was struck out: one suggestion takes away the end of the first and the
 * beginning of the second. Null where the break stays.
 */
function joinedBlock(one: TextNode, other: TextNode, gone: string): TextNode | null {
  const [start = [], rest = []] = [one.content?.slice(0, -1), other.content?.slice(1)]
  const [end, begin] = [one.content?.at(-1), other.content?.[0]]
  if (!end || !begin) return null
  if (isLeaf(end) && isLeaf(begin)) return struckTogether(end, begin, gone) ? { ...one, content: [...start, end, begin, ...rest] } : null
  const inner = one.type === 'listItem' && other.type === 'listItem' ? joinedBlock(end, begin, gone) : null
  return inner && { ...one, content: [...start, inner, ...rest] }
}

function struckTogether(end: TextNode, start: TextNode, gone: string): boolean {
  const id = suggestionOf(end, gone)
  return id !== null && id === suggestionOf(start, gone)
}

function leaf(node: TextNode, { gone, restores }: Wish): TextNode[] {
  if (suggestionOf(node, gone) !== null) return []
  const { marks: all = [], attrs: said, ...bare } = node
  const attrs = withoutSuggested(said)
  const marks = (restores ? restoredMarks(all) : all).filter(({ type }) => !suggestionMarks.has(type))
  const text = node.text?.replace(zeroWidthSpace, '')
  return text === '' ? [] : [{ ...bare, ...(attrs && { attrs }), ...(text !== undefined && { text }), ...(marks.length > 0 && { marks }) }]
}

function changeOf(marks: Marks, kind: string) {
  return marks.filter(({ type, attrs }) => type === 'modification' && attrs?.['type'] === kind).map(({ attrs }) => attrs ?? {})
}

function restoredMarks(marks: Marks): Marks {
  return changeOf(marks, 'mark').reduce<Marks>((now, { previousValue, newValue }) => {
    const without = now.filter(({ type }) => type !== typeName(newValue))
    return isMark(previousValue) ? [...without, previousValue] : without
  }, marks)
}

function isMark(value: unknown): value is Marks[number] {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}

function typeName(value: unknown): string {
  return isMark(value) ? value.type : String(value)
}

/** The attributes that kinds of blocks which become one another do not share. */
const attrsOf: Readonly<Record<string, readonly string[]>> = { heading: ['level'], orderedList: ['start', 'type'] }

function restoredBlock(node: TextNode): Pick<TextNode, 'type' | 'attrs'> {
  const suggestions = suggestionsOn(node)
  const former = changeOf(suggestions, 'attr').map(({ attrName, previousValue }) => [String(attrName), previousValue] as const)
  const all = Object.entries({ ...node.attrs, ...Object.fromEntries(former) })
  const was = changeOf(suggestions, 'nodeType').at(-1)?.['previousValue']
  const [type, own] = typeof was === 'string' ? [was, all.filter(([name]) => attrsOf[was]?.includes(name))] : [node.type, all]
  const attrs = withoutSuggested(Object.fromEntries(own))
  return { type, ...(attrs && { attrs }) }
}
