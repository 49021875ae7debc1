import { Button } from '@nl-design-system-candidate/button-react'
import { Heading } from '@nl-design-system-candidate/heading-react'
import { useEffect, useRef } from 'react'
import type { DocumentText, PageView } from '../../dossier/model.ts'
import { useAddress } from '../../web/address.ts'
import { useTexts } from '../../web/language.ts'
import { SourceMark } from '../../web/parts.tsx'
import { type Item, useItems } from './reader-items.ts'
import { ReaderSheet } from './reader-sheet.tsx'

type Reading = { readonly text: DocumentText; readonly pages: readonly PageView[]; readonly line: number }

const views = ['naast', 'tekst', 'beeld'] as const
export type View = (typeof views)[number]

/** Brings an element into its scrolling column, and only there; without such a column into the window. */
function show(column: HTMLElement | null, id: string): void {
  const element = document.getElementById(id)
  if (!element || !column) return
  const { top } = element.getBoundingClientRect()
  if (column.scrollHeight <= column.clientHeight + 1) element.scrollIntoView({ block: 'center' })
  else column.scrollTop += top - column.getBoundingClientRect().top - column.clientHeight / 3
}

/** Pages on the left, what was read on the right; choosing in one shows it in the other. */
export function Columns({ text, pages, line }: Reading) {
  const t = useTexts()
  const { get, set } = useAddress()
  const items = useItems(text)
  const left = useRef<HTMLElement>(null)
  const right = useRef<HTMLElement>(null)
  const chosen = items.find((item) => item.id === get('punt')) ?? items.find((item) => item.first === line)
  const choose = (item: Item) => set({ regel: String(item.first), pagina: String(item.page), punt: item.id })
  const pictured = text.document.format === 'pdf'
  const view = pictured ? (views.find((one) => one === get('weergave')) ?? 'naast') : 'tekst'
  const shown = pages.find((page) => line >= page.firstLine && line < page.firstLine + page.lines.length)?.number
  useEffect(() => {
    if (shown !== undefined) show(left.current, view === 'beeld' ? `blad-${shown}` : `regel-${line}`)
  }, [line, shown, view])
  useEffect(() => {
    if (chosen && right.current && right.current.scrollHeight > right.current.clientHeight + 1) show(right.current, `punt-${chosen.id}`)
    // The list may still grow above the chosen item.
  }, [chosen?.id, items.length])
  const mark = { from: chosen?.first ?? line, until: chosen?.last ?? line }
  return (
    <>
      {pictured && <Views view={view} choose={(weergave) => set({ weergave: weergave === 'naast' ? '' : weergave })} />}
      <div className={`reader ${view}`}>
        <section ref={left} className="pages" aria-label={t.readerText} tabIndex={0}>
          {pages.map((page) => (
            <ReaderSheet
              key={page.number}
              version={text.document.version}
              page={page}
              view={view}
              mark={mark}
              items={items}
              choose={choose}
            />
          ))}
        </section>
        <aside ref={right} className="items" aria-label={t.readerItems} tabIndex={0}>
          <Heading level={2}>{t.itemCount(items.length)}</Heading>
          <ul className="plain">
            {items.map((item) => (
              <li key={item.id}>
                <ItemButton item={item} chosen={item.id === chosen?.id} choose={choose} />
                <Elsewhere sources={item.elsewhere} />
              </li>
            ))}
          </ul>
        </aside>
        {chosen && (
          <p className="chosen" aria-hidden="true">
            <span className="mark">{chosen.kind}</span> {chosen.words}
          </p>
        )}
      </div>
    </>
  )
}

function Views({ view, choose }: { readonly view: View; readonly choose: (view: View) => void }) {
  const t = useTexts()
  return (
    <div className="views" role="group" aria-label={t.view}>
      {views.map((one) => (
        <Button key={one} purpose="subtle" aria-pressed={one === view} onClick={() => choose(one)}>
          {t.views[one]}
        </Button>
      ))}
    </div>
  )
}

type OneItem = { readonly item: Item; readonly chosen: boolean; readonly choose: (item: Item) => void }

function ItemButton({ item, chosen, choose }: OneItem) {
  const t = useTexts()
  return (
    <button id={`punt-${item.id}`} type="button" className={`item ${item.look}`} aria-pressed={chosen} onClick={() => choose(item)}>
      <span className="item-head">
        <span className="kind">{item.kind}</span>
        <span className="quiet">
          {t.line} {item.first}
        </span>
      </span>
      {item.words}
    </button>
  )
}

/** The sentences of other documents, to read beside the text of this one. */
function Elsewhere({ sources }: { readonly sources: Item['elsewhere'] }) {
  return sources.map(({ source, sentence }) => (
    <div key={`${source.version} ${source.firstLine}`} className="elsewhere">
      <strong>{source.documentName}</strong>
      <blockquote>{sentence}</blockquote>
      <SourceMark source={source} />
    </div>
  ))
}
