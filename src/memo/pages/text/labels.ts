import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'

/** What parts of the text are called on the screen. */
export type PartWords = Readonly<
  Record<
    | 'decisionPoint'
    | 'pointQuestion'
    | 'pointExplanation'
    | 'pointAdvice'
    | 'agendaItem'
    | 'agendaTopic'
    | 'agendaAdvice'
    | 'agendaSpeaking'
    | 'agendaOthers',
    string
  >
>

const numbered = new Set(['decisionPoint', 'agendaItem', 'footnote'])

/** Labels and numbers of parts: they follow from the order and are no part of the text. */
export const Labels = Extension.create<{ words: () => PartWords }>({
  name: 'labels',
  addOptions: () => ({ words: () => ({}) as PartWords }),
  addProseMirrorPlugins() {
    const { words } = this.options
    return [
      new Plugin<DecorationSet>({
        state: {
          init: (_, { doc }) => labelsOf(doc, words()),
          apply: (tr, now) => (tr.docChanged ? labelsOf(tr.doc, words()) : now),
        },
        props: {
          decorations(state) {
            return this.getState(state)
          },
        },
      }),
    ]
  },
})

function labelsOf(doc: Node, words: PartWords): DecorationSet {
  const counts = new Map<string, number>()
  const found: Decoration[] = []
  doc.descendants((node, place) => {
    const { name } = node.type
    const number = numbered.has(name) ? (counts.get(name) ?? 0) + 1 : null
    if (number !== null) counts.set(name, number)
    const word = Object.entries(words).find(([part]) => part === name)?.[1]
    const label = [word, number].filter((piece) => piece !== undefined && piece !== null).join(' ')
    if (label !== '') found.push(Decoration.node(place, place + node.nodeSize, { 'data-label': label }, { number }))
  })
  return DecorationSet.create(doc, found)
}
