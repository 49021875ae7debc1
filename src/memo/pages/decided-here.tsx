import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ask } from '../../web/client.ts'
import { longMoment } from '../../web/dates.ts'
import { useLanguage } from '../../web/language.ts'
import { Section } from '../../web/section.tsx'
import { decisionTexts } from '../../web/texts/memo-decisions.ts'
import { listDecidedHere } from '../contract/effects.ts'
import type { PointEffect } from '../model/text.ts'
import { useStateWord } from './decisions/use-decisions.ts'

type OfThing = { readonly programme: string; readonly thing: PointEffect['thing']; readonly id: string }

/** Says of a measure, budget line or risk in which memos its state was decided; nothing where it was not. */
export function DecidedHere({ programme, thing, id }: OfThing) {
  const language = useLanguage()
  const t = decisionTexts[language]
  const word = useStateWord()
  const decided = useQuery({ queryKey: ['decided-here', programme, id], queryFn: () => ask(listDecidedHere, { programme, id }) })
  if (!decided.data || decided.data.length === 0) return null
  return (
    <Section title={t.decidedHere.heading}>
      <ul className="plain">
        {decided.data.map((one) => (
          <li key={`${one.memo} ${one.at}`}>
            <Link to="/notas/$memo/besluiten" params={{ memo: one.memo }}>
              {t.decidedHere.in(one.subject, one.pointNumber)}
            </Link>
            {': '}
            {t.becomes(word(thing, one.before), word(thing, one.after))}{' '}
            <span className="quiet">
              {one.ministers.join(', ')}, {longMoment(one.at, language)}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
