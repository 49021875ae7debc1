import { Button } from '@nl-design-system-candidate/button-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import { useQuery } from '@tanstack/react-query'
import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { ask } from '../../../web/client.ts'
import { longMoment } from '../../../web/dates.ts'
import { useLanguage } from '../../../web/language.ts'
import { memoWritingTexts } from '../../../web/texts/memo-writing.ts'
import { nameSuggesters } from '../../contract/writing.ts'
import { type Suggestion, suggestionsIn } from '../../rules/list-suggestions.ts'
import { showRange } from './comment-places.ts'
import { settle } from './suggesting.ts'

type Panel = { readonly editor: Editor; readonly memo: string; readonly mayEdit: boolean }

/** What is suggested in the text, by whom, to accept or reject one by one or all at once. */
export function SuggestionsPanel({ editor, memo, mayEdit }: Panel) {
  const t = memoWritingTexts[useLanguage()]
  const all = useEditorState({ editor, selector: ({ editor: now }) => suggestionsIn(now.state.doc) })
  const names = useNames(memo, all)
  const decide = (how: 'accept' | 'reject', ids: readonly string[]) => settle(editor.view, { how, ids })
  const ids = all.map(({ id }) => id)
  if (all.length === 0) return <Paragraph>{t.suggestionsEmpty}</Paragraph>
  return (
    <>
      {mayEdit && (
        <p className="actions">
          <Button purpose="secondary" onClick={() => decide('accept', ids)}>
            {t.acceptAll}
          </Button>
          <Button purpose="secondary" onClick={() => decide('reject', ids)}>
            {t.rejectAll}
          </Button>
        </p>
      )}
      <ul className="plain">
        {all.map((one) => (
          <li key={one.id} className="card">
            <Said suggestion={one} name={names.get(one.person ?? '') ?? t.somebody} />
            <p className="actions">
              <Button purpose="subtle" onClick={() => showRange(editor.view, one)}>
                {t.show}
              </Button>
              {mayEdit && <Decide onDecide={(how) => decide(how, [one.id])} />}
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}

function Decide({ onDecide }: { readonly onDecide: (how: 'accept' | 'reject') => void }) {
  const t = memoWritingTexts[useLanguage()]
  return (
    <>
      <Button purpose="secondary" onClick={() => onDecide('accept')}>
        {t.accept}
      </Button>
      <Button purpose="secondary" onClick={() => onDecide('reject')}>
        {t.reject}
      </Button>
    </>
  )
}

const shortest = 160

function Said({ suggestion, name }: { readonly suggestion: Suggestion; readonly name: string }) {
  const language = useLanguage()
  const t = memoWritingTexts[language]
  const { at, added, removed, parts } = suggestion
  const called = (kind: Suggestion['parts'][number]['kind']) =>
    [
      ...new Set(
        parts.filter((one) => one.kind === kind).map(({ part }) => Object.entries(t.partNames).find(([known]) => known === part)?.[1]),
      ),
    ]
      .filter((word) => word !== undefined)
      .join(', ')
  const words = (text: string) => (text.length > shortest ? `${text.slice(0, shortest)}…` : text)
  return (
    <>
      <p className="quiet">
        {name}
        {at !== null && ` · ${longMoment(new Date(at).toISOString(), language)}`}
      </p>
      {(added !== '' || called('insertion') !== '') && (
        <p>
          {t.adds} {called('insertion')} {added !== '' && <ins>{words(added)}</ins>}
        </p>
      )}
      {(removed !== '' || called('deletion') !== '') && (
        <p>
          {t.removes} {called('deletion')} {removed !== '' && <del>{words(removed)}</del>}
        </p>
      )}
      {called('modification') !== '' && (
        <p>
          {t.changes} {called('modification')}
        </p>
      )}
    </>
  )
}

function useNames(memo: string, all: readonly Suggestion[]): ReadonlyMap<string, string> {
  const people = [...new Set(all.flatMap(({ person }) => (person === null ? [] : [person])))].sort()
  const { data } = useQuery({
    queryKey: ['memo-suggesters', memo, people],
    queryFn: () => ask(nameSuggesters, { memo, people }),
    enabled: people.length > 0,
    placeholderData: (shown) => shown,
  })
  return new Map((data ?? []).map(({ id, name, organisation }) => [id, `${name} (${organisation})`]))
}
