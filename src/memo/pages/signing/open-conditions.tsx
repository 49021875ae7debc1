import { Link } from '@tanstack/react-router'
import { shortDay } from '../../../web/dates.ts'
import { useLanguage } from '../../../web/language.ts'
import { signingTexts } from '../../../web/texts/memo-signing.ts'
import type { SigningView } from '../../model/signing.ts'

/** What ministers still want to be met, for whoever signs a memo or sends it. */
export function OpenConditions({ view: { memo, conditions } }: { readonly view: SigningView }) {
  const language = useLanguage()
  const t = signingTexts[language]
  if (conditions.length === 0) return null
  return (
    <section className="faults warnings" aria-label={t.openConditions(conditions.length)}>
      <h2>{t.openConditions(conditions.length)}</h2>
      <ul>
        {conditions.map(({ id, text, pointNumber, minister, owner, dueOn }) => (
          <li key={id}>
            <span className="written">{text}</span>{' '}
            <span className="quiet">
              {t.conditionOf(pointNumber, minister)} ·{' '}
              {t.conditionOwner(owner?.name ?? t.conditionNobody, dueOn === null ? null : shortDay(dueOn, language))}
            </span>
          </li>
        ))}
      </ul>
      <p>
        <Link to="/notas/$memo/besluiten" params={{ memo }}>
          {t.toConditions}
        </Link>
      </p>
    </section>
  )
}
