import { Button } from '@nl-design-system-candidate/button-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from '../../../web/client.ts'
import { Await, Problem } from '../../../web/parts.tsx'
import { Section } from '../../../web/section.tsx'
import { getOfferCheck, offerMemo } from '../../contract/deciding.ts'
import type { OfferCheck } from '../../model/deciding.ts'
import { useDecide, useDecisionTexts } from './use-decisions.ts'

type OfMemo = { readonly memo: string }

/** What is missing, as the text stands at this moment. */
export function useOfferCheck(memo: string) {
  return useQuery({ queryKey: ['memo-offer', memo], queryFn: () => ask(getOfferCheck, { memo }), staleTime: 0 })
}

/** Says what is missing before a memo can be offered, and offers it. */
export function OfferPanel({ memo }: OfMemo) {
  const t = useDecisionTexts().offer
  return (
    <Section title={t.heading}>
      <Await of={useOfferCheck(memo)}>{(check) => <Offer memo={memo} check={check} />}</Await>
    </Section>
  )
}

function Offer({ memo, check }: OfMemo & { readonly check: OfferCheck }) {
  const t = useDecisionTexts().offer
  const [confirmed, setConfirmed] = useState(false)
  const offer = useDecide(offerMemo, memo)
  return (
    <>
      {offer.error && <Problem error={offer.error} />}
      <Faults title={t.missing} lines={check.missing.map(({ code, name, count }) => t.faults[code](name, count))} kind="missing" />
      <Faults title={t.warnings} lines={check.warnings.map(({ code, name, count }) => t.cautions[code](name, count))} kind="warnings" />
      <p className="quiet">{t.explain}</p>
      {check.missing.length === 0 && check.warnings.length > 0 && (
        <label className="check offer-check">
          <input type="checkbox" checked={confirmed} onChange={(event) => setConfirmed(event.target.checked)} />
          <span>{t.confirm}</span>
        </label>
      )}
      <p className="actions">
        <Button purpose="primary" disabled={offer.isPending} onClick={() => offer.mutate({ memo, confirmed })}>
          {t.button}
        </Button>
      </p>
    </>
  )
}

type Listed = { readonly title: string; readonly lines: readonly string[]; readonly kind: 'missing' | 'warnings' }

function Faults({ title, lines, kind }: Listed) {
  if (lines.length === 0) return null
  return (
    <div className={`faults ${kind}`}>
      <h3>{title}</h3>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  )
}
