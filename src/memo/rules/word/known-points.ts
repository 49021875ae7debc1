import type { TextNode } from '../../model/text.ts'

/**
 * A text that came in, with for every decision point that the memo knows what agreeing to it changes: no file says that. A point whose id
 * stands there twice keeps it once.
 */
export function withKnownPoints(text: TextNode, known: TextNode, newId: () => string): TextNode {
  const effects = new Map(
    (known.content ?? []).filter(({ type }) => type === 'decisionPoint').map(({ attrs }) => [attrs?.['id'], attrs?.['effects']]),
  )
  const seen = new Set<unknown>()
  const content = (text.content ?? []).map((node) => {
    if (node.type !== 'decisionPoint' && node.type !== 'agendaItem') return node
    const id = seen.has(node.attrs?.['id']) ? newId() : node.attrs?.['id']
    seen.add(id)
    return { ...node, attrs: { ...node.attrs, id, ...(node.type === 'decisionPoint' && { effects: effects.get(id) ?? [] }) } }
  })
  return { ...text, content }
}
