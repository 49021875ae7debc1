import { Button } from '@nl-design-system-candidate/button-react'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { ask, Refused } from '../../../web/client.ts'
import { Dialog } from '../../../web/dialog.tsx'
import { useLanguage } from '../../../web/language.ts'
import { Problem } from '../../../web/parts.tsx'
import { differencesOf, StalePanel } from '../../../web/stale-panel.tsx'
import { routePlanningTexts } from '../../../web/texts/route-planning.ts'
import { getRoute } from '../../contract/planning.ts'
import { changeRoutePoint } from '../../contract/route-steps.ts'
import type { SourcedPoint } from '../../model/planning.ts'
import type { PointFields } from '../../model/routes.ts'
import { PointFieldset } from './point-fields.tsx'
import type { Shown } from './route-screen.tsx'
import { useRouteAct } from './use-route.ts'
import { whenOf } from './words.ts'

type OfPoint = Shown & { readonly point: SourcedPoint; readonly onClose: () => void }

function fieldsOf({ kind, label, step, firstDay, lastDay, precision, daysBefore, fact }: SourcedPoint): PointFields {
  return { kind, label, step, firstDay, lastDay, precision, daysBefore, fact }
}

/** Moves a fixed point, or changes what it says. */
export function PointDialog({ dossier, view, point, onClose }: OfPoint) {
  const language = useLanguage()
  const t = routePlanningTexts[language]
  const queries = useQueryClient()
  const of = { dossier, route: view.route.id }
  const [base] = useState(point)
  const [mine, setMine] = useState(fieldsOf(point))
  const [theirs, setTheirs] = useState<SourcedPoint | null>(null)
  const save = useRouteAct(async (revision: number) => {
    const { fact: _fact, ...fields } = mine
    try {
      return await ask(changeRoutePoint, { ...of, point: point.id, revision, ...fields })
    } catch (fault) {
      if (fault instanceof Refused && fault.code === 'point.changed-meanwhile') {
        const now = await ask(getRoute, of)
        queries.setQueryData(['route', dossier, of.route], now)
        setTheirs(now.points.find(({ id }) => id === point.id) ?? null)
      }
      throw fault
    }
  }, onClose)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate(base.revision)
  }
  return (
    <Dialog title={t.movePoint(point.label)} onClose={onClose}>
      <form className="form" onSubmit={submit} aria-label={t.movePoint(point.label)}>
        {theirs && (
          <StalePanel
            title={t.stale}
            differences={differencesOf<PointFields>({ theirs: fieldsOf(theirs), mine }, [
              [t.kind, ({ kind }) => t.kinds[kind]],
              [t.what, ({ label }) => label],
              [t.when, ({ firstDay: start, lastDay: end, precision }) => whenOf({ start, end, precision }, language)],
              [t.daysBefore, ({ daysBefore }) => String(daysBefore)],
              [t.ofStep, ({ step }) => view.steps.find(({ id }) => id === step)?.name ?? t.lastStep],
            ])}
            letStand={onClose}
            insist={() => save.mutate(theirs.revision)}
          />
        )}
        {save.error && !theirs && <Problem error={save.error} />}
        <PointFieldset dossier={dossier} view={view} value={mine} onChange={setMine} />
        <p className="actions">
          <Button purpose="primary" type="submit" disabled={save.isPending || mine.firstDay === ''}>
            {t.save}
          </Button>
        </p>
      </form>
    </Dialog>
  )
}
