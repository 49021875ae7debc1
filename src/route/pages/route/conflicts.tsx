import { useLanguage } from '../../../web/language.ts'
import { routePlanningTexts } from '../../../web/texts/route-planning.ts'
import type { ToldConflict } from '../../model/planning.ts'

type Some = { readonly conflicts: readonly ToldConflict[]; readonly none: string }

/** What goes wrong in sentences, each with its chain of reasons. */
export function Conflicts({ conflicts, none }: Some) {
  const language = useLanguage()
  const t = routePlanningTexts[language]
  if (conflicts.length === 0) return <p>{none}</p>
  return (
    <ul className="plain">
      {conflicts.map((conflict) => {
        const { sentence, because } = conflict.told[language]
        return (
          <li key={keyOf(conflict)} className={`conflict ${conflict.severity}`}>
            <p>
              <span className={`mark ${conflict.severity === 'breaks' ? 'error' : 'warning'}`}>{t[conflict.severity]}</span> {sentence}
            </p>
            {because.length > 0 && (
              <details>
                <summary>{t.why}</summary>
                <p>{because.join(' ')}</p>
              </details>
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** The sentences alone, where there is little room; `gained`: what goes wrong in the plan and no longer in the scenario. */
export function ConflictSentences({ conflicts, none, gained = false }: Some & { readonly gained?: boolean }) {
  const language = useLanguage()
  const t = routePlanningTexts[language]
  if (conflicts.length === 0) return <span className="quiet">{none}</span>
  return (
    <ul className="plain">
      {conflicts.map((conflict) => (
        <li key={keyOf(conflict)} className={`conflict ${gained ? 'gained' : conflict.severity}`}>
          {gained && <span className="mark">{t.noLonger}</span>} {conflict.told[language].sentence}
        </li>
      ))}
    </ul>
  )
}

function keyOf({ code, step, point, told }: ToldConflict): string {
  return [code, step, point, told.nl.sentence].join(' ')
}
