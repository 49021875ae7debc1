import { Fragment, type Mark, type Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import { readKept, writeKept } from './kept-suggestions.ts'

const kinds = ['insertion', 'deletion', 'modification']

export function isSuggestion(mark: Mark): boolean {
  return kinds.includes(mark.type.name)
}

/** What is suggested of a part as a whole. */
export function keptOn(node: Node): Mark[] {
  return readKept(node.attrs['suggested']).map((mark) => node.type.schema.markFromJSON(mark))
}

/** The text with suggestions of whole parts as marks, those that fit; the others stay in the attribute. Every place stays where it was. */
export function withMarks(node: Node, fits: (mark: Mark) => boolean = () => true): Node {
  if (node.isText) return node
  const content = mapped(node.content, (child) => withMarks(child, fits))
  const kept = keptOn(node)
  const chosen = kept.filter(fits)
  if (chosen.length === 0) return content === node.content ? node : node.copy(content)
  const left = kept.filter((mark) => !chosen.includes(mark))
  const marks = chosen.reduce((set, mark) => mark.addToSet(set), node.marks)
  return node.type.create({ ...node.attrs, suggested: written(left) }, content, marks)
}

function mapped(content: Fragment, change: (node: Node) => Node): Fragment {
  let changed = false
  const children = content.content.map((child) => {
    const other = change(child)
    changed ||= other !== child
    return other
  })
  return changed ? Fragment.from(children) : content
}

function said(node: Node): string | null {
  const marks = node.marks.filter(isSuggestion)
  return written([...keptOn(node).filter((kept) => !marks.some((mark) => mark.eq(kept))), ...marks])
}

/** Suggestions as the attribute keeps them. */
export function written(marks: readonly Mark[]): string | null {
  return writeKept(marks.map(({ type, attrs }) => ({ type: type.name, attrs })))
}

/** Brings a transaction to the same text as `target`, in which suggestions of whole parts are marks: they become attributes. */
export function keepAsAttributes(tr: Transaction, target: Node): void {
  target.descendants((node, place) => {
    if (node.isText) return false
    const now = tr.doc.nodeAt(place)
    const suggested = said(node)
    if (now && (now.attrs['suggested'] !== suggested || now.marks.some(isSuggestion))) {
      const marks = now.marks.filter((mark) => !isSuggestion(mark))
      tr.setNodeMarkup(place, null, { ...now.attrs, suggested }, marks)
    }
    return true
  })
}
