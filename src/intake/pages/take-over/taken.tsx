import { Heading } from '@nl-design-system-candidate/heading-react'
import { shortDay } from '../../../web/dates.ts'
import { useLanguage, useTexts } from '../../../web/language.ts'
import { SourceMark } from '../../../web/parts.tsx'
import { takeOverTexts } from '../../../web/texts/take-over.ts'
import { ThingLink } from '../../../web/thing-link.tsx'
import type { TakenOver, TakeOverView } from '../../model/take-over.ts'
import { factText } from '../facts.ts'

type OfProgramme = { readonly programme: string }

/** What was taken over, the last one first, with the way to what came of it. */
export function TakenList({ programme, view }: OfProgramme & { readonly view: TakeOverView }) {
  const t = takeOverTexts[useLanguage()]
  return (
    <section aria-labelledby="taken">
      <Heading level={2} id="taken">
        {t.taken(view.done)}
      </Heading>
      {view.done === 0 && <p className="quiet">{t.takenNone}</p>}
      <ul className="plain taken-list">
        {view.taken.map((one) => (
          <Taken key={one.fact} programme={programme} one={one} />
        ))}
      </ul>
      {view.done > view.taken.length && <p className="quiet">{t.only(view.taken.length, view.done)}</p>}
    </section>
  )
}

function Taken({ programme, one }: OfProgramme & { readonly one: TakenOver }) {
  const texts = useTexts()
  const language = useLanguage()
  const t = takeOverTexts[language]
  return (
    <li className="card">
      <p>
        <span className="mark">{texts.kinds[one.value.kind]}</span> {factText(one.value, { t: texts, language })}
      </p>
      {one.withdrawn && (
        <p className="note">
          <strong>{t.withdrawn}.</strong> {t.withdrawnHow}
        </p>
      )}
      {one.things.length > 0 && (
        <ul>
          {one.things.map((thing) => (
            <li key={thing.id}>
              <ThingLink programme={programme} thing={thing} />
              {thing.ended && ` (${t.ended})`}
            </li>
          ))}
        </ul>
      )}
      <p>
        <SourceMark source={one.source} /> <span className="quiet">{t.takenBy(one.by, shortDay(one.at, language))}</span>
      </p>
    </li>
  )
}
