import { Button } from '@nl-design-system-candidate/button-react'
import { useState } from 'react'
import { ask, Refused } from '../../../web/client.ts'
import { longDay } from '../../../web/dates.ts'
import { useLanguage } from '../../../web/language.ts'
import { Problem } from '../../../web/parts.tsx'
import { routePortfolioTexts } from '../../../web/texts/route-portfolio.ts'
import { adoptPlan } from '../../contract/portfolio.ts'
import type { PlanAdoption } from '../../model/portfolio-views.ts'
import type { OfPlan } from './one-plan.tsx'
import { usePortfolioAct } from './use-portfolio.ts'

type Chosen = OfPlan & { readonly isOpen: boolean; readonly chosen: readonly string[]; readonly onDone: () => void }

/** Takes a plan over; what is too full then is asked about first. `isOpen`: there is something left to take over. */
export function Adoption({ isOpen, chosen, onDone, ...of }: Chosen) {
  const t = routePortfolioTexts[useLanguage()]
  const [evenIfFull, setEvenIfFull] = useState(false)
  const adopt = usePortfolioAct(
    (routes: readonly string[] | null) => ask(adoptPlan, { ...of, routes: routes && [...routes], evenIfFull }),
    onDone,
  )
  const isFull = evenIfFull || (adopt.error instanceof Refused && adopt.error.code === 'plan.agenda-overfull')
  if (!isOpen) return adopt.data ? <Outcome of={adopt.data} /> : null
  return (
    <div className="adoption" role="group" aria-label={t.adopt}>
      <p className="quiet">{t.adoptHow}</p>
      {adopt.error && <Problem error={adopt.error} />}
      {isFull && (
        <label className="check">
          <input type="checkbox" checked={evenIfFull} onChange={(event) => setEvenIfFull(event.target.checked)} /> {t.evenIfFull}
        </label>
      )}
      <p className="actions">
        {chosen.length > 0 && (
          <Button purpose="primary" onClick={() => adopt.mutate(chosen)} disabled={adopt.isPending}>
            {t.adoptChosen(chosen.length)}
          </Button>
        )}
        <Button purpose={chosen.length > 0 ? 'secondary' : 'primary'} onClick={() => adopt.mutate(null)} disabled={adopt.isPending}>
          {t.adoptAll}
        </Button>
      </p>
      {adopt.data && <Outcome of={adopt.data} />}
    </div>
  )
}

function Outcome({ of: { adopted, left, overfull } }: { readonly of: PlanAdoption }) {
  const language = useLanguage()
  const t = routePortfolioTexts[language]
  const steps = adopted.reduce((sum, one) => sum + one.steps, 0)
  return (
    <div className="note" role="status">
      <p>{t.adopted(adopted.length, steps)}</p>
      {left.length > 0 && (
        <>
          <p>{t.leftAlone}</p>
          <ul>
            {left.map(({ title, why }, at) => (
              <li key={at}>{`${title === null ? t.someRoute : `‘${title}’`}: ${t.leftWhy[why]}`}</li>
            ))}
          </ul>
        </>
      )}
      {overfull.length > 0 && (
        <p>
          {t.nowFull}{' '}
          {overfull.map(({ body, day, after, room }) => `${body} ${longDay(day, language)} (${t.minutesOf(after, room)})`).join(', ')}.
        </p>
      )}
    </div>
  )
}
