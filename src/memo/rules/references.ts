import { type Reference, type ReferenceKind, type ReferenceNow, referenceKinds } from '../model/references.ts'
import type { TextNode } from '../model/text.ts'

/** One key for references to the same. */
export function referenceKey({ of, id, page, firstLine, lastLine }: Reference): string {
  return of === 'source' ? [of, id, page, firstLine, lastLine].join(' ') : `${of} ${id}`
}

const isId = (text: string): boolean => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)

/** What the attributes of a reference name; null where they name nothing. */
export function referenceOf(attrs: Readonly<Record<string, unknown>>): Reference | null {
  const of = referenceKinds.find((kind: ReferenceKind) => kind === attrs['of'])
  const id = String(attrs['id'])
  if (!of || !isId(id)) return null
  return { of, id, page: numberOf(attrs['page']), firstLine: numberOf(attrs['firstLine']), lastLine: numberOf(attrs['lastLine']) }
}

function numberOf(value: unknown): number | null {
  const number = Number(value)
  return value !== null && Number.isInteger(number) && number >= 1 ? number : null
}

/** The references in a text, each once. */
export function referencesIn(text: TextNode): Reference[] {
  const found = new Map<string, Reference>()
  const look = (node: TextNode): void => {
    const reference = node.type === 'reference' ? referenceOf(node.attrs ?? {}) : null
    if (reference) found.set(referenceKey(reference), reference)
    for (const child of node.content ?? []) look(child)
  }
  look(text)
  return [...found.values()]
}

/** The text with its references as they say now; one that is not known keeps what it said. */
export function withLabels(text: TextNode, now: readonly ReferenceNow[]): TextNode {
  const labels = new Map(now.map((reference) => [referenceKey(reference), reference.label]))
  const renewed = (node: TextNode): TextNode => {
    const reference = node.type === 'reference' ? referenceOf(node.attrs ?? {}) : null
    const label = reference && labels.get(referenceKey(reference))
    if (label) return { ...node, attrs: { ...node.attrs, label } }
    return node.content ? { ...node, content: node.content.map(renewed) } : node
  }
  return renewed(text)
}
