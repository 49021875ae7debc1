import { Button } from '@nl-design-system-candidate/button-react'
import { useState } from 'react'
import { ask } from '../../../web/client.ts'
import { useLanguage } from '../../../web/language.ts'
import { Problem, SourceMark } from '../../../web/parts.tsx'
import { FoldedForm, Section } from '../../../web/section.tsx'
import { routePlanningTexts } from '../../../web/texts/route-planning.ts'
import { addRoutePoint, dropRoutePoint } from '../../contract/route-steps.ts'
import type { SourcedPoint } from '../../model/planning.ts'
import type { PointFields } from '../../model/routes.ts'
import { FactPoints } from './fact-points.tsx'
import { PointDialog } from './point-dialog.tsx'
import { blankPoint, PointFieldset } from './point-fields.tsx'
import type { Shown } from './route-screen.tsx'
import { useRouteAct } from './use-route.ts'
import { whenOf } from './words.ts'

/** What stands fast around a route, each with the sentence that it came from. */
export function Points(shown: Shown) {
  const { view, makes } = shown
  const t = routePlanningTexts[useLanguage()]
  const [moved, setMoved] = useState<string | null>(null)
  const moving = view.points.find(({ id }) => id === moved)
  return (
    <Section title={t.points}>
      {view.points.length === 0 && <p>{t.noPoints}</p>}
      <ul className="cards route-points">
        {view.points.map((point) => (
          <PointCard key={point.id} {...shown} point={point} onMove={() => setMoved(point.id)} />
        ))}
      </ul>
      {moving && <PointDialog {...shown} point={moving} onClose={() => setMoved(null)} />}
      {makes && <NewPoint {...shown} />}
      {makes && <FactPoints {...shown} />}
    </Section>
  )
}

function PointCard({ dossier, view, makes, point, onMove }: Shown & { readonly point: SourcedPoint; readonly onMove: () => void }) {
  const language = useLanguage()
  const t = routePlanningTexts[language]
  const drop = useRouteAct(() => ask(dropRoutePoint, { dossier, route: view.route.id, point: point.id, revision: point.revision }))
  const step = view.steps.find(({ id }) => id === point.step)?.name ?? t.lastStep
  const when = whenOf({ start: point.firstDay, end: point.lastDay, precision: point.precision }, language)
  return (
    <li className="card">
      <p>
        <span className="mark">{t.kinds[point.kind]}</span> <strong>{point.label}</strong>
      </p>
      <p>
        {when}
        {point.daysBefore > 0 && ` · ${t.before(point.daysBefore)}`} <span className="quiet">· {step}</span>
      </p>
      {point.source && (
        <>
          <blockquote>{point.source.quote}</blockquote>
          <p>
            {point.source.withdrawn && <span className="mark warning">{t.withdrawn}</span>} <SourceMark source={point.source.source} />
          </p>
        </>
      )}
      {drop.error && <Problem error={drop.error} />}
      {makes && (
        <p className="actions">
          <Button purpose="secondary" onClick={onMove} aria-label={t.movePoint(point.label)}>
            {t.move}
          </Button>
          <Button
            purpose="subtle"
            onClick={() => drop.mutate(undefined)}
            disabled={drop.isPending}
            aria-label={`${t.drop}: ${point.label}`}
          >
            {t.drop}
          </Button>
        </p>
      )}
    </li>
  )
}

function NewPoint({ dossier, view }: Shown) {
  const t = routePlanningTexts[useLanguage()]
  const blank = { ...blankPoint, step: view.goal }
  const [draft, setDraft] = useState<PointFields>(blank)
  const [round, setRound] = useState(0)
  const add = useRouteAct(
    (fields: PointFields) => ask(addRoutePoint, { dossier, route: view.route.id, ...fields }),
    () => {
      setDraft(blank)
      setRound(round + 1)
    },
  )
  return (
    <FoldedForm title={t.addPoint} onSubmit={() => add.mutate(draft)}>
      {add.error && <Problem error={add.error} />}
      <PointFieldset key={round} dossier={dossier} view={view} value={draft} onChange={setDraft} />
      <p className="actions">
        <Button purpose="primary" type="submit" disabled={add.isPending || draft.firstDay === ''}>
          {t.add}
        </Button>
      </p>
    </FoldedForm>
  )
}
