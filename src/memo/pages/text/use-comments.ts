import { useQuery } from '@tanstack/react-query'
import type { Editor } from '@tiptap/core'
import { useEffect } from 'react'
import { ask } from '../../../web/client.ts'
import { listMemoComments } from '../../contract/writing.ts'
import type { MemoComment } from '../../model/comments.ts'
import { tellComments } from './comment-places.ts'

const again = 5_000
const none: readonly MemoComment[] = []

export const commentsKey = (memo: string) => ['memo-comments', memo] as const

/** The comments on a memo; their places are shown in the text. */
export function useComments(editor: Editor, memo: string): readonly MemoComment[] {
  const { data } = useQuery({ queryKey: commentsKey(memo), queryFn: () => ask(listMemoComments, { memo }), refetchInterval: again })
  useEffect(() => {
    if (!data || editor.isDestroyed) return
    const placed = data.flatMap(({ id, anchor, body }) => (anchor && body !== null ? [{ id, anchor }] : []))
    tellComments(editor.view, { comments: placed })
  }, [editor, data])
  return data ?? none
}
