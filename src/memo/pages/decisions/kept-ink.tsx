import { Button } from '@nl-design-system-candidate/button-react'
import { longMoment } from '../../../web/dates.ts'
import { useLanguage } from '../../../web/language.ts'
import { Problem } from '../../../web/parts.tsx'
import { withdrawInk } from '../../contract/deciding.ts'
import type { DecisionsView, Ink } from '../../model/deciding.ts'
import { pathOf, viewOf } from './strokes.ts'
import { useDecide, useDecisionTexts } from './use-decisions.ts'

type AtPlace = { readonly view: DecisionsView; readonly place: string }

/** What was written by hand at a place of the version that is shown. */
export function KeptInk({ view, place }: AtPlace) {
  const inks = view.ink.filter((one) => one.place === place && one.versionNumber === view.offered?.number)
  return inks.map((ink) => <InkFigure key={ink.id} memo={view.memo} ink={ink} />)
}

function InkFigure({ memo, ink }: { readonly memo: string; readonly ink: Ink }) {
  const language = useLanguage()
  const t = useDecisionTexts()
  const withdraw = useDecide(withdrawInk, memo)
  const alt = ink.alt || t.ink.of(ink.minister.name)
  const who = ink.by.id === ink.minister.id ? ink.by.name : t.onBehalf(ink.by.name, ink.minister.name)
  return (
    <figure className="ink">
      {withdraw.error && <Problem error={withdraw.error} />}
      {ink.withdrawnAt === null && <Written strokes={ink.strokes} alt={alt} />}
      <figcaption className="row">
        <span className="quiet">
          {alt} · {t.ink.figure(who, longMoment(ink.at, language))}{' '}
          {ink.withdrawnAt !== null && <span className="mark warning">{t.ink.withdrawn}</span>}
        </span>
        {ink.mine && ink.withdrawnAt === null && (
          <Button purpose="subtle" disabled={withdraw.isPending} onClick={() => withdraw.mutate({ memo, ink: ink.id })}>
            {t.ink.withdraw}
          </Button>
        )}
      </figcaption>
    </figure>
  )
}

function Written({ strokes, alt }: Pick<Ink, 'strokes' | 'alt'>) {
  const view = viewOf(strokes)
  return (
    <svg role="img" aria-label={alt} viewBox={view.join(' ')} style={{ maxWidth: `${Math.min(100, view[2] / 10)}%` }}>
      {strokes.map((stroke) => (
        <path key={pathOf(stroke)} d={pathOf(stroke)} />
      ))}
    </svg>
  )
}
