import { Button } from '@nl-design-system-candidate/button-react'
import { Heading } from '@nl-design-system-candidate/heading-react'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { memo, useEffect } from 'react'
import { downloadOriginal, getDocumentText } from '../../dossier/contract.ts'
import type { DocumentText, PageView } from '../../dossier/model.ts'
import { useAddress } from '../../web/address.ts'
import { addressOf, ask } from '../../web/client.ts'
import { useLanguage, useTexts } from '../../web/language.ts'
import { Await, SourceMark, Title } from '../../web/parts.tsx'
import { listFindings, listProposals } from '../contract.ts'
import type { FindingView } from '../model.ts'
import { factText } from './facts.ts'

type Item = {
  readonly id: string
  readonly kind: string
  readonly words: string
  readonly page: number
  readonly first: number
  readonly last: number
  /** Sentences of other documents that the item rests on as well. */
  readonly elsewhere: FindingView['sources']
}

const chunk = 50

export function ReaderPage({ version }: { readonly version: string }) {
  const t = useTexts()
  const { get } = useAddress()
  const line = Number(get('regel')) || 0
  const start = Math.floor((Math.max(Number(get('pagina')) || 1, 1) - 1) / chunk) * chunk + 1
  const text = useInfiniteQuery({
    queryKey: ['text', version, start],
    queryFn: ({ pageParam }) => ask(getDocumentText, { version, from: pageParam, count: chunk }),
    initialPageParam: start,
    getNextPageParam: (last, _, from) => (from + chunk <= last.document.pages ? from + chunk : undefined),
    getPreviousPageParam: (_first, _, from) => (from > chunk ? from - chunk : undefined),
  })
  const pages = text.data?.pages.flatMap((part) => part.pages) ?? []
  const lastPage = pages.at(-1)
  const missing = lastPage !== undefined && line >= lastPage.firstLine + lastPage.lines.length && text.hasNextPage
  useEffect(() => {
    if (missing && !text.isFetching) void text.fetchNextPage()
  }, [missing, text])
  return (
    <Await of={text}>
      {({ pages: [first] }) =>
        first && (
          <>
            <Top text={first} />
            <div className="reader">
              <Columns text={first} pages={pages} line={line} />
              <div className="actions more">
                {text.hasPreviousPage && (
                  <Button purpose="secondary" onClick={() => void text.fetchPreviousPage()}>
                    {t.earlierPages}
                  </Button>
                )}
                {text.hasNextPage && (
                  <Button purpose="secondary" onClick={() => void text.fetchNextPage()}>
                    {t.morePages}
                  </Button>
                )}
              </div>
            </div>
          </>
        )
      }
    </Await>
  )
}

function Top({ text }: { readonly text: DocumentText }) {
  const t = useTexts()
  const { document, dossier, dossierTitle } = text
  return (
    <>
      <p className="dossier-name">
        <Link to="/dossiers/$dossier" params={{ dossier }}>
          {dossierTitle}
        </Link>
      </p>
      <Title>{t.readerTitle(document.name, document.pages)}</Title>
      <p>
        <a href={addressOf(downloadOriginal, { version: document.version })} download>
          {t.original}
        </a>
      </p>
    </>
  )
}

function useItems({ dossier, document }: DocumentText): readonly Item[] {
  const t = useTexts()
  const language = useLanguage()
  const proposals = useQuery({ queryKey: ['proposals', dossier], queryFn: () => ask(listProposals, { dossier }) })
  const findings = useQuery({ queryKey: ['findings', dossier], queryFn: () => ask(listFindings, { dossier }) })
  const read = (proposals.data ?? []).map(({ id, value, source }) => ({
    id,
    source,
    kind: t.kinds[value.kind],
    words: factText(value, { t, language }),
    elsewhere: [],
  }))
  const found = (findings.data ?? []).flatMap(({ id, message, sources }) =>
    sources.map(({ source }) => ({
      id: `${id} ${source.firstLine}`,
      source,
      kind: t.finding,
      words: message[language],
      elsewhere: sources.filter((one) => one.source.version !== document.version),
    })),
  )
  const here = [...read, ...found].filter(({ source }) => source.version === document.version)
  const items = here.map(({ source, ...item }) => ({
    ...item,
    page: source.page,
    first: source.firstLine,
    last: source.lastLine,
  }))
  return items.sort((a, b) => a.first - b.first)
}

function Columns({ text, pages, line }: { readonly text: DocumentText; readonly pages: readonly PageView[]; readonly line: number }) {
  const t = useTexts()
  const { get, set } = useAddress()
  const items = useItems(text)
  const chosen = items.find((item) => item.id === get('punt')) ?? items.find((item) => item.first === line)
  const choose = (item: Item) => set({ regel: String(item.first), pagina: String(item.page), punt: item.id })
  const shown = pages.some((page) => line >= page.firstLine && line < page.firstLine + page.lines.length)
  useEffect(() => {
    if (shown) document.getElementById(`regel-${line}`)?.scrollIntoView({ block: 'center' })
  }, [line, shown])
  useEffect(() => {
    if (chosen) document.getElementById(`punt-${chosen.id}`)?.closest('li')?.scrollIntoView({ block: 'nearest' })
    // The list may still grow above the chosen item.
  }, [chosen?.id, items.length])
  const from = chosen?.first ?? line
  const until = chosen?.last ?? line
  return (
    <>
      <section className="pages" aria-label={t.readerText} tabIndex={0}>
        {pages.map((page) => {
          const within = (at: number) => at >= page.firstLine && at < page.firstLine + page.lines.length
          const marked = within(from) || within(until)
          return <Page key={page.number} page={page} from={marked ? from : 0} until={marked ? until : 0} items={items} choose={choose} />
        })}
      </section>
      <aside className="items" aria-label={t.readerItems} tabIndex={0}>
        <Heading level={2}>{t.readerItems}</Heading>
        {items.length === 0 && <p>{t.noItems}</p>}
        <ul className="plain">
          {items.map((item) => (
            <li key={item.id}>
              <button
                id={`punt-${item.id}`}
                type="button"
                className="item"
                aria-pressed={item.id === chosen?.id}
                onClick={() => choose(item)}
              >
                <span className="mark">{item.kind}</span> {item.words}{' '}
                <span className="quiet">
                  {t.line} {item.first}
                </span>
              </button>
              <Elsewhere sources={item.elsewhere} />
            </li>
          ))}
        </ul>
      </aside>
    </>
  )
}

/** The sentences of other documents, to read beside the text of this one. */
function Elsewhere({ sources }: { readonly sources: FindingView['sources'] }) {
  return sources.map(({ source, sentence }) => (
    <div key={`${source.version} ${source.firstLine}`} className="elsewhere">
      <strong>{source.documentName}</strong>
      <blockquote>{sentence}</blockquote>
      <SourceMark source={source} />
    </div>
  ))
}

type PageProps = {
  readonly page: PageView
  readonly from: number
  readonly until: number
  readonly items: readonly Item[]
  readonly choose: (item: Item) => void
}

const sameLook = (a: PageProps, b: PageProps) =>
  a.page === b.page && a.from === b.from && a.until === b.until && a.items.length === b.items.length

const Page = memo(function Page({ page, from, until, items, choose }: PageProps) {
  const t = useTexts()
  const itemAt = (number: number) => items.findLast((item) => number >= item.first && number <= item.last && item.last - item.first < 12)
  return (
    <>
      <Heading level={2}>{`${t.page} ${page.number}`}</Heading>
      <ol className="lines">
        {page.lines.map((line, index) => {
          const number = page.firstLine + index
          const item = itemAt(number)
          const marked = number >= from && number <= until
          return (
            <li key={number} id={`regel-${number}`} className={marked ? 'line marked' : 'line'}>
              <span className="number">{number}</span>
              {item && line.trim() !== '' ? (
                <button type="button" className="text" onClick={() => choose(item)}>
                  {marked ? <mark>{line}</mark> : line}
                </button>
              ) : (
                <span>{line}</span>
              )}
            </li>
          )
        })}
      </ol>
    </>
  )
}, sameLook)
