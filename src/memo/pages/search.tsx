import { Heading } from '@nl-design-system-candidate/heading-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useAddress } from '../../web/address.ts'
import { ask } from '../../web/client.ts'
import { HitPages, seenIn } from '../../web/hit-pages.tsx'
import { useLanguage, useTexts } from '../../web/language.ts'
import { Select } from '../../web/parts.tsx'
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
      const seen = seenIn(pages)
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
  const words = { title: (total: number) => t.title(total, text), empty: t.empty, more: t.more }
  const filters = (
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
  )
  const decided = (
    <p>
      <Link to="/besluiten" search={{ q: text }}>
        {t.decided}
      </Link>
    </p>
  )
  return (
    <HitPages of={answer} words={words} tabs={tabs} filters={filters} beside={decided}>
      {(hit, at) => <Hit key={at} hit={hit} />}
    </HitPages>
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
