import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey, TextSelection, type Transaction } from '@tiptap/pm/state'
import { Mapping, StepMap } from '@tiptap/pm/transform'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import type { Anchor } from '../../model/text.ts'
import { findAnchor } from '../../rules/anchors.ts'
import { textPlaces } from '../../rules/text-places.ts'

export type Placed = { readonly id: string; readonly anchor: Anchor }
type Places = { readonly comments: readonly Placed[]; readonly shown: DecorationSet; readonly chosen: string | null }
type Said = { readonly comments?: readonly Placed[]; readonly chosen?: string | null; readonly again?: true }

const key = new PluginKey<Places>('comment-places')
const rest = 400

/** Where the words stand that comments are about: found again whenever typing rests. */
export function commentPlacesPlugin(): Plugin<Places> {
  return new Plugin<Places>({
    key,
    state: {
      init: () => ({ comments: [], shown: DecorationSet.empty, chosen: null }),
      apply: (tr, places, before) => placesAfter(tr, places, before),
    },
    props: { decorations: (state) => key.getState(state)?.shown },
    view: () => {
      let timer: ReturnType<typeof setTimeout> | undefined
      return {
        update: (view, before) => {
          if (before.doc.eq(view.state.doc) || (key.getState(view.state)?.comments.length ?? 0) === 0) return
          clearTimeout(timer)
          timer = setTimeout(() => view.dispatch(view.state.tr.setMeta(key, { again: true } satisfies Said)), rest)
        },
        destroy: () => clearTimeout(timer),
      }
    },
  })
}

function placesAfter(tr: Transaction, places: Places, before: EditorState): Places {
  const said = tr.getMeta(key) as Said | undefined
  if (said) {
    const { comments = places.comments, chosen = places.chosen } = said
    return { comments, chosen, shown: shownIn(tr.doc, { comments, chosen }) }
  }
  return tr.docChanged ? { ...places, shown: places.shown.map(whatChanged(before.doc, tr.doc), tr.doc) } : places
}

/** A colleague's change comes as a whole new text: what really changed in it is what moves places. */
function whatChanged(before: Node, after: Node): Mapping {
  const start = before.content.findDiffStart(after.content)
  const end = before.content.findDiffEnd(after.content)
  if (start === null || !end) return new Mapping()
  const overlap = Math.max(0, start - Math.min(end.a, end.b))
  return new Mapping([new StepMap([start, end.a + overlap - start, end.b + overlap - start])])
}

function shownIn(doc: Node, { comments, chosen }: Pick<Places, 'comments' | 'chosen'>): DecorationSet {
  if (comments.length === 0) return DecorationSet.empty
  const { text, rangeOf } = textPlaces(doc)
  const found = comments.flatMap(({ id, anchor }) => {
    const words = findAnchor(text, anchor)
    const range = words && rangeOf(words.from, words.to)
    if (!range) return []
    const look = { class: id === chosen ? 'commented chosen' : 'commented', 'data-comment': id }
    return [Decoration.inline(range.from, range.to, look, { id })]
  })
  return DecorationSet.create(doc, found)
}

export function tellComments(view: EditorView, said: { readonly comments?: readonly Placed[]; readonly chosen?: string | null }): void {
  view.dispatch(view.state.tr.setMeta(key, said satisfies Said))
}

/** Where each comment stands now; those that are not in it stand nowhere any more. */
export function placesOfComments(state: EditorState): Map<string, { from: number; to: number }> {
  const shown = key.getState(state)?.shown.find() ?? []
  return new Map(shown.map(({ from, to, spec }) => [String(Reflect.get(Object(spec), 'id')), { from, to }]))
}

export function showRange(view: EditorView, range: { readonly from: number; readonly to: number }): void {
  const size = view.state.doc.content.size
  const selection = TextSelection.between(
    view.state.doc.resolve(Math.min(range.from, size)),
    view.state.doc.resolve(Math.min(range.to, size)),
  )
  view.dispatch(view.state.tr.setSelection(selection))
  const { node } = view.domAtPos(selection.from)
  const element = node instanceof Element ? node : node.parentElement
  element?.scrollIntoView({ block: 'center' })
  view.focus()
}

/** Shows words by what they are, as the checks name them. */
export function showWords(view: EditorView, quote: string): boolean {
  const { text, rangeOf } = textPlaces(view.state.doc)
  const words = findAnchor(text, { quote, before: '', after: '' })
  const range = words && rangeOf(words.from, words.to)
  if (range) showRange(view, range)
  return range !== null
}
