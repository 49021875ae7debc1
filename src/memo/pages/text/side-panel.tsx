import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { useLanguage } from '../../../web/language.ts'
import { memoWritingTexts } from '../../../web/texts/memo-writing.ts'
import type { MemoView } from '../../model/memos.ts'
import type { ReferenceNow } from '../../model/references.ts'
import { suggestionsIn } from '../../rules/list-suggestions.ts'
import { ChecksPanel } from './checks-panel.tsx'
import { showWords } from './comment-places.ts'
import { CommentsPanel } from './comments-panel.tsx'
import { ReferencesPanel } from './references-panel.tsx'
import { SuggestionsPanel } from './suggestions-panel.tsx'
import { useComments } from './use-comments.ts'

export const sideTabs = ['comments', 'suggestions', 'checks', 'references'] as const
export type SideTab = (typeof sideTabs)[number]

export type Side = {
  readonly editor: Editor
  readonly view: MemoView
  readonly references: readonly ReferenceNow[]
  /** Absent where the text is a frozen one. */
  readonly writing?: { readonly mayEdit: boolean; readonly newSuggestion: () => string }
  readonly open?: { readonly tab: SideTab; readonly onTab: (tab: SideTab) => void; readonly commenting: number }
}

/** What is said about the text, beside it. */
export function SidePanel({ editor, view, references, writing, open }: Side) {
  const t = memoWritingTexts[useLanguage()]
  const comments = useComments(editor, view.id)
  const count = useEditorState({ editor, selector: ({ editor: now }) => suggestionsIn(now.state.doc).length })
  const words: Readonly<Record<SideTab, string>> = {
    comments: `${t.comments} (${comments.filter(({ replyTo, body }) => replyTo === null && body !== null).length})`,
    suggestions: `${t.suggestions} (${count})`,
    checks: t.checks,
    references: `${t.references} (${references.length})`,
  }
  const shown = sideTabs.filter((tab) => writing !== undefined || tab === 'comments' || tab === 'references')
  const chosen = open ? { selectedKey: open.tab, onSelectionChange: choose(open.onTab) } : {}
  return (
    <aside className="side-panel" aria-label={t.side}>
      <Tabs {...chosen}>
        <TabList aria-label={t.side} className="side-tabs">
          {shown.map((tab) => (
            <Tab key={tab} id={tab}>
              {words[tab]}
            </Tab>
          ))}
        </TabList>
        <TabPanel id="comments">
          <CommentsPanel
            editor={editor}
            view={view}
            comments={comments}
            commenting={open?.commenting ?? 0}
            newSuggestion={writing?.mayEdit ? writing.newSuggestion : null}
          />
        </TabPanel>
        {writing && (
          <>
            <TabPanel id="suggestions">
              <SuggestionsPanel editor={editor} memo={view.id} mayEdit={writing.mayEdit} />
            </TabPanel>
            <TabPanel id="checks">
              <ChecksPanel memo={view.id} onShow={(quote) => void showWords(editor.view, quote)} />
            </TabPanel>
          </>
        )}
        <TabPanel id="references">
          <ReferencesPanel editor={editor} references={references} mayEdit={writing?.mayEdit ?? false} />
        </TabPanel>
      </Tabs>
    </aside>
  )
}

function choose(onTab: (tab: SideTab) => void) {
  return (key: string | number) => {
    const tab = sideTabs.find((known) => known === key)
    if (tab) onTab(tab)
  }
}
