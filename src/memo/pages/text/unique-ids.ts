import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { ySyncPluginKey } from '@tiptap/y-tiptap'

const withIds = new Set(['decisionPoint', 'agendaItem'])
const fits = /^[A-Za-z0-9_-]{1,64}$/

/** A copy of a decision point or agenda item is another one: it gets an id of its own. */
export const UniqueIds = Extension.create({
  name: 'uniqueIds',
  addProseMirrorPlugins: () => [
    new Plugin({
      appendTransaction: (transactions, _before, state) => {
        const own = transactions.some((tr) => tr.docChanged && tr.getMeta(ySyncPluginKey) === undefined)
        const double = own ? doubles(state.doc) : []
        if (double.length === 0) return null
        return double.reduce((tr, place) => tr.setNodeAttribute(place, 'id', crypto.randomUUID()), state.tr)
      },
    }),
  ],
})

function doubles(doc: Node): number[] {
  const seen = new Set<string>()
  const places: number[] = []
  doc.forEach((node, place) => {
    if (!withIds.has(node.type.name)) return
    const id = String(node.attrs['id'])
    if (seen.has(id) || !fits.test(id)) places.push(place)
    seen.add(id)
  })
  return places
}
