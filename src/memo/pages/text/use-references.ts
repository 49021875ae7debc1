import { useQuery } from '@tanstack/react-query'
import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { useEditorState } from '@tiptap/react'
import { useEffect } from 'react'
import { ask } from '../../../web/client.ts'
import { resolveReferences } from '../../contract/writing.ts'
import type { Reference, ReferenceNow } from '../../model/references.ts'
import { referenceKey, referenceOf } from '../../rules/references.ts'
import { tellReferences } from './inline-views.ts'

const again = 60_000

/** What the references in the text say now; shown at them where it differs. */
export function useReferences(editor: Editor, memo: string): readonly ReferenceNow[] {
  const references = useEditorState({ editor, selector: ({ editor: now }) => referencesOf(now.state.doc) })
  const found = useQuery({
    queryKey: ['memo-references', memo, references],
    queryFn: () => ask(resolveReferences, { memo, references }),
    enabled: references.length > 0,
    refetchInterval: again,
    placeholderData: (shown) => shown,
  })
  const now = found.data
  useEffect(() => {
    if (now && !editor.isDestroyed) tellReferences(editor.view, now)
  }, [editor, now])
  return now ?? none
}

const none: readonly ReferenceNow[] = []

function referencesOf(doc: Node): Reference[] {
  const found = new Map<string, Reference>()
  doc.descendants((node) => {
    const reference = node.type.name === 'reference' ? referenceOf(node.attrs) : null
    if (reference) found.set(referenceKey(reference), reference)
  })
  return [...found.values()]
}
