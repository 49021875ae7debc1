import { Button } from '@nl-design-system-candidate/button-react'
import { useState } from 'react'
import { Problem, TextArea } from '../../../web/parts.tsx'
import { FoldedForm } from '../../../web/section.tsx'
import { withdrawMemo } from '../../contract/deciding.ts'
import { useDecide, useDecisionTexts } from './use-decisions.ts'

/** Takes an offered memo back, as long as nothing was decided on it. */
export function Withdraw({ memo }: { readonly memo: string }) {
  const t = useDecisionTexts().withdraw
  const [reason, setReason] = useState('')
  const withdraw = useDecide(withdrawMemo, memo)
  return (
    <FoldedForm title={t.heading} onSubmit={() => withdraw.mutate({ memo, reason })}>
      {withdraw.error && <Problem error={withdraw.error} />}
      <TextArea label={t.reason} value={reason} onChange={setReason} />
      <p className="actions">
        <Button purpose="secondary" type="submit" disabled={withdraw.isPending}>
          {t.button}
        </Button>
      </p>
    </FoldedForm>
  )
}
