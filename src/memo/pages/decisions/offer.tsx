import { Button } from '@nl-design-system-candidate/button-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from '../../../web/client.ts'
import { Await, Problem } from '../../../web/parts.tsx'
import { Section } from '../../../web/section.tsx'
import { getOfferCheck, offerMemo } from '../../contract/deciding.ts'
import type { OfferCheck } from '../../model/deciding.ts'
import { errorsIn } from '../../rules/offer.ts'
import { AskedField } from '../needed-field.tsx'
import { FaultList, FoundList } from './offer-faults.tsx'
import { useDecide, useDecisionTexts } from './use-decisions.ts'

type OfMemo = { readonly memo: string }

/** What is missing and what is wrong, as the text stands at this moment. */
export function useOfferCheck(memo: string) {
  return useQuery({ queryKey: ['memo-offer', memo], queryFn: () => ask(getOfferCheck, { memo }), staleTime: 0 })
}

/** Says what is missing before a memo can be offered and what was found in it, and offers it. */
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
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(0)
  const offer = useDecide(offerMemo, memo)
  const errors = errorsIn(check.findings)
  const found = check.findings.filter(({ severity }) => severity !== 'error')
  const isWhole = check.missing.length === 0
  const lacksReason = isWhole && errors.length > 0 && reason.trim() === ''
  const send = () => (lacksReason ? setAsked(asked + 1) : offer.mutate({ memo, confirmed, reason }))
  return (
    <>
      {offer.error && <Problem error={offer.error} />}
      <FaultList
        memo={memo}
        title={t.missing}
        faults={check.missing}
        words={(one) => t.faults[one.code](one.name, one.count)}
        kind="missing"
      />
      <FoundList memo={memo} title={t.errors} findings={errors} kind="missing" />
      <FaultList
        memo={memo}
        title={t.warnings}
        faults={check.warnings}
        words={(one) => t.cautions[one.code](one.name, one.count)}
        kind="warnings"
      />
      <FoundList memo={memo} title={t.found} findings={found} kind="warnings" />
      <p className="quiet">{t.explain}</p>
      {isWhole && errors.length > 0 && (
        <AskedField
          label={t.why}
          hint={t.whyHint}
          value={reason}
          onChange={setReason}
          asked={lacksReason ? asked : 0}
          missing={t.whyMissing}
        />
      )}
      {isWhole && check.warnings.length + found.length > 0 && (
        <label className="check offer-check">
          <input type="checkbox" checked={confirmed} onChange={(event) => setConfirmed(event.target.checked)} />
          <span>{t.confirm}</span>
        </label>
      )}
      <p className="actions">
        <Button purpose="primary" disabled={offer.isPending} onClick={send}>
          {t.button}
        </Button>
      </p>
    </>
  )
}
