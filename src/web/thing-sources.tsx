import { useQuery } from '@tanstack/react-query'
import { listSources } from '../programme/contract/sources.ts'
import type { TakenThing } from '../programme/model/sources.ts'
import { ask } from './client.ts'
import { longDay } from './dates.ts'
import { useLanguage } from './language.ts'
import { Await, SourceMark } from './parts.tsx'
import { takeOverTexts } from './texts/take-over.ts'

type OfThing = { readonly programme: string; readonly thing: TakenThing; readonly id: string }

/** The sentences that a thing of the programme came from, each with its source; one that was withdrawn since says so. */
export function ThingSources({ programme, thing, id }: OfThing) {
  const language = useLanguage()
  const t = takeOverTexts[language]
  const sources = useQuery({ queryKey: ['sources', programme, id], queryFn: () => ask(listSources, { programme, thing, id }) })
  return (
    <Await of={sources}>
      {(found) =>
        found.length === 0 ? (
          <p className="quiet">{t.noSources}</p>
        ) : (
          <ul className="plain thing-sources">
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
    </Await>
  )
}
