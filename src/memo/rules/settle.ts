import { applySuggestion, revertSuggestion } from '@handlewithcare/prosemirror-suggest-changes'
import type { Mark, Node } from '@tiptap/pm/model'
import { EditorState, type Transaction } from '@tiptap/pm/state'
import { keepAsAttributes, keptOn, withMarks, written } from './whole-parts.ts'

export type Settling = { readonly ids: readonly string[]; readonly how: 'accept' | 'reject' }

/** Accepts or rejects suggestions by their ids; null where none of them is there any more. */
export function settledSuggestions(state: EditorState, { ids, how }: Settling): Transaction | null {
  const result = state.tr
  for (const id of ids) settleOne(result, { id, how })
  return result.docChanged ? result : null
}

function settleOne(result: Transaction, { id, how }: { readonly id: string; readonly how: Settling['how'] }): void {
  settleModifications(result, { id, how })
  const isThis = (mark: Mark) => mark.attrs['id'] === id
  const command = (how === 'accept' ? applySuggestion : revertSuggestion)(id)
  command(EditorState.create({ doc: withMarks(result.doc, isThis) }), (tr) => {
    for (const step of tr.steps) result.step(step)
    keepAsAttributes(result, tr.doc)
  })
}

/** Another kind of part, such as a heading that was a paragraph; rejecting takes the last change back first. */
function settleModifications(result: Transaction, { id, how }: { readonly id: string; readonly how: Settling['how'] }): void {
  const places: number[] = []
  result.doc.descendants((node, place) => {
    if (keptOn(node).some((mark) => isModification(mark, id))) places.push(place)
    return !node.isText
  })
  for (const place of places) {
    const node = result.doc.nodeAt(place)
    if (!node) continue
    const left = keptOn(node).filter((mark) => !isModification(mark, id))
    const suggested = written(left)
    const before = how === 'accept' ? { type: node.type, attrs: node.attrs } : partBefore(node, id)
    result.setNodeMarkup(place, before.type, { ...before.attrs, suggested }, node.marks)
  }
}

function isModification(mark: Mark, id: string): boolean {
  return mark.type.name === 'modification' && mark.attrs['id'] === id
}

function partBefore(node: Node, id: string) {
  const changes = keptOn(node).filter((mark) => isModification(mark, id))
  const named = changes.find((mark) => mark.attrs['type'] === 'nodeType')
  const type = node.type.schema.nodes[String(named?.attrs['previousValue'])] ?? node.type
  const attrs: Record<string, unknown> = { ...node.attrs }
  for (const { attrs: change } of changes) {
    if (change['type'] === 'attr') attrs[String(change['attrName'])] = change['previousValue']
  }
  return { type, attrs: Object.fromEntries(Object.entries(attrs).filter(([name]) => name in (type.spec.attrs ?? {}))) }
}
