import { Button } from '@nl-design-system-candidate/button-react'
import { useState } from 'react'
import { Problem } from '../../../web/parts.tsx'
import { takeDecision } from '../../contract/deciding.ts'
import type { DecidedPoint, DecisionsView } from '../../model/deciding.ts'
import { isWaiting } from '../../rules/deciding.ts'
import { isOpen } from '../../rules/states.ts'
import { BodyConclusions } from './body-conclusions.tsx'
import { DecideForm } from './decide-form.tsx'
import { type Draft, useDrafts, whole } from './draft.ts'
import { InkArea } from './ink-area.tsx'
import { KeptInk } from './kept-ink.tsx'
import { PointOpinions } from './point-opinions.tsx'
import { Latest, PointFrame, Points, PointWords, Remarks } from './points.tsx'
import { ReturnForm } from './return-form.tsx'
import { StaleNotice } from './stale-notice.tsx'
import { useDecide, useDecisionTexts } from './use-decisions.ts'
import { WholeRemark } from './whole-remark.tsx'

export type Deciding = { readonly view: DecisionsView; readonly as: NonNullable<DecisionsView['decidesAs']> }

/** The screen on which is decided: one point at a time or all under each other, the advice beside large buttons. */
export function DecidePanel({ view, as }: Deciding) {
  const t = useDecisionTexts().deciding
  const drafts = useDrafts(view)
  const decide = useDecide(takeDecision, view.memo)
  const keep = (place: string, draft: Draft, after?: () => void) => {
    const { outcome, dueOn, ...words } = draft
    if (outcome === null) return
    const decision = { ...words, outcome, point: place === whole ? null : place, dueOn: dueOn === '' ? null : dueOn }
    const onSuccess = () => {
      drafts.clear(place)
      after?.()
    }
    decide.mutate({ memo: view.memo, version: drafts.version, decisions: [decision] }, { onSuccess })
  }
  const shared = { view, as, drafts, keep, pending: decide.isPending }
  return (
    <>
      {drafts.stale && <StaleNotice view={view} drafts={drafts} />}
      {decide.error && !drafts.stale && <Problem error={decide.error} />}
      {view.status === 'offered' ? (
        <>
          <p className="note">{as.onBehalf ? t.onBehalf(as.name) : t.as(as.name)}</p>
          <Asked {...shared} />
          <ReturnForm view={view} />
        </>
      ) : (
        <>
          {!isOpen(view.status) && <Points view={view} />}
          {view.status === 'decided' && <ReturnForm view={view} />}
        </>
      )}
    </>
  )
}

export type DecidingShared = Deciding & {
  readonly drafts: ReturnType<typeof useDrafts>
  readonly keep: (place: string, draft: Draft, after?: () => void) => void
  readonly pending: boolean
}

function Asked(shared: DecidingShared) {
  const t = useDecisionTexts()
  const { points, whole: said } = shared.view
  if (points.length > 0) {
    return (
      <>
        <PointByPoint {...shared} />
        <Remarks latest={said.latest} />
        <KeptInk view={shared.view} place={whole} />
        <WholeRemark {...shared} />
      </>
    )
  }
  return (
    <PointFrame title={t.whole} standing={said.standing}>
      <PointOpinions view={shared.view} point={null} />
      <Latest latest={said.latest} />
      <DecideForm {...shared} place={whole} />
      <KeptInk view={shared.view} place={whole} />
    </PointFrame>
  )
}

const narrow = '(max-width: 64rem)'

function PointByPoint(shared: DecidingShared) {
  const t = useDecisionTexts().deciding
  const { points } = shared.view
  const [one, setOne] = useState(() => points.length > 1 && matchMedia(narrow).matches)
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      points.findIndex(({ standing }) => isWaiting(standing)),
    ),
  )
  const point = points[at] ?? points[0]
  const toNext = () => setAt(Math.min(at + 1, points.length - 1))
  if (!point) return null
  return (
    <>
      {points.length > 1 && (
        <p className="actions">
          <Button purpose="subtle" aria-pressed={one} onClick={() => setOne(true)}>
            {t.one}
          </Button>
          <Button purpose="subtle" aria-pressed={!one} onClick={() => setOne(false)}>
            {t.all}
          </Button>
        </p>
      )}
      {one ? (
        <>
          <DecidePoint {...shared} key={point.point} point={point} after={toNext} />
          <Steps at={at} all={points.length} onStep={setAt} />
        </>
      ) : (
        points.map((each) => <DecidePoint {...shared} key={each.point} point={each} />)
      )}
    </>
  )
}

type Stepping = { readonly at: number; readonly all: number; readonly onStep: (at: number) => void }

function Steps({ at, all, onStep }: Stepping) {
  const t = useDecisionTexts().deciding
  return (
    <p className="steps">
      <Button purpose="secondary" disabled={at === 0} onClick={() => onStep(at - 1)}>
        {t.previous}
      </Button>
      <span aria-live="polite">{t.of(at + 1, all)}</span>
      <Button purpose="secondary" disabled={at === all - 1} onClick={() => onStep(at + 1)}>
        {t.next}
      </Button>
    </p>
  )
}

type OnePoint = DecidingShared & { readonly point: DecidedPoint; readonly after?: () => void }

function DecidePoint({ point, after, ...shared }: OnePoint) {
  const t = useDecisionTexts()
  return (
    <PointFrame title={`${t.point(point.number)}: ${point.question}`} standing={point.standing}>
      <div className="point-halves">
        <div>
          <InkArea view={shared.view} place={point.point}>
            <PointWords point={point} />
          </InkArea>
          <PointOpinions view={shared.view} point={point.point} />
        </div>
        <div>
          <Latest latest={point.latest} />
          <BodyConclusions view={shared.view} point={point.point} />
          <DecideForm {...shared} place={point.point} {...(after && { after })} />
        </div>
      </div>
      <KeptInk view={shared.view} place={point.point} />
    </PointFrame>
  )
}
