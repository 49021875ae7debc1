import { longDay } from '../../../web/dates.ts'
import { useLanguage } from '../../../web/language.ts'
import { Section } from '../../../web/section.tsx'
import type { BodyConclusion } from '../../model/conclusions.ts'
import type { DecisionsView } from '../../model/deciding.ts'
import { useDecisionTexts } from './use-decisions.ts'

/** What counts of what bodies concluded: of each agenda item the newest, on a point or (null) on the whole. */
function countingOn({ conclusions }: DecisionsView, point: string | null): BodyConclusion[] {
  const newest = new Map([...conclusions].reverse().map(({ item, conclusion }) => [item, conclusion]))
  return conclusions.filter((one) => one.point === point && newest.get(one.item) === one.conclusion)
}

type OnPoint = { readonly view: DecisionsView; readonly point: string | null }

/** What bodies concluded of a point, beside what ministers decided. */
export function BodyConclusions({ view, point }: OnPoint) {
  const said = countingOn(view, point)
  if (said.length === 0) return null
  return (
    <ul className="plain latest">
      {said.map((one) => (
        <li key={one.id}>
          <Said one={one} offered={view.offered?.id ?? null} />
        </li>
      ))}
    </ul>
  )
}

function Said({ one, offered }: { readonly one: BodyConclusion; readonly offered: string | null }) {
  const language = useLanguage()
  const t = useDecisionTexts().bodies
  return (
    <>
      {t.said(one.body, longDay(one.metOn, language))}: <strong>{t.outcomes[one.outcome]}</strong>
      {one.text !== '' && <span className="remark">{one.text}</span>}
      <span className="quiet">
        {one.version === offered ? t.onVersion(one.versionNumber) : t.otherVersion(one.versionNumber)}
        {one.why !== '' && ` · ${t.corrected(one.why)}`}
      </span>
    </>
  )
}

/** What bodies concluded of the memo as a whole. It is no decision: the screen says so. */
export function WholeConclusions({ view }: Pick<OnPoint, 'view'>) {
  const t = useDecisionTexts().bodies
  return (
    <Section title={t.heading}>
      <p className="quiet">{t.lead}</p>
      <BodyConclusions view={view} point={null} />
    </Section>
  )
}
