import { Button } from '@nl-design-system-candidate/button-react'
import { Heading } from '@nl-design-system-candidate/heading-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useAddress } from '../../web/address.ts'
import { ask } from '../../web/client.ts'
import { useLanguage, useTexts } from '../../web/language.ts'
import { Await, Select, Title } from '../../web/parts.tsx'
import { memoTexts } from '../../web/texts/memo.ts'
import { memoFindingTexts } from '../../web/texts/memo-finding.ts'
import { searchMemos } from '../contract/find.ts'
import type { MemoHit } from '../model/find.ts'
import { Marked, PlaceLink, VersionName } from './found.tsx'

/** The sentences of memos that the address asks for. */
export function useMemoHits() {
  const { get } = useAddress()
  const [text, dossier] = [get('q'), get('dossier')]
  const order = get('volgorde') === 'newest' ? 'newest' : 'relevance'
  return useInfiniteQuery({
    queryKey: ['search-memos', text, order, dossier],
    queryFn: ({ pageParam }) => ask(searchMemos, { text, order, from: pageParam, ...(dossier && { dossier }) }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const seen = pages.reduce((sum, page) => sum + page.hits.length, 0)
      return last.more && seen <= 980 ? seen : undefined
    },
    enabled: text !== '',
  })
}

/** Where in memos the words stand that somebody looks for. `tabs`: where else was searched. */
export function MemoSearchPage({ tabs }: { readonly tabs: ReactNode }) {
  const language = useLanguage()
  const t = memoFindingTexts[language].search
  const all = useTexts()
  const { get, set } = useAddress()
  const text = get('q')
  const answer = useMemoHits()
  return (
    <Await of={answer}>
      {({ pages }) => (
        <>
          <Title>{t.title(pages[0]?.total ?? 0, text)}</Title>
          {tabs}
          <div className="filters" role="group" aria-label={all.filters}>
            <Select
              label={all.order}
              all={false}
              value={get('volgorde') === 'newest' ? 'newest' : 'relevance'}
              onChange={(volgorde) => set({ volgorde })}
              options={[
                ['relevance', all.relevance],
                ['newest', all.newest],
              ]}
            />
          </div>
          {pages[0]?.total === 0 && <Paragraph>{t.empty}</Paragraph>}
          <p>
            <Link to="/besluiten" search={{ q: text }}>
              {t.decided}
            </Link>
          </p>
          <ol className="plain">
            {pages
              .flatMap((page) => page.hits)
              .map((hit, at) => (
                <Hit key={at} hit={hit} />
              ))}
          </ol>
          {answer.hasNextPage && (
            <Button purpose="secondary" onClick={() => void answer.fetchNextPage()}>
              {t.more}
            </Button>
          )}
        </>
      )}
    </Await>
  )
}

function Hit({ hit }: { readonly hit: MemoHit }) {
  const words = memoTexts[useLanguage()]
  return (
    <li className="card hit">
      <Heading level={2}>
        <PlaceLink memo={hit.memo} version={hit.version} words={hit.pieces.map(({ text }) => text).join('')}>
          {hit.subject}
        </PlaceLink>
      </Heading>
      <p className="quiet">
        <Link to="/dossiers/$dossier/notas" params={{ dossier: hit.dossier }}>
          {hit.dossierTitle}
        </Link>{' '}
        · <span className="mark">{words.statuses[hit.status]}</span> · <VersionName version={hit.version} />
        {hit.heading !== '' && ` · ${hit.heading}`}
      </p>
      <p>
        <Marked pieces={hit.pieces} />
      </p>
    </li>
  )
}
