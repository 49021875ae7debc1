import { Button } from '@nl-design-system-candidate/button-react'
import { Heading } from '@nl-design-system-candidate/heading-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useAddress } from '../../web/address.ts'
import { ask } from '../../web/client.ts'
import { useLanguage } from '../../web/language.ts'
import { Await, Title } from '../../web/parts.tsx'
import { itemSearchTexts } from '../../web/texts/item-search.ts'
import { programmeWords } from '../../web/texts/programme-words.ts'
import { searchItems } from '../contract/find-items.ts'
import type { ItemHit } from '../model/search.ts'

/** The things of programmes that the address asks for. */
export function useItemHits() {
  const text = useAddress().get('q')
  return useInfiniteQuery({
    queryKey: ['search-items', text],
    queryFn: ({ pageParam }) => ask(searchItems, { text, from: pageParam }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => (last.more ? pages.reduce((sum, page) => sum + page.hits.length, 0) : undefined),
    enabled: text !== '',
  })
}

/** What programmes hold of the words that somebody looks for. `tabs`: where else was searched. */
export function ItemSearchPage({ tabs }: { readonly tabs: ReactNode }) {
  const t = itemSearchTexts[useLanguage()]
  const text = useAddress().get('q')
  const answer = useItemHits()
  return (
    <Await of={answer}>
      {({ pages }) => (
        <>
          <Title>{t.title(pages[0]?.total ?? 0, text)}</Title>
          {tabs}
          {pages[0]?.total === 0 && <Paragraph>{t.empty}</Paragraph>}
          <ol className="plain">
            {pages
              .flatMap((page) => page.hits)
              .map((hit) => (
                <Hit key={hit.item} hit={hit} />
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

function Hit({ hit }: { readonly hit: ItemHit }) {
  const kinds = programmeWords[useLanguage()].kinds
  const { programme, item } = hit
  return (
    <li className="card hit">
      <Heading level={2}>
        <Link to="/programmas/$programme/maatregelen/$item" params={{ programme, item }}>
          {hit.number && `${hit.number} `}
          {hit.title}
        </Link>
      </Heading>
      <p className="quiet">
        {kinds[hit.kind]} ·{' '}
        <Link to="/programmas/$programme" params={{ programme }}>
          {hit.programmeName}
        </Link>
      </p>
      {hit.pieces.length > 0 && <p>{hit.pieces.map((piece, at) => (piece.hit ? <mark key={at}>{piece.text}</mark> : piece.text))}</p>}
    </li>
  )
}
