import { applySuggestions, revertSuggestions, transformToSuggestionTransaction } from '@handlewithcare/prosemirror-suggest-changes'
import type { Mark, Node } from '@tiptap/pm/model'
import { EditorState, Selection, type Transaction } from '@tiptap/pm/state'
import { keepAuthors } from './suggest-authors.ts'
import { keepAsAttributes, withMarks } from './whole-parts.ts'

/** What a transaction is about besides its steps, kept for those who look at it. */
const abouts = ['composition', 'uiEvent', 'paste', 'addToHistory', 'inputType', 'preventUpdate']

/**
 * A change as a suggestion: what it takes away stays with the mark `deletion`, what it adds wears `insertion`. Null where that cannot be
 * taken back or accepted exactly, such as a column of a table: then it must not happen.
 */
export function suggested(change: Transaction, state: EditorState, newId: () => string): Transaction | null {
  if (changesTables(change)) return null
  const id = newId()
  const base = markedState(state)
  try {
    const plain = base.tr
    for (const step of change.steps) plain.step(step)
    if (change.selectionSet) plain.setSelection(Selection.fromJSON(plain.doc, change.selection.toJSON()))
    const tracked = transformToSuggestionTransaction(plain, base, () => id)
    keepAuthors(tracked, id)
    if (!isExact({ before: base.doc, plain: plain.doc, tracked: tracked.doc })) return null
    return carriedOver(tracked, state, change)
  } catch {
    return null
  }
}

function markedState(state: EditorState): EditorState {
  const doc = withMarks(state.doc)
  return EditorState.create({ doc, selection: Selection.fromJSON(doc, state.selection.toJSON()), storedMarks: state.storedMarks })
}

function carriedOver(tracked: Transaction, state: EditorState, change: Transaction): Transaction {
  const result = state.tr
  for (const step of tracked.steps) result.step(step)
  keepAsAttributes(result, tracked.doc)
  result.setSelection(Selection.fromJSON(result.doc, tracked.selection.toJSON()))
  if (change.storedMarksSet) result.setStoredMarks(change.storedMarks)
  if (change.scrolledIntoView) result.scrollIntoView()
  for (const about of abouts) {
    const said: unknown = change.getMeta(about)
    if (said !== undefined) result.setMeta(about, said)
  }
  return result
}

/** Whether a table that stays gets other rows, columns or cells. */
function changesTables(change: Transaction): boolean {
  const before = change.docs[0]
  if (!before) return false
  const shapes = shapesIn(change.doc)
  const was = shapesIn(before)
  return was.length === shapes.length && was.some((shape, index) => shape !== shapes[index])
}

function shapesIn(doc: Node): string[] {
  const shapes: string[] = []
  doc.descendants((node) => {
    if (node.type.name === 'table') shapes.push(shapeOf(node))
    return !node.isTextblock
  })
  return shapes
}

function shapeOf(table: Node): string {
  const cell = ({ type, attrs }: Node) => `${type.name} ${attrs['colspan']} ${attrs['rowspan']}`
  return table.content.content.map((row) => row.content.content.map(cell).join(',')).join(';')
}

type Outcome = { readonly before: Node; readonly plain: Node; readonly tracked: Node }

/** Whether rejecting gives what was there and accepting what was meant; looked at where something changed. */
function isExact({ before, plain, tracked }: Outcome): boolean {
  const docs = [before, plain, tracked]
  const from = Math.max(0, alike(docs, (doc, index) => doc.maybeChild(index)) - 1)
  const most = Math.min(...docs.map(({ childCount }) => childCount)) - from
  const after = alike(docs, (doc, index) => (index < most ? doc.maybeChild(doc.childCount - 1 - index) : null))
  const part = (doc: Node) => doc.cut(placeOf(doc, from), placeOf(doc, Math.max(from + 1, doc.childCount - Math.max(0, after - 1))))
  const [was, meant, now] = docs.map(part)
  if (!was || !meant || !now) return false
  return words(rejected(now)) === words(rejected(was)) && words(accepted(now)) === words(accepted(meant))
}

function alike(docs: readonly Node[], child: (doc: Node, index: number) => Node | null): number {
  const [first, ...others] = docs
  let count = 0
  while (first) {
    const one = child(first, count)
    if (!one || !others.every((other) => child(other, count)?.eq(one))) return count
    count++
  }
  return count
}

function placeOf(doc: Node, child: number): number {
  return doc.content.content.slice(0, child).reduce((place, { nodeSize }) => place + nodeSize, 0)
}

function settled(doc: Node, command: typeof applySuggestions): Node {
  let result = doc
  command(EditorState.create({ doc }), (tr) => {
    result = tr.doc
  })
  return result
}
const accepted = (doc: Node) => settled(doc, applySuggestions)
const rejected = (doc: Node) => settled(doc, revertSuggestions)

/** A text to compare: its parts, its words without marks of suggestions, and spaces as one. */
function words(node: Node): string {
  if (node.isText) return `${node.text?.replaceAll('\u200b', '')}${formsOf(node.marks)}`
  const { suggested: _, ...attrs } = node.attrs
  const inner = node.content.content.map(words)
  const flat = node.isTextblock
    ? inner
        .filter((text) => !/^(?:\[\])?$/.test(text))
        .join('')
        .replace(/\s+/g, ' ')
        .trim()
    : inner.join('')
  return `<${node.type.name} ${JSON.stringify(attrs)}>${flat}</>`
}

function formsOf(marks: readonly Mark[]): string {
  const forms = marks.map(({ type }) => type.name).filter((name) => !['insertion', 'deletion', 'modification'].includes(name))
  return forms.length === 0 ? '' : `[${forms.join(' ')}]`
}
