import type { TextNode } from '../../model/text.ts'

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
  const { type, attrs } = wish.restores ? restoredBlock(node) : node
  const kept = (node.content ?? []).filter((child) => markOf(child, wish.gone) === null || isLeaf(child))
  const content = joinedLines(kept, wish.gone).flatMap((child) => (isLeaf(child) ? leaf(child, wish) : [settled(child, wish)]))
  const joined = joinedWords(content)
  return { type, ...(attrs && { attrs }), ...(joined.length > 0 && { content: joined }) }
}

/** What stands within a line: words, breaks, footnotes, references. */
export function isLeaf({ type }: TextNode): boolean {
  return type === 'text' || type === 'hardBreak' || type === 'footnote' || type === 'reference'
}

function markOf(node: TextNode, type: string): string | null {
  const mark = (node.marks ?? []).find((one) => one.type === type)
  return mark ? String(mark.attrs?.['id'] ?? '') : null
}

/** A break between two lines is struck out where one suggestion takes away the end of the first and the beginning of the second. */
function joinedLines(blocks: readonly TextNode[], gone: string): TextNode[] {
  const lines: TextNode[] = []
  for (const block of blocks) {
    const last = lines.at(-1)
    const [end, start] = [last?.content?.at(-1), block.content?.[0]]
    if (last && end && start && isLeaf(end) && isLeaf(start) && struckTogether(end, start, gone))
      lines[lines.length - 1] = { ...last, content: [...(last.content ?? []), ...(block.content ?? [])] }
    else lines.push(block)
  }
  return lines
}

function struckTogether(end: TextNode, start: TextNode, gone: string): boolean {
  const id = markOf(end, gone)
  return id !== null && id === markOf(start, gone)
}

function leaf(node: TextNode, { gone, restores }: Wish): TextNode[] {
  if (markOf(node, gone) !== null) return []
  const { marks: all = [], ...bare } = node
  const marks = (restores ? restoredMarks(all) : all).filter(({ type }) => !suggestionMarks.has(type))
  const text = node.text?.replace(zeroWidthSpace, '')
  return text === '' ? [] : [{ ...bare, ...(text !== undefined && { text }), ...(marks.length > 0 && { marks }) }]
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

function restoredBlock(node: TextNode): Pick<TextNode, 'type' | 'attrs'> {
  const marks = node.marks ?? []
  const former = changeOf(marks, 'attr').map(({ attrName, previousValue }) => [String(attrName), previousValue] as const)
  const attrs = former.length === 0 ? node.attrs : { ...node.attrs, ...Object.fromEntries(former) }
  const was = changeOf(marks, 'nodeType').at(-1)?.['previousValue']
  return { type: typeof was === 'string' ? was : node.type, ...(attrs && { attrs }) }
}

function joinedWords(pieces: readonly TextNode[]): TextNode[] {
  const joined: TextNode[] = []
  for (const piece of pieces) {
    const last = joined.at(-1)
    if (last?.type === 'text' && piece.type === 'text' && JSON.stringify(last.marks) === JSON.stringify(piece.marks))
      joined[joined.length - 1] = { ...last, text: `${last.text ?? ''}${piece.text ?? ''}` }
    else joined.push(piece)
  }
  return joined
}
