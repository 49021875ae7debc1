import { Heading } from '@nl-design-system-candidate/heading-react'
import { memo } from 'react'
import type { PageView } from '../../dossier/model.ts'
import { useTexts } from '../../web/language.ts'
import { PagePicture } from './page-picture.tsx'
import type { View } from './reader-columns.tsx'
import { type Item, itemAt } from './reader-items.ts'

export type Marked = { readonly from: number; readonly until: number }
type Sheet = {
  readonly version: string
  readonly page: PageView
  readonly view: View
  readonly mark: Marked
  readonly items: readonly Item[]
  readonly choose: (item: Item) => void
}

function marksOn({ page, mark }: Sheet): string {
  const end = page.firstLine + page.lines.length
  return mark.until < page.firstLine || mark.from >= end ? '' : `${mark.from} ${mark.until}`
}

const sameLook = (a: Sheet, b: Sheet) => a.page === b.page && a.view === b.view && a.items === b.items && marksOn(a) === marksOn(b)

/** One page: as it looks, as its numbered lines, or both beside each other. */
export const ReaderSheet = memo(function ReaderSheet(sheet: Sheet) {
  const t = useTexts()
  const { version, page, view, mark, items, choose } = sheet
  return (
    <section className="sheet" id={`blad-${page.number}`} aria-label={`${t.page} ${page.number}`}>
      <Heading level={2}>{`${t.page} ${page.number}`}</Heading>
      <div className="halves">
        {view !== 'tekst' && <PagePicture version={version} page={page.number} mark={mark} items={items} choose={choose} />}
        {view !== 'beeld' && <Lines {...sheet} />}
      </div>
    </section>
  )
}, sameLook)

function Lines({ page, mark, items, choose }: Sheet) {
  return (
    <ol className="lines">
      {page.lines.map((line, index) => {
        const number = page.firstLine + index
        const item = itemAt(items, number)
        const marked = number >= mark.from && number <= mark.until
        const words = marked ? <mark>{line}</mark> : line
        return (
          <li key={number} id={`regel-${number}`} className={marked ? 'line marked' : 'line'}>
            <span className="number">{number}</span>
            {item && line.trim() !== '' ? (
              <button type="button" className="text" onClick={() => choose(item)}>
                {words}
              </button>
            ) : (
              <span>{words}</span>
            )}
          </li>
        )
      })}
    </ol>
  )
}
