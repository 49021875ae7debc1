import { Link } from '@tanstack/react-router'
import { longMoment } from '../../../web/dates.ts'
import { useLanguage } from '../../../web/language.ts'
import { Section } from '../../../web/section.tsx'
import { refusalText } from '../../../web/texts/refusals.ts'
import type { DecisionsView, Effect } from '../../model/deciding.ts'
import { useDecisionTexts, useStateWord } from './use-decisions.ts'

/** What decisions changed in the programme, and what they could not. */
export function Effects({ view }: { readonly view: DecisionsView }) {
  const language = useLanguage()
  const t = useDecisionTexts()
  const word = useStateWord()
  return (
    <Section title={t.effects.made}>
      <ul className="plain">
        {view.effects.map((one) => (
          <li key={`${one.id} ${one.at}`}>
            <EffectName effect={one} programme={view.programme} />
            {': '}
            {one.refused === null ? (
              t.becomes(word(one.thing, one.before), word(one.thing, one.after))
            ) : (
              <>
                {t.becomesOnly(word(one.thing, one.after))} <span className="mark warning">{t.effects.notMade}</span>{' '}
                {refusalText(one.refused)[language]}
              </>
            )}{' '}
            <span className="quiet">{longMoment(one.at, language)}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function EffectName({ effect: { thing, id, name }, programme }: { readonly effect: Effect; readonly programme: string | null }) {
  const t = useDecisionTexts().effects
  if (programme === null || name === '') return t.unnamed
  const places = { item: `maatregelen/${id}`, risk: `risicos/${id}`, budgetLine: 'geld/regels' }
  return (
    <Link to={`/programmas/${programme}/${places[thing]}`} search={thing === 'budgetLine' ? { regel: id } : {}}>
      {name}
    </Link>
  )
}
