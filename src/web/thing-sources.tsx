import { Heading } from '@nl-design-system-candidate/heading-react'
import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { listSources } from '../programme/contract/sources.ts'
import type { TakenFact } from '../programme/model/item-view.ts'
import type { TakenThing } from '../programme/model/sources.ts'
import { ask } from './client.ts'
import { longDay } from './dates.ts'
import { useLanguage } from './language.ts'
import { Await, SourceMark } from './parts.tsx'
import { takeOverTexts } from './texts/take-over.ts'

type OfThing = { readonly programme: string; readonly thing: TakenThing; readonly id: string; readonly level?: 2 | 3 }

/** The sentences that a thing of the programme came from, each with its source; one that was withdrawn since says so. */
export function ThingSources({ programme, thing, id, level = 2 }: OfThing) {
  const t = takeOverTexts[useLanguage()]
  const heading = useId()
  const sources = useQuery({ queryKey: ['sources', programme, id], queryFn: () => ask(listSources, { programme, thing, id }) })
  return (
    <section className="part" aria-labelledby={heading}>
      <Heading level={level} id={heading}>
        {t.sourcesOf}
      </Heading>
      <Await of={sources}>{(found) => (found.length === 0 ? <p className="quiet">{t.noSources}</p> : <Sentences found={found} />)}</Await>
    </section>
  )
}

function Sentences({ found }: { readonly found: readonly TakenFact[] }) {
  const language = useLanguage()
  const t = takeOverTexts[language]
  return (
    <ul className="plain">
      {found.map((one) => (
        <li key={one.fact}>
          <blockquote>{one.quote}</blockquote>
          {one.withdrawn && <span className="mark warning">{t.withdrawn}</span>} <SourceMark source={one.source} />{' '}
          <span className="quiet">{t.takenBy(one.takenBy, longDay(one.takenAt, language))}</span>
        </li>
      ))}
    </ul>
  )
}
