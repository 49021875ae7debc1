import type { ReactNode } from 'react'
import { longMoment } from '../../../web/dates.ts'
import { useLanguage } from '../../../web/language.ts'
import type { DecidedPoint, Decision, DecisionsView, Standing } from '../../model/deciding.ts'
import { isWaiting } from '../../rules/deciding.ts'
import { BodyConclusions } from './body-conclusions.tsx'
import { KeptInk } from './kept-ink.tsx'
import { PointOpinions } from './point-opinions.tsx'
import { PrepareForm } from './prepare-form.tsx'
import { useDecisionTexts, useStateWord } from './use-decisions.ts'

/** The points of a memo as whoever does not decide on it reads them. */
export function Points({ view }: { readonly view: DecisionsView }) {
  const t = useDecisionTexts()
  if (view.points.length === 0) {
    return (
      <PointFrame title={t.whole} standing={view.whole.standing}>
        <PointOpinions view={view} point={null} />
        <Latest latest={view.whole.latest} />
        <PrepareForm view={view} point={null} />
        <KeptInk view={view} place="memo" />
      </PointFrame>
    )
  }
  return (
    <>
      {view.points.map((point) => (
        <PointFrame key={point.point} title={`${t.point(point.number)}: ${point.question}`} standing={point.standing}>
          <div className="point-halves">
            <div>
              <PointWords point={point} />
              <PointOpinions view={view} point={point.point} />
            </div>
            <div>
              <Latest latest={point.latest} />
              <BodyConclusions view={view} point={point.point} />
              <PrepareForm view={view} point={point.point} />
            </div>
          </div>
          <KeptInk view={view} place={point.point} />
        </PointFrame>
      ))}
      <Remarks latest={view.whole.latest} />
      <KeptInk view={view} place="memo" />
    </>
  )
}

/** What was said of a memo as a whole beside its points. */
export function Remarks({ latest }: { readonly latest: readonly Decision[] }) {
  const t = useDecisionTexts()
  if (latest.length === 0) return null
  return (
    <section className="point" aria-label={t.whole}>
      <h2>{t.whole}</h2>
      <Latest latest={latest} />
    </section>
  )
}

type Framed = { readonly title: string; readonly standing: Standing; readonly children: ReactNode }

export function PointFrame({ title, standing, children }: Framed) {
  const t = useDecisionTexts()
  return (
    <section className="point" aria-label={title}>
      <h2>
        {title} <span className={`mark ${isWaiting(standing) ? '' : 'accepted'}`}>{t.standings[standing]}</span>
      </h2>
      {children}
    </section>
  )
}

/** The advice with what explains it, and what agreeing changes. */
export function PointWords({ point }: { readonly point: DecidedPoint }) {
  const t = useDecisionTexts()
  const word = useStateWord()
  return (
    <div className="point-words">
      <h3>{t.advice}</h3>
      <p className="written">{point.advice}</p>
      {point.explanation !== '' && (
        <>
          <h3>{t.explanation}</h3>
          <p className="written">{point.explanation}</p>
        </>
      )}
      {point.effects.length > 0 && (
        <>
          <h3>{t.onAgreement}</h3>
          <ul>
            {point.effects.map(({ thing, id, name, now, to }) => (
              <li key={id}>
                {name || t.effects.unnamed}:{' '}
                {now === '' || now === to ? t.becomesOnly(word(thing, to)) : t.becomes(word(thing, now), word(thing, to))}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

/** What everybody who decides said last. */
export function Latest({ latest }: { readonly latest: readonly Decision[] }) {
  const language = useLanguage()
  const t = useDecisionTexts()
  if (latest.length === 0) return null
  return (
    <ul className="plain latest">
      {latest.map((one) => (
        <li key={one.id}>
          <strong>{t.outcomes[one.outcome]}</strong>
          {one.condition !== '' && `: ${one.condition}`}
          {one.remark !== '' && <span className="remark">{one.remark}</span>}
          <span className="quiet">
            {one.by.id === one.minister.id ? one.by.name : t.onBehalf(one.by.name, one.minister.name)}, {longMoment(one.at, language)}
          </span>
        </li>
      ))}
    </ul>
  )
}
