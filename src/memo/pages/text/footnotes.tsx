import { Button } from '@nl-design-system-candidate/button-react'
import { Heading } from '@nl-design-system-candidate/heading-react'
import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { useId } from 'react'
import { useLanguage } from '../../../web/language.ts'
import { memoWritingTexts } from '../../../web/texts/memo-writing.ts'
import { footnotesIn } from './commands.ts'

type Notes = { readonly editor: Editor; readonly onEdit?: (note: { place: number; text: string }) => void }

/** The footnotes under the text, in their order. */
export function Footnotes({ editor, onEdit }: Notes) {
  const t = memoWritingTexts[useLanguage()]
  const id = useId()
  const notes = useEditorState({ editor, selector: ({ editor: now }) => footnotesIn(now.state.doc) })
  if (notes.length === 0) return null
  return (
    <section className="footnotes" aria-labelledby={id}>
      <Heading level={2} id={id}>
        {t.footnotes}
      </Heading>
      <ol>
        {notes.map((note, index) => (
          <li key={note.place}>
            {note.text}{' '}
            {onEdit && (
              <Button purpose="subtle" aria-label={t.footnoteEdit(index + 1)} onClick={() => onEdit(note)}>
                {t.edit}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
