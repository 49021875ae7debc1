import { Button } from '@nl-design-system-candidate/button-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import { Link } from '@tanstack/react-router'
import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { useLanguage } from '../../../web/language.ts'
import { memoWritingTexts } from '../../../web/texts/memo-writing.ts'
import type { ReferenceNow } from '../../model/references.ts'
import { referenceKey, referenceOf } from '../../rules/references.ts'
import { showRange } from './comment-places.ts'

type Standing = { readonly place: number; readonly label: string; readonly key: string }
type Panel = { readonly editor: Editor; readonly references: readonly ReferenceNow[]; readonly mayEdit: boolean }

/** The references in the text with the way to what they are about, and what they say now. */
export function ReferencesPanel({ editor, references, mayEdit }: Panel) {
  const t = memoWritingTexts[useLanguage()]
  const standing = useEditorState({ editor, selector: ({ editor: now }) => standingIn(now) })
  if (standing.length === 0) return <Paragraph>{t.referencesEmpty}</Paragraph>
  return (
    <ul className="plain">
      {standing.map((one) => {
        const now = references.find((reference) => referenceKey(reference) === one.key)
        return (
          <li key={one.place} className="card">
            {now?.path ? <PathLink path={now.path} words={one.label} /> : <p>{one.label}</p>}
            {now?.label && now.label !== one.label && <p className="quiet">{t.changedSince(now.label)}</p>}
            {now?.gone && <p className="mark warning">{t.reference.gone}</p>}
            <p className="actions">
              <Button purpose="subtle" onClick={() => showRange(editor.view, { from: one.place, to: one.place + 1 })}>
                {t.show}
              </Button>
              {mayEdit && now?.label && now.label !== one.label && (
                <Button purpose="secondary" onClick={() => renew(editor, one, now.label ?? '')}>
                  {t.update}
                </Button>
              )}
            </p>
          </li>
        )
      })}
    </ul>
  )
}

function PathLink({ path, words }: { readonly path: string; readonly words: string }) {
  const [to = '', query] = path.split('?')
  return (
    <Link to={to} search={Object.fromEntries(new URLSearchParams(query))}>
      {words}
    </Link>
  )
}

function standingIn({ state }: Editor): Standing[] {
  const found: Standing[] = []
  state.doc.descendants((node, place) => {
    const reference = node.type.name === 'reference' ? referenceOf(node.attrs) : null
    if (reference) found.push({ place, label: String(node.attrs['label']), key: referenceKey(reference) })
  })
  return found
}

function renew({ view }: Editor, { place }: Standing, label: string): void {
  const node = view.state.doc.nodeAt(place)
  if (node) view.dispatch(view.state.tr.replaceWith(place, place + 1, node.type.create({ ...node.attrs, label }, null, node.marks)))
}
