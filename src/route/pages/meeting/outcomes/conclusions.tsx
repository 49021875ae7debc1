import { Button } from '@nl-design-system-candidate/button-react'
import { Heading } from '@nl-design-system-candidate/heading-react'
import { Link } from '@tanstack/react-router'
import { ask } from '../../../../web/client.ts'
import { longDay, longMoment } from '../../../../web/dates.ts'
import { useLanguage } from '../../../../web/language.ts'
import { Problem } from '../../../../web/parts.tsx'
import { Section } from '../../../../web/section.tsx'
import { routeOutcomesTexts } from '../../../../web/texts/route-outcomes.ts'
import { holdMeeting } from '../../../contract/outcomes.ts'
import type { Conclusion, ItemOutcome, SeenPoint } from '../../../model/outcomes.ts'
import { CarryForm } from './carry-form.tsx'
import { ConclusionForm } from './conclusion-form.tsx'
import { type Shown, useOutcomesAct } from './use-outcomes.ts'

/** What the body concluded of each item, with all that was recorded of it. */
export function Conclusions({ at, outcomes }: Shown) {
  const t = routeOutcomesTexts[useLanguage()].conclusions
  const { items, mayKeep, status } = outcomes
  const dealtWith = items.filter((item) => item.status !== 'takenOff')
  const done = dealtWith.filter(({ conclusions }) => conclusions.length > 0)
  return (
    <Section title={t.title(done.length, dealtWith.length)}>
      {mayKeep && <p className="quiet">{t.notADecision}</p>}
      {status === 'held' ? <p>{t.isHeld}</p> : mayKeep && <Hold at={at} />}
      <ul className="plain conclusions">
        {items.map((item) => (
          <ItemCard key={item.item} item={item} at={at} outcomes={outcomes} />
        ))}
      </ul>
    </Section>
  )
}

function Hold({ at }: Pick<Shown, 'at'>) {
  const t = routeOutcomesTexts[useLanguage()].conclusions
  const hold = useOutcomesAct(at, () => ask(holdMeeting, at))
  return (
    <>
      {hold.error && <Problem error={hold.error} />}
      <p className="actions">
        <Button purpose="secondary" onClick={() => hold.mutate(undefined)} disabled={hold.isPending}>
          {t.held}
        </Button>
      </p>
    </>
  )
}

function ItemCard({ item, at, outcomes }: Shown & { readonly item: ItemOutcome }) {
  const t = routeOutcomesTexts[useLanguage()].conclusions
  const [newest, ...earlier] = item.conclusions
  return (
    <li className="card">
      <Heading level={3}>
        {item.number !== null && `${item.number}. `}
        {item.title} <span className={`mark ${newest ? 'accepted' : ''}`}>{newest ? t.outcomes[newest.outcome] : t.none}</span>
      </Heading>
      {item.versionNumber !== null && (
        <p className="quiet">
          <Link to="/notas/$memo/besluiten" params={{ memo: item.memo ?? '' }}>
            {t.version(item.versionNumber)}
          </Link>
        </p>
      )}
      {item.status === 'takenOff' && <p>{t.takenOff(item.reason)}</p>}
      {newest && <Recorded conclusion={newest} points={item.points} />}
      {earlier.length > 0 && <Earlier conclusions={earlier} points={item.points} />}
      <Carried item={item} at={at} outcomes={outcomes} />
      {outcomes.mayKeep && item.status !== 'takenOff' && <ConclusionForm item={item} at={at} />}
    </li>
  )
}

type Told = { readonly conclusion: Conclusion; readonly points: readonly SeenPoint[] }

function Recorded({ conclusion, points }: Told) {
  const language = useLanguage()
  const t = routeOutcomesTexts[language].conclusions
  const { text, by, at, why } = conclusion
  return (
    <>
      <p className="written">{text}</p>
      <PointList conclusion={conclusion} points={points} />
      {why !== '' && <p>{t.because(why)}</p>}
      <p className="quiet">{t.by(by, longMoment(at, language))}</p>
    </>
  )
}

function PointList({ conclusion, points }: Told) {
  const t = routeOutcomesTexts[useLanguage()].conclusions
  if (conclusion.points.length === 0) return null
  return (
    <ul>
      {conclusion.points.map(({ point, outcome, text }) => {
        const seen = points.find((one) => one.point === point)
        return (
          <li key={point}>
            {t.point(seen?.number ?? 0)}: <strong>{t.outcomes[outcome].toLowerCase()}</strong>
            {text !== '' && ` · ${text}`} <span className="quiet">{seen?.question}</span>
          </li>
        )
      })}
    </ul>
  )
}

function Earlier({ conclusions, points }: { readonly conclusions: readonly Conclusion[]; readonly points: readonly SeenPoint[] }) {
  const t = routeOutcomesTexts[useLanguage()].conclusions
  return (
    <details className="folded">
      <summary>
        {t.earlier} ({conclusions.length})
      </summary>
      {conclusions.map((one) => (
        <div key={one.id} className="was">
          <p>
            <strong>{t.outcomes[one.outcome]}</strong>
          </p>
          <Recorded conclusion={one} points={points} />
        </div>
      ))}
    </details>
  )
}

/** What was held over and where it stands again, or where it could. */
function Carried({ item, at, outcomes }: Shown & { readonly item: ItemOutcome }) {
  const language = useLanguage()
  const t = routeOutcomesTexts[language].conclusions
  if (item.carriedTo) {
    return (
      <p>
        {t.carried}{' '}
        <Link to="/programmas/$programme/vergaderingen/$meeting" params={{ programme: at.programme, meeting: item.carriedTo.meeting }}>
          {longDay(item.carriedTo.day, language)}
        </Link>
      </p>
    )
  }
  if (item.conclusions[0]?.outcome !== 'held' || !outcomes.mayKeep) return null
  return outcomes.next.length === 0 ? <p className="note">{t.noNext}</p> : <CarryForm item={item} at={at} outcomes={outcomes} />
}
