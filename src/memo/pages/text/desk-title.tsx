import { useQuery } from '@tanstack/react-query'
import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { ask } from '../../../web/client.ts'
import { useLanguage } from '../../../web/language.ts'
import { Title } from '../../../web/parts.tsx'
import { memoWritingTexts } from '../../../web/texts/memo-writing.ts'
import { listMemoComments } from '../../contract/writing.ts'
import { suggestionsIn } from '../../rules/list-suggestions.ts'
import { commentsKey } from './use-comments.ts'

/** How far the text is, as the title of its screen. */
export function DeskTitle({ editor, memo }: { readonly editor: Editor; readonly memo: string }) {
  const t = memoWritingTexts[useLanguage()]
  const { data = [] } = useQuery({ queryKey: commentsKey(memo), queryFn: () => ask(listMemoComments, { memo }) })
  const { points, suggestions } = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      points: now.state.doc.content.content.filter(({ type }) => type.name === 'decisionPoint').length,
      suggestions: suggestionsIn(now.state.doc).length,
    }),
  })
  const comments = data.filter(({ replyTo, body }) => replyTo === null && body !== null).length
  return <Title>{t.title(points, comments, suggestions)}</Title>
}
