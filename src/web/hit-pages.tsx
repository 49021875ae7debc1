import { Button } from '@nl-design-system-candidate/button-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Await, Title } from './parts.tsx'

type Page<Hit> = { readonly hits: readonly Hit[]; readonly total: number }
type Found<Hit> = {
  readonly of: UseInfiniteQueryResult<InfiniteData<Page<Hit>>>
  readonly words: { readonly title: (total: number) => string; readonly empty: string; readonly more: string }
  /** Where else was searched. */
  readonly tabs: ReactNode
  readonly filters?: ReactNode
  readonly beside?: ReactNode
  readonly children: (hit: Hit, at: number) => ReactNode
}

/** What a search found, page after page, under one title. */
export function HitPages<Hit>({ of, words, tabs, filters, beside, children }: Found<Hit>) {
  return (
    <Await of={of}>
      {({ pages }) => (
        <>
          <Title>{words.title(pages[0]?.total ?? 0)}</Title>
          {tabs}
          {filters}
          {pages[0]?.total === 0 && <Paragraph>{words.empty}</Paragraph>}
          {beside}
          <ol className="plain">{pages.flatMap(({ hits }) => hits).map(children)}</ol>
          {of.hasNextPage && (
            <Button purpose="secondary" onClick={() => void of.fetchNextPage()}>
              {words.more}
            </Button>
          )}
        </>
      )}
    </Await>
  )
}

/** The next page of a search begins after all that was seen. */
export function seenIn(pages: readonly { readonly hits: readonly unknown[] }[]): number {
  return pages.reduce((sum, { hits }) => sum + hits.length, 0)
}
