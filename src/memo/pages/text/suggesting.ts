import { suggestChanges } from '@handlewithcare/prosemirror-suggest-changes'
import { Extension } from '@tiptap/core'
import type { Plugin, Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import { type Settling, settledSuggestions } from '../../rules/settle.ts'
import { suggested } from '../../rules/suggest.ts'

type Options = {
  /** Whether what is done now is a suggestion. */
  readonly isOn: () => boolean
  readonly newId: () => string
  readonly onRefused: () => void
}

const direct = 'actielijn-direct'

/** Turns what is done into suggestions while that is switched on; what cannot be one does not happen, and is told. */
export const Suggesting = Extension.create<Options>({
  name: 'suggesting',
  priority: 1000,
  addOptions: () => ({ isOn: () => false, newId: () => '', onRefused: () => undefined }),
  addProseMirrorPlugins: () => [suggestChanges()],
  dispatchTransaction({ transaction, next }) {
    const { view } = this.editor
    const passes = !transaction.docChanged || !this.options.isOn() || transaction.getMeta(direct) || isFromElsewhere(transaction)
    if (passes) return next(transaction)
    const suggestion = suggested(asTyped(transaction, view), view.state, this.options.newId)
    if (suggestion) return next(suggestion)
    this.options.onRefused()
  },
})

/** What colleagues did, and what is undone. */
function isFromElsewhere(transaction: Transaction): boolean {
  const sync: unknown = transaction.getMeta(ySyncPluginKey)
  return typeof sync === 'object' && sync !== null && 'isChangeOrigin' in sync && sync.isChangeOrigin === true
}

type Ruled = { readonly from: number; readonly to: number; readonly text: string }

/** In a suggestion what is typed stays what was typed: `- ` makes no list. */
function asTyped(transaction: Transaction, view: EditorView): Transaction {
  const rules = view.state.plugins.filter((plugin: Plugin) => 'isInputRules' in plugin.spec)
  const ruled = rules.map((plugin) => ruledIn(transaction.getMeta(plugin))).find((one) => one !== null)
  return ruled ? view.state.tr.insertText(ruled.text, ruled.from, ruled.to) : transaction
}

function ruledIn(said: unknown): Ruled | null {
  if (typeof said !== 'object' || said === null) return null
  const { from, to, text } = { from: null, to: null, text: null, ...said }
  return typeof from === 'number' && typeof to === 'number' && typeof text === 'string' ? { from, to, text } : null
}

/** Accepts or rejects suggestions, also while one suggests. */
export function settle(view: EditorView, settling: Settling): void {
  const outcome = settledSuggestions(view.state, settling)
  if (outcome) view.dispatch(outcome.setMeta(direct, true))
}

/** Puts other words in the place of some as a suggestion of whoever proposed them; false where that cannot be. */
export function proposeWords(view: EditorView, words: Ruled, newId: () => string): boolean {
  const outcome = suggested(view.state.tr.insertText(words.text, words.from, words.to), view.state, newId)
  if (outcome) view.dispatch(outcome.setMeta(direct, true).scrollIntoView())
  return outcome !== null
}
