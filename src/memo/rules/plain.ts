import type { Point, PointEffect, TextNode } from '../model/text.ts'
import { readKept } from './kept-suggestions.ts'
import { lineBlocks } from './text-shape.ts'

/** The words of a piece of text as a reader sees them when every suggestion is accepted; blocks end in a line break. */
export function plainText(node: TextNode): string {
  if (isDeleted(node)) return ''
  if (node.type === 'text') return (node.text ?? '').replaceAll('\u200b', '')
  if (node.type === 'hardBreak') return '\n'
  if (node.type === 'reference') return String(node.attrs?.['label'] ?? '')
  const inner = (node.content ?? []).map(plainText).join('')
  return lineBlocks.has(node.type) ? `${inner}\n` : inner
}

/** The same, with what stands before the items of a list. */
export function writtenOut(node: TextNode, depth = 0): string {
  if (node.type !== 'bulletList' && node.type !== 'orderedList') return plainText(node)
  const items = (node.content ?? []).filter((item) => !isDeleted(item))
  const start = Number(node.attrs?.['start'] ?? 1)
  return items.map((item, at) => itemWrittenOut(item, node.type === 'orderedList' ? `${start + at}. ` : '• ', depth)).join('')
}

function itemWrittenOut(item: TextNode, lead: string, depth: number): string {
  const indent = '\u2003'.repeat(depth)
  return (item.content ?? [])
    .map((part, at) => {
      const words = writtenOut(part, depth + 1)
      return part.type === 'bulletList' || part.type === 'orderedList' || words === '' ? words : `${indent}${at === 0 ? lead : ''}${words}`
    })
    .join('')
}

/** The suggestions that a piece wears: on words as marks, on a part as a whole in its attribute. */
export function suggestionsOn(node: TextNode): readonly { readonly type: string; readonly attrs?: Readonly<Record<string, unknown>> }[] {
  const marks = [...(node.marks ?? []), ...readKept(node.attrs?.['suggested'])]
  return marks.filter(({ type }) => type === 'insertion' || type === 'deletion' || type === 'modification')
}

function isDeleted(node: TextNode): boolean {
  return suggestionsOn(node).some(({ type }) => type === 'deletion')
}

/** The decision points of a text, numbered in their order. */
export function pointsOf(text: TextNode): Point[] {
  return (text.content ?? [])
    .filter((node) => node.type === 'decisionPoint' && !isDeleted(node))
    .map((node, index) => {
      const part = (name: string) => (node.content ?? []).find(({ type }) => type === name)
      const words = (name: string) => {
        const found = part(name)
        return found ? plainText(found).trim() : ''
      }
      return {
        point: String(node.attrs?.['id'] ?? ''),
        number: index + 1,
        question: words('pointQuestion'),
        explanation: words('pointExplanation'),
        advice: words('pointAdvice'),
        effects: effectsOf(node),
      }
    })
}

function effectsOf(node: TextNode): PointEffect[] {
  const effects = node.attrs?.['effects']
  return Array.isArray(effects) ? effects : []
}

export type Passage = { readonly heading: string; readonly content: string }

/** The text under each heading of the first level; what stands before the first has an empty heading. */
export function passagesOf(text: TextNode): Passage[] {
  const passages: { heading: string; content: string }[] = [{ heading: '', content: '' }]
  for (const block of text.content ?? []) {
    const isHead = block.type === 'heading' && block.attrs?.['level'] === 1 && !isDeleted(block)
    if (isHead) passages.push({ heading: plainText(block).trim(), content: '' })
    else {
      const last = passages.at(-1)
      if (last) last.content += plainText(block)
    }
  }
  return passages.filter(({ heading, content }) => heading !== '' || content.trim() !== '')
}

/** Whether a text still holds suggestions that nobody accepted or rejected. */
export function hasSuggestions(node: TextNode): boolean {
  return suggestionsOn(node).length > 0 || (node.content ?? []).some(hasSuggestions)
}
