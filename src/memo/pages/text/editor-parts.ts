import { Extension, type Extensions } from '@tiptap/core'
import type { Awareness } from 'y-protocols/awareness'
import type { Doc } from 'yjs'
import { Footnote, memoParts, Reference } from '../../model/text-nodes.ts'
import type { LeftOut } from '../../rules/clean-html.ts'
import { Colleagues } from './colleagues.ts'
import { commentPlacesPlugin } from './comment-places.ts'
import { cursorInTime } from './cursor-in-time.ts'
import { FieldKeys } from './field-keys.ts'
import { footnoteView, referencesPlugin, referenceView } from './inline-views.ts'
import { Labels, type PartWords } from './labels.ts'
import { Pasting } from './pasting.ts'
import { sharedDoc } from './shared-doc.ts'
import { Suggesting } from './suggesting.ts'
import { UniqueIds } from './unique-ids.ts'

export type ViewWords = {
  readonly parts: PartWords
  readonly footnote: string
  readonly reference: { readonly now: string; readonly gone: string }
}

/** The parts of the text as a screen shows them. */
export function shownParts(words: ViewWords): Extensions {
  const shown = memoParts.map((part) => {
    if (part === Footnote) return Footnote.extend({ addNodeView: () => footnoteView(words.footnote) })
    if (part === Reference) return Reference.extend({ addNodeView: () => referenceView(words.reference) })
    return part
  })
  const places = Extension.create({ name: 'places', addProseMirrorPlugins: () => [commentPlacesPlugin(), referencesPlugin()] })
  return [...shown, Labels.configure({ words: () => words.parts }), places]
}

export type Writing = {
  readonly words: ViewWords
  readonly doc: Doc
  readonly awareness: Awareness | null
  readonly isSuggesting: () => boolean
  readonly newSuggestion: () => string
  readonly onRefused: () => void
  readonly onLeftOut: (what: readonly LeftOut[]) => void
  readonly keys: Readonly<Record<string, () => boolean>>
}

/** The parts with which several people write in one text. */
export function writingParts(writing: Writing): Extensions {
  const { words, doc, awareness, isSuggesting, newSuggestion, onRefused, onLeftOut, keys } = writing
  return [
    ...shownParts(words),
    cursorInTime(doc),
    ...sharedDoc(doc),
    Colleagues.configure({ awareness }),
    Suggesting.configure({ isOn: isSuggesting, newId: newSuggestion, onRefused }),
    Pasting.configure({ onLeftOut }),
    UniqueIds,
    FieldKeys,
    Extension.create({ name: 'keys', addKeyboardShortcuts: () => keys }),
  ]
}
