import { Heading } from '@nl-design-system-candidate/heading-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useAddress } from '../../web/address.ts'
import { ask } from '../../web/client.ts'
import { longDay } from '../../web/dates.ts'
import { HitPages, seenIn } from '../../web/hit-pages.tsx'
import { useLanguage, useTexts } from '../../web/language.ts'
import { memoTitle } from '../../web/memo-title.ts'
import { Select, SourceMark, Title } from '../../web/parts.tsx'
import { listDossiers, search } from '../contract.ts'
import type { SearchHit } from '../model.ts'

/** The passages of documents that the address asks for. */
export function useDocumentHits() {
  const { get } = useAddress()
  const [text, dossier] = [get('q'), get('dossier')]
  const order = get('volgorde') === 'newest' ? 'newest' : 'relevance'
  return useInfiniteQuery({
    queryKey: ['search', text, order, dossier],
    queryFn: ({ pageParam }) => ask(search, { text, order, from: pageParam, ...(dossier && { dossier }) }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => (last.more ? seenIn(pages) : undefined),
    enabled: text !== '',
  })
}

/** `tabs`: where else was searched. */
export function SearchPage({ tabs }: { readonly tabs: ReactNode }) {
  const t = useTexts()
  const { get, set } = useAddress()
  const text = get('q')
  const dossier = get('dossier')
  const dossiers = useQuery({ queryKey: ['dossiers'], queryFn: () => ask(listDossiers, {}) })
  const order = get('volgorde') === 'newest' ? 'newest' : 'relevance'
  const answer = useDocumentHits()
  if (text === '') {
    return (
      <>
        <Title>{t.searchStart}</Title>
        <Paragraph>{t.searchHow}</Paragraph>
      </>
    )
  }
  const filters = (
    <div className="filters" role="group" aria-label={t.filters}>
      <Select
        label={t.dossier}
        value={dossier}
        onChange={(one) => set({ dossier: one })}
        options={(dossiers.data ?? []).map((one) => [one.id, one.title])}
      />
      <Select
        label={t.order}
        all={false}
        value={order}
        onChange={(volgorde) => set({ volgorde })}
        options={[
          ['relevance', t.relevance],
          ['newest', t.newest],
        ]}
      />
    </div>
  )
  const words = { title: (total: number) => t.searchTitle(total, text), empty: t.searchEmpty, more: t.moreHits }
  return (
    <HitPages of={answer} words={words} tabs={tabs} filters={filters}>
      {(hit) => <Hit key={`${hit.source.version} ${hit.source.firstLine} ${hit.source.lastLine}`} hit={hit} />}
    </HitPages>
  )
}

function Hit({ hit }: { readonly hit: SearchHit }) {
  const t = useTexts()
  const language = useLanguage()
  return (
    <li className="card hit">
      <Heading level={2}>{hit.memoKind ? memoTitle({ ...hit, memoKind: hit.memoKind }, { t, language }) : hit.title}</Heading>
      <p className="quiet">
        <Link to="/dossiers/$dossier" params={{ dossier: hit.dossier }}>
          {hit.dossierTitle}
        </Link>
        {[hit.memoKind && t.options[hit.memoKind], hit.day && longDay(hit.day, language), hit.reference]
          .filter(Boolean)
          .map((part) => ` · ${part}`)}
      </p>
      <p>{hit.pieces.map((piece, at) => (piece.hit ? <mark key={at}>{piece.text}</mark> : piece.text))}</p>
      <SourceMark source={hit.source} />
    </li>
  )
}
