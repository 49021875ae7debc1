import type { Mark, Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import { suggesterOf } from './suggestions.ts'
import { isSuggestion } from './whole-parts.ts'

const authorOf = (mark: Mark): string => suggesterOf(String(mark.attrs['id']))?.person ?? ''

type Stretch = { readonly from: number; readonly to: number; readonly mark: Mark }

function stretchesOf(doc: Node, from: number, to: number): Stretch[] {
  const found: Stretch[] = []
  doc.nodesBetween(from, to, (node, place) => {
    const mark = node.isText ? node.marks.find(isSuggestion) : undefined
    if (mark) found.push({ from: place, to: place + node.nodeSize, mark })
  })
  return found
}

/** Suggestions that touch are joined under one id; those of another stay that other's, and what is new is of who writes now. */
export function keepAuthors(tracked: Transaction, id: string): void {
  const before = tracked.docs[0]
  if (!before) return
  const me = suggesterOf(id)?.person
  const around = changedIn(tracked)
  const old = stretchesOf(before, around.before.from, around.before.to)
  const now = stretchesOf(tracked.doc, around.after.from, around.after.to)
  if (![...old, ...now].some(({ mark }) => authorOf(mark) !== me)) return
  for (const { from, to, mark } of now)
    if (authorOf(mark) !== me) remark(tracked, { from, to, mark: mark.type.create({ ...mark.attrs, id }) })
  for (const { from, to, mark } of old) {
    const place = { from: tracked.mapping.map(from, 1), to: tracked.mapping.map(to, -1), mark }
    for (const stretch of stretchesOf(tracked.doc, place.from, place.to)) {
      const both = { from: Math.max(stretch.from, place.from), to: Math.min(stretch.to, place.to), mark }
      if (stretch.mark.type === mark.type && both.from < both.to) remark(tracked, both)
    }
  }
}

function remark(tr: Transaction, { from, to, mark }: Stretch): void {
  tr.removeMark(from, to, mark.type).addMark(from, to, mark)
}

/** The blocks in which something changed, before and after. */
function changedIn({ docs, doc }: Transaction) {
  const before = docs[0] ?? doc
  const start = before.content.findDiffStart(doc.content) ?? 0
  const end = before.content.findDiffEnd(doc.content) ?? { a: start, b: start }
  const reach = (of: Node, from: number, to: number) => ({
    from: Math.max(0, from - 1),
    to: Math.min(of.content.size, Math.max(from, to) + 1),
  })
  return { before: reach(before, start, end.a), after: reach(doc, start, end.b) }
}
