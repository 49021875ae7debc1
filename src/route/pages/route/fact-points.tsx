import { Button } from '@nl-design-system-candidate/button-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from '../../../web/client.ts'
import { useLanguage } from '../../../web/language.ts'
import { Await, Problem, SourceMark } from '../../../web/parts.tsx'
import { routePlanningTexts } from '../../../web/texts/route-planning.ts'
import { addRoutePoint, listPointsFromFacts } from '../../contract/route-steps.ts'
import type { PointFromFact } from '../../model/planning.ts'
import type { Shown } from './route-screen.tsx'
import { useRouteAct } from './use-route.ts'
import { whenOf } from './words.ts'

/** Commitments and events that the dossier knows, to take over with their sentence. */
export function FactPoints({ dossier, view }: Shown) {
  const t = routePlanningTexts[useLanguage()]
  const [open, setOpen] = useState(false)
  const of = { dossier, route: view.route.id }
  const facts = useQuery({
    queryKey: ['points-from-facts', dossier, view.route.id, view.stamp],
    queryFn: () => ask(listPointsFromFacts, of),
    enabled: open,
  })
  const take = useRouteAct(({ fact, kind, label, start, end, precision }: PointFromFact) => {
    const days = { firstDay: start, lastDay: end, precision, daysBefore: kind === 'debate' ? 1 : 0 }
    return ask(addRoutePoint, { ...of, kind, label, ...days, step: view.goal, fact })
  })
  return (
    <details className="folded" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t.fromFacts}</summary>
      {take.error && <Problem error={take.error} />}
      {open && (
        <Await of={facts}>
          {(found) => (found.length === 0 ? <p>{t.noFacts}</p> : <FactList facts={found} onTake={(fact) => take.mutate(fact)} />)}
        </Await>
      )}
    </details>
  )
}

function FactList({ facts, onTake }: { readonly facts: readonly PointFromFact[]; readonly onTake: (fact: PointFromFact) => void }) {
  const language = useLanguage()
  const t = routePlanningTexts[language]
  return (
    <ul className="plain">
      {facts.map((fact) => (
        <li key={fact.fact}>
          <p>
            <span className="mark">{t.kinds[fact.kind]}</span> {fact.label}, {whenOf(fact, language)}{' '}
            {fact.taken ? (
              <span className="mark accepted">{t.taken}</span>
            ) : (
              <Button purpose="secondary" onClick={() => onTake(fact)} aria-label={`${t.takeOver}: ${fact.label}`}>
                {t.takeOver}
              </Button>
            )}
          </p>
          <blockquote>{fact.quote}</blockquote>
          <SourceMark source={fact.source} />
        </li>
      ))}
    </ul>
  )
}
