import { Button } from '@nl-design-system-candidate/button-react'
import { Heading } from '@nl-design-system-candidate/heading-react'
import { useEffect, useRef } from 'react'
import { useLanguage } from '../../../web/language.ts'
import { memoTexts } from '../../../web/texts/memo.ts'
import type { DecisionsView } from '../../model/deciding.ts'
import { type Drafts, whole } from './draft.ts'
import { useDecisionTexts } from './use-decisions.ts'

/** Says what is there now beside what was typed on something else; nothing that was typed is lost. */
export function StaleNotice({ view, drafts }: { readonly view: DecisionsView; readonly drafts: Drafts }) {
  const t = useDecisionTexts()
  const statuses = memoTexts[useLanguage()].statuses
  const place = useRef<HTMLElement>(null)
  useEffect(() => place.current?.focus(), [])
  const numberOf = (point: string) => view.points.find((one) => one.point === point)?.number
  const { status, offered } = view
  return (
    <section ref={place} className="problem stale" role="alert" tabIndex={-1} aria-label={t.stale.heading}>
      <Heading level={2}>{t.stale.heading}</Heading>
      <p>{t.stale.now(statuses[status].toLocaleLowerCase(), status === 'offered' ? (offered?.number ?? null) : null)}</p>
      <h3>{t.stale.typed}</h3>
      <ul>
        {drafts.typed.map(([point, { outcome, condition, remark }]) => (
          <li key={point}>
            {point === whole ? t.whole : t.point(numberOf(point) ?? 0)}: {outcome !== null && t.outcomes[outcome]}
            {condition !== '' && <span className="remark">{condition}</span>}
            {remark !== '' && <span className="remark">{remark}</span>}
          </li>
        ))}
      </ul>
      {status === 'offered' && offered && (
        <p className="actions">
          <Button purpose="primary" onClick={drafts.goOn}>
            {t.stale.go(offered.number)}
          </Button>
        </p>
      )}
    </section>
  )
}
