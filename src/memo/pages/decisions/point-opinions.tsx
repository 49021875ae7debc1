import { longMoment } from '../../../web/dates.ts'
import { useLanguage } from '../../../web/language.ts'
import type { DecisionsView, HeardOpinion } from '../../model/deciding.ts'
import { objectionsFirst } from '../../rules/coordination.ts'
import { opinionWords } from '../../rules/outcome-words.ts'
import { useDecisionTexts } from './use-decisions.ts'

type At = { readonly view: DecisionsView; readonly point: string | null }

/** What ministries think of a point, an objection first: their opinion on it, or else that on the whole. */
export function PointOpinions({ view, point }: At) {
  const t = useDecisionTexts().heard
  const said = saidOf(view.opinions, point)
  if (said.length === 0) return null
  return (
    <div className="heard">
      <h3>{t.heading}</h3>
      <ul className="plain">
        {said.map((one) => (
          <OneOpinion key={`${one.organisation} ${one.point}`} one={one} view={view} isOfPoint={one.point === point} />
        ))}
      </ul>
    </div>
  )
}

function saidOf(opinions: readonly HeardOpinion[], point: string | null): HeardOpinion[] {
  const own = opinions.filter((one) => one.point === point)
  const spoke = new Set(own.map(({ organisation }) => organisation))
  const whole = opinions.filter((one) => one.point === null && !spoke.has(one.organisation))
  return [...own, ...(point === null ? [] : whole)].sort(objectionsFirst)
}

type One = { readonly one: HeardOpinion; readonly view: DecisionsView; readonly isOfPoint: boolean }

function OneOpinion({ one, view, isOfPoint }: One) {
  const language = useLanguage()
  const t = useDecisionTexts()
  const mark = { objected: 'error', agreedIf: 'warning', agreed: 'accepted' }[one.opinion]
  const about = [
    ...(isOfPoint ? [] : [t.heard.whole]),
    ...(one.version === view.offered?.number ? [] : [t.heard.version(one.version)]),
    one.onBehalfOf === null ? one.by : t.onBehalf(one.by, one.onBehalfOf),
    longMoment(one.at, language),
  ]
  return (
    <li>
      <strong>
        <abbr title={one.name}>{one.organisation}</abbr>
      </strong>{' '}
      <span className={`mark ${mark}`}>{opinionWords[language][one.opinion]}</span>
      {one.condition !== '' && <span className="remark">{one.condition}</span>}
      <span className="quiet">{about.join(', ')}</span>
    </li>
  )
}
