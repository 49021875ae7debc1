import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView, type NodeView } from '@tiptap/pm/view'
import type { ReferenceNow } from '../../model/references.ts'
import { referenceKey, referenceOf } from '../../rules/references.ts'

type Marks = readonly Decoration[]

function specOf(marks: Marks, name: string): unknown {
  return marks.map(({ spec }) => Reflect.get(Object(spec), name) as unknown).find((value) => value !== undefined && value !== null)
}

/** The number of a footnote, with its words for who points at it or listens. */
export function footnoteView(word: string) {
  return ({ node, decorations }: { node: Node; decorations: Marks }): NodeView => {
    const dom = document.createElement('sup')
    const show = (of: Node, marks: Marks) => {
      const number = String(specOf(marks, 'number') ?? '')
      const words = `${word} ${number}: ${of.attrs['text']}`
      dom.dataset['part'] = 'footnote'
      dom.textContent = number
      dom.title = words
      dom.setAttribute('role', 'img')
      dom.setAttribute('aria-label', words)
      markSuggested(dom, of)
    }
    show(node, decorations)
    return viewOf(dom, 'footnote', show)
  }
}

/** What a reference said when it was put in or frozen, with what it says now where that differs. */
export function referenceView(words: { readonly now: string; readonly gone: string }) {
  return ({ node, decorations }: { node: Node; decorations: Marks }): NodeView => {
    const dom = document.createElement('span')
    const show = (of: Node, marks: Marks) => {
      const now = specOf(marks, 'now') as ReferenceNow | undefined
      const label = String(of.attrs['label'])
      dom.dataset['part'] = 'reference'
      dom.replaceChildren(label)
      if (now?.label && now.label !== label) dom.append(noteOf(`${words.now}: ${now.label}`))
      if (now?.gone) dom.append(noteOf(words.gone))
      markSuggested(dom, of)
    }
    show(node, decorations)
    return viewOf(dom, 'reference', show)
  }
}

function noteOf(text: string): HTMLElement {
  const note = document.createElement('small')
  note.className = 'reference-now'
  note.textContent = ` (${text})`
  return note
}

function markSuggested(dom: HTMLElement, node: Node): void {
  const suggested: unknown = node.attrs['suggested']
  const kind = typeof suggested === 'string' ? /insertion|deletion/.exec(suggested)?.[0] : undefined
  if (kind) dom.dataset['suggested'] = kind
  else delete dom.dataset['suggested']
}

function viewOf(dom: HTMLElement, name: string, show: (node: Node, marks: Marks) => void): NodeView {
  return {
    dom,
    update: (node, decorations) => {
      if (node.type.name !== name) return false
      show(node, decorations)
      return true
    },
  }
}

const key = new PluginKey<Known>('references-now')
type Known = { readonly now: ReadonlyMap<string, ReferenceNow>; readonly shown: DecorationSet }

/** Knows what references say now, and shows it at them. */
export function referencesPlugin(): Plugin<Known> {
  return new Plugin<Known>({
    key,
    state: {
      init: () => ({ now: new Map(), shown: DecorationSet.empty }),
      apply: (tr, known) => {
        const now = (tr.getMeta(key) as Known['now'] | undefined) ?? known.now
        return tr.docChanged || now !== known.now ? { now, shown: shownIn(tr.doc, now) } : known
      },
    },
    props: { decorations: (state) => key.getState(state)?.shown },
  })
}

function shownIn(doc: Node, now: Known['now']): DecorationSet {
  if (now.size === 0) return DecorationSet.empty
  const found: Decoration[] = []
  doc.descendants((node, place) => {
    const reference = node.type.name === 'reference' ? referenceOf(node.attrs) : null
    const said = reference && now.get(referenceKey(reference))
    if (said) found.push(Decoration.node(place, place + node.nodeSize, {}, { now: said }))
  })
  return DecorationSet.create(doc, found)
}

export function tellReferences(view: EditorView, now: readonly ReferenceNow[]): void {
  view.dispatch(view.state.tr.setMeta(key, new Map(now.map((one) => [referenceKey(one), one]))))
}
