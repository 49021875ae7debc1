import { Heading } from '@nl-design-system-candidate/heading-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useAddress } from '../../web/address.ts'
import { ask } from '../../web/client.ts'
import { HitPages, seenIn } from '../../web/hit-pages.tsx'
import { useLanguage } from '../../web/language.ts'
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
    getNextPageParam: (last, pages) => (last.more ? seenIn(pages) : undefined),
    enabled: text !== '',
  })
}

/** What programmes hold of the words that somebody looks for. `tabs`: where else was searched. */
export function ItemSearchPage({ tabs }: { readonly tabs: ReactNode }) {
  const t = itemSearchTexts[useLanguage()]
  const text = useAddress().get('q')
  const answer = useItemHits()
  const words = { title: (total: number) => t.title(total, text), empty: t.empty, more: t.more }
  return (
    <HitPages of={answer} words={words} tabs={tabs}>
      {(hit) => <Hit key={hit.item} hit={hit} />}
    </HitPages>
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
