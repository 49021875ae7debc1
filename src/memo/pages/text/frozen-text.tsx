import { Node } from '@tiptap/pm/model'
import { EditorContent, useEditor } from '@tiptap/react'
import { useMemo } from 'react'
import { useLanguage } from '../../../web/language.ts'
import { Title } from '../../../web/parts.tsx'
import { memoWritingTexts } from '../../../web/texts/memo-writing.ts'
import type { MemoView } from '../../model/memos.ts'
import { memoSchema } from '../../model/text-nodes.ts'
import type { MemoVersion } from '../../model/versions.ts'
import { shownParts } from './editor-parts.ts'
import { Footnotes } from './footnotes.tsx'
import { SheetHead } from './sheet-head.tsx'
import { SidePanel } from './side-panel.tsx'
import { useReferences } from './use-references.ts'

type Frozen = { readonly view: MemoView; readonly version: MemoVersion }

/** A version as it was handed over; nothing in it changes. */
export function FrozenText({ view, version }: Frozen) {
  const t = memoWritingTexts[useLanguage()]
  const extensions = useMemo(() => shownParts(t), [t])
  const editor = useEditor(
    {
      extensions,
      content: Node.fromJSON(memoSchema, version.content).toJSON(),
      editable: false,
      injectCSS: false,
      editorProps: { attributes: { 'aria-label': t.text, role: 'document', tabindex: '0' } },
    },
    [version.id, extensions],
  )
  const references = useReferences(editor, view.id)
  return (
    <div className="writing">
      <Title>{t.frozenTitle(version.number, version.points.length)}</Title>
      <div className="desk">
        <article className="sheet">
          <SheetHead header={version.header} memo={view.id} mayEdit={false} />
          <EditorContent editor={editor} />
          <Footnotes editor={editor} />
        </article>
        <SidePanel editor={editor} view={view} references={references} />
      </div>
    </div>
  )
}
