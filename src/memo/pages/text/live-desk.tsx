import { EditorContent, useEditor } from '@tiptap/react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useLanguage } from '../../../web/language.ts'
import type { LiveText } from '../../../web/live-text.ts'
import { Loading, Title } from '../../../web/parts.tsx'
import { memoWritingTexts } from '../../../web/texts/memo-writing.ts'
import type { MemoView } from '../../model/memos.ts'
import { suggestionId } from '../../rules/suggestions.ts'
import { DeskDialogs, useOpened } from './desk-dialogs.tsx'
import { DeskStatus } from './desk-status.tsx'
import { DeskTitle } from './desk-title.tsx'
import { writingParts } from './editor-parts.ts'
import { Footnotes } from './footnotes.tsx'
import { SheetHead } from './sheet-head.tsx'
import { SidePanel, type SideTab } from './side-panel.tsx'
import { Toolbar } from './toolbar.tsx'
import { type Live, type Person, useLiveText } from './use-live-text.ts'
import { useReferences } from './use-references.ts'

type Desk = { readonly view: MemoView; readonly me: Person }

/** The text as it is typed, by everybody who makes this memo. */
export function LiveDesk({ view, me }: Desk) {
  const t = memoWritingTexts[useLanguage()]
  const live = useLiveText(view.id, me)
  if (live?.loaded) return <OpenDesk view={view} me={me} live={live} />
  return (
    <>
      <Title>{t.text}</Title>
      <Loading />
    </>
  )
}

function OpenDesk({ view, me, live }: Desk & { readonly live: Live }) {
  const t = memoWritingTexts[useLanguage()]
  const mayEdit = view.mayEdit && live.status !== 'readOnly' && live.status !== 'closed'
  const [notice, setNotice] = useState('')
  // Whoever writes along in a memo of another ministry begins by suggesting: everybody sees whose words they are.
  const [isSuggesting, setSuggesting] = useState(!view.keeps)
  const [tab, setTab] = useState<SideTab>('comments')
  const [commenting, setCommenting] = useState(0)
  const toolbar = useRef<HTMLDivElement>(null)
  const opened = useOpened(() => {
    setTab('comments')
    setCommenting((times) => times + 1)
  })
  const newSuggestion = () => suggestionId({ person: me.id, at: Date.now() }, crypto.randomUUID().slice(0, 8))
  const editor = useWriting({ text: live.text, isSuggesting, newSuggestion, setNotice, toolbar, open: opened.open })
  useEffect(() => editor.setEditable(mayEdit, false), [editor, mayEdit])
  const references = useReferences(editor, view.id)
  return (
    <div className={isSuggesting ? 'writing suggesting' : 'writing'}>
      <DeskTitle editor={editor} memo={view.id} />
      <DeskStatus {...{ view, live, me, mayEdit, isSuggesting, setSuggesting, notice, setNotice }} />
      <div className="desk">
        <div>
          {mayEdit && <Toolbar editor={editor} place={toolbar} onOpen={opened.open} />}
          <article className="sheet">
            <SheetHead header={view.header} memo={view.id} mayEdit={mayEdit && view.keeps} />
            <EditorContent editor={editor} />
            <Footnotes editor={editor} {...(mayEdit && { onEdit: opened.editNote })} />
            {mayEdit && <p className="quiet keys-help">{t.keysHelp}</p>}
          </article>
        </div>
        <SidePanel {...{ editor, view, references }} writing={{ mayEdit, newSuggestion }} open={{ tab, onTab: setTab, commenting }} />
      </div>
      <DeskDialogs editor={editor} memo={view.id} opened={opened} />
    </div>
  )
}

type OfWriting = {
  readonly text: LiveText
  readonly isSuggesting: boolean
  readonly newSuggestion: () => string
  readonly setNotice: (text: string) => void
  readonly toolbar: React.RefObject<HTMLDivElement | null>
  readonly open: ReturnType<typeof useOpened>['open']
}

/** The editor on a shared text. What it asks later it asks of the newest state of the screen. */
function useWriting(writing: OfWriting) {
  const t = memoWritingTexts[useLanguage()]
  const newest = useRef(writing)
  newest.current = writing
  const { text } = writing
  const extensions = useMemo(() => {
    const opens = (what: Parameters<OfWriting['open']>[0]) => () => {
      newest.current.open(what)
      return true
    }
    const toToolbar = () => {
      newest.current.toolbar.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
      return true
    }
    return writingParts({
      words: t,
      doc: text.doc,
      awareness: text.awareness,
      isSuggesting: () => newest.current.isSuggesting,
      newSuggestion: () => newest.current.newSuggestion(),
      onRefused: () => newest.current.setNotice(t.noSuggestion),
      onLeftOut: (what) => newest.current.setNotice(what.length === 0 ? '' : t.leftOut(what)),
      keys: {
        'Mod-k': opens('link'),
        'Mod-Alt-f': opens('footnote'),
        'Mod-Alt-r': opens('reference'),
        'Mod-Alt-m': opens('comment'),
        'Alt-F10': toToolbar,
      },
    })
  }, [text, t])
  const attributes = { 'aria-label': t.text, role: 'textbox', 'aria-multiline': 'true', spellcheck: 'true', lang: 'nl' }
  const editorProps = { attributes, scrollMargin: underToolbar, scrollThreshold: underToolbar }
  return useEditor({ extensions, injectCSS: false, editorProps }, [extensions])
}

/** Where the cursor goes it is not under the toolbar. */
const underToolbar = { top: 190, right: 0, bottom: 60, left: 0 }
