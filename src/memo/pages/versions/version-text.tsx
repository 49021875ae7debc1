import { useId, useMemo } from 'react'
import { useLanguage } from '../../../web/language.ts'
import '../../../web/memo-papers.css'
import { memoPapersTexts } from '../../../web/texts/memo-papers.ts'
import type { RedlineBlock } from '../../model/redline.ts'
import type { TextNode } from '../../model/text.ts'
import { blocksOf } from '../../rules/redline/blocks.ts'
import { settle } from '../../rules/redline/settle.ts'
import { Blocks } from './blocks.tsx'
import { footnotesOf } from './footnotes.ts'
import { Inline } from './inline.tsx'

/**
 * The text of a memo to read, without an editor: as it reads when every suggestion is accepted. Decision points are numbered and have the
 * id `punt-<id>`.
 */
export function VersionText({ text }: { readonly text: TextNode }) {
  const blocks = useMemo(() => blocksOf(settle(text, 'accepted')), [text])
  return <RedlineText blocks={blocks} />
}

type Shown = {
  readonly blocks: readonly RedlineBlock[]
  /** Whether what was deleted is shown; without it the text reads as it is now, with its additions marked. */
  readonly deletions?: boolean
  /** What every change is called in the page: its key (`listChanges`) behind this. */
  readonly idOf?: (key: string) => string
  /** Leaves out what stayed, but for headings, and says how much that is. */
  readonly onlyChanges?: boolean
}

/** A redline to read: what came in `ins`, what went in `del`, and a word before each block that moved or took another form. */
export function RedlineText({ blocks, deletions = true, idOf, onlyChanges = false }: Shown) {
  const t = memoPapersTexts[useLanguage()]
  const base = useId()
  const notes = useMemo(() => footnotesOf(blocks, deletions), [blocks, deletions])
  const noteId = (number: number, end: 'from' | 'to') => `${base}${end}${number}`
  const look = {
    deletions,
    onlyChanges,
    ...(idOf && { idOf }),
    numberOf: (node: TextNode) => notes.findIndex((note) => note.node === node) + 1,
    noteId,
  }
  return (
    <div className="memo-page">
      <Blocks blocks={blocks} at="" look={look} />
      {notes.length > 0 && (
        <section className="memo-notes" aria-label={t.footnotes}>
          <ol>
            {notes.map(({ run }, at) => (
              <li key={noteId(at + 1, 'to')} id={noteId(at + 1, 'to')}>
                <Inline runs={[run]} look={look} />{' '}
                <a href={`#${noteId(at + 1, 'from')}`} aria-label={t.backToText(at + 1)}>
                  ↑
                </a>
              </li>
            ))}
          </ol>
        </section>
      )}
    </div>
  )
}
