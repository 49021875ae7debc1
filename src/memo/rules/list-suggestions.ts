import type { Mark, Node } from '@tiptap/pm/model'
import { suggesterOf } from './suggestions.ts'
import { isSuggestion, keptOn } from './whole-parts.ts'

/** One suggestion: who and when where that is known, the words it adds and takes away, the parts it adds, removes or changes, and where it starts. */
export type Suggestion = {
  readonly id: string
  readonly person: string | null
  readonly at: number | null
  readonly added: string
  readonly removed: string
  readonly parts: readonly { readonly kind: 'insertion' | 'deletion' | 'modification'; readonly part: string }[]
  readonly from: number
  readonly to: number
}

/** The suggestions in a text, in the order in which they stand. */
export function suggestionsIn(doc: Node): Suggestion[] {
  const found = new Map<string, Suggestion>()
  doc.descendants((node, place) => {
    for (const mark of [...node.marks.filter(isSuggestion), ...keptOn(node)]) {
      const id = String(mark.attrs['id'])
      found.set(id, withPiece(found.get(id) ?? begun(id, place), { node, mark, to: place + node.nodeSize }))
    }
  })
  return [...found.values()]
}

function begun(id: string, from: number): Suggestion {
  const who = suggesterOf(id)
  return { id, person: who?.person ?? null, at: who?.at ?? null, added: '', removed: '', parts: [], from, to: from }
}

type Piece = { readonly node: Node; readonly mark: Mark; readonly to: number }

function withPiece(so: Suggestion, { node, mark, to }: Piece): Suggestion {
  const kind = kindOf(mark)
  if (!node.isText)
    return { ...so, parts: [...so.parts, { kind, part: node.type.name }], to: Math.max(so.to, to), ...wordsOf(so, kind, node.textContent) }
  return { ...so, to, ...wordsOf(so, kind, node.text ?? '') }
}

function wordsOf(so: Suggestion, kind: ReturnType<typeof kindOf>, text: string): Partial<Suggestion> {
  if (kind === 'insertion') return { added: joined(so.added, text) }
  return kind === 'deletion' ? { removed: joined(so.removed, text) } : {}
}

/** The marks at the ends of two blocks are one break. */
function joined(before: string, text: string): string {
  return (before + text.replaceAll('\u200b', '¶')).replace(/¶+/g, '¶')
}

function kindOf(mark: Mark): 'insertion' | 'deletion' | 'modification' {
  const { name } = mark.type
  return name === 'insertion' || name === 'deletion' ? name : 'modification'
}
