import { Button } from '@nl-design-system-candidate/button-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect } from 'react'
import { downloadOriginal, getDocumentText } from '../../dossier/contract.ts'
import type { DocumentText } from '../../dossier/model.ts'
import { useAddress } from '../../web/address.ts'
import { addressOf, ask } from '../../web/client.ts'
import { longDay } from '../../web/dates.ts'
import { useLanguage, useTexts } from '../../web/language.ts'
import { Await, Title } from '../../web/parts.tsx'
import { keepingTexts } from '../../web/texts/keeping.ts'
import { refusalText } from '../../web/texts/refusals.ts'
import { Columns } from './reader-columns.tsx'

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
            <Columns text={first} pages={pages} line={line} />
            <div className="actions">
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
          </>
        )
      }
    </Await>
  )
}

function Top({ text }: { readonly text: DocumentText }) {
  const t = useTexts()
  const language = useLanguage()
  const { document, dossier, dossierTitle } = text
  return (
    <>
      <p className="dossier-name">
        <Link to="/dossiers/$dossier" params={{ dossier }}>
          {dossierTitle}
        </Link>
      </p>
      <Title>{t.readerTitle(document.name, document.pages)}</Title>
      {document.withdrawn && (
        <p className="note">
          {keepingTexts[language].withdrawnHere} {keepingTexts[language].reason}: {document.withdrawn.reason}
        </p>
      )}
      {document.notices.map((notice) => (
        <p key={notice} className="note">
          {refusalText(notice)[language]}
        </p>
      ))}
      <details className="about">
        <summary>{t.aboutDocument}</summary>
        <dl className="parts">
          <div>
            <dt>{t.columns.date}</dt>
            <dd>{longDay(document.createdAt, language)}</dd>
          </div>
          <div>
            <dt>{t.columns.format}</dt>
            <dd>
              {document.format.toUpperCase()}, {new Intl.NumberFormat(language).format(Math.ceil(document.bytes / 1024))} kB
            </dd>
          </div>
          <div>
            <dt>{t.columns.sha256}</dt>
            <dd className="hash">{document.sha256}</dd>
          </div>
        </dl>
        <a href={addressOf(downloadOriginal, { version: document.version })} download>
          {t.original}
        </a>
      </details>
    </>
  )
}
