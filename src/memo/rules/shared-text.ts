import { Node } from '@tiptap/pm/model'
import { prosemirrorToYXmlFragment, updateYFragment, yXmlFragmentToProseMirrorRootNode } from '@tiptap/y-tiptap'
import { applyUpdate, Doc, encodeStateAsUpdate, encodeStateVector, mergeUpdates } from 'yjs'
import { parserOf } from '../../kernel/parse.ts'
import { TextNode } from '../model/text.ts'
import { memoSchema, textName } from '../model/text-nodes.ts'

const parseText = parserOf(TextNode)

/** The changes that make a text out of nothing. Throws where the text does not fit `memoSchema`. */
export function changesOf(text: TextNode): Uint8Array {
  const node = Node.fromJSON(memoSchema, text)
  node.check()
  const shared = new Doc()
  prosemirrorToYXmlFragment(node, shared.getXmlFragment(textName))
  return encodeStateAsUpdate(shared)
}

/**
 * The change that makes another text of a shared one, and touches only what differs; null where nothing does. `shared` becomes that text.
 * Throws where the text does not fit `memoSchema`.
 */
export function changeTo(shared: Doc, text: TextNode): Uint8Array | null {
  const node = Node.fromJSON(memoSchema, text)
  node.check()
  const [before, fragment] = [encodeStateVector(shared), shared.getXmlFragment(textName)]
  let isChanged = false
  shared.once('update', () => {
    isChanged = true
  })
  shared.transact(() => updateYFragment(shared, fragment, node, { mapping: new Map(), isOMark: new Map() }))
  return isChanged ? encodeStateAsUpdate(shared, before) : null
}

/** What changes of people who typed at the same time add up to; their order does not matter. */
export function sharedTextOf(changes: readonly Uint8Array[]): Doc {
  const shared = new Doc()
  for (const change of changes) applyUpdate(shared, change)
  return shared
}

/** One change that does what these do together. */
export function mergedText(changes: readonly Uint8Array[]): Uint8Array {
  return mergeUpdates([...changes])
}

/** The text that a shared document holds. What does not fit `memoSchema` is left out, as every screen does. */
export function textOf(shared: Doc): TextNode {
  return withoutEmpty(parseText(yXmlFragmentToProseMirrorRootNode(shared.getXmlFragment(textName), memoSchema).toJSON()))
}

/** Of most parts nothing is suggested: that is not written out. */
function withoutEmpty({ attrs, content, ...node }: TextNode): TextNode {
  const { suggested = null, ...kept } = attrs ?? {}
  const said = suggested === null ? kept : { ...kept, suggested }
  return {
    ...node,
    ...(Object.keys(said).length > 0 && { attrs: said }),
    ...(content && { content: content.map(withoutEmpty) }),
  }
}
