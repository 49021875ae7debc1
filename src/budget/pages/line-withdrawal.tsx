import { Button } from '@nl-design-system-candidate/button-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from '../../web/client.ts'
import { Problem, TextField } from '../../web/parts.tsx'
import { FoldedForm } from '../../web/section.tsx'
import { withdrawBudgetLine } from '../contract/lines.ts'
import type { LineView } from '../model/lines.ts'
import { type OfProgramme, useBudgetTexts } from './money-parts.tsx'
import { useAfterLine } from './use-after-line.ts'

/** Takes a line out of every sum, with the reason. */
export function LineWithdrawal({ programme, row }: OfProgramme & { readonly row: LineView }) {
  const t = useBudgetTexts().line
  const after = useAfterLine(programme)
  const [reason, setReason] = useState('')
  const withdraw = useMutation({
    mutationFn: () => ask(withdrawBudgetLine, { programme, line: row.id, revision: row.revision, reason }),
    onSuccess: after,
  })
  return (
    <FoldedForm title={t.withdraw} onSubmit={() => withdraw.mutate()}>
      <p className="quiet">{t.withdrawLead}</p>
      {withdraw.error && <Problem error={withdraw.error} />}
      <TextField label={t.reason} value={reason} onChange={setReason} required />
      <Button type="submit" purpose="secondary">
        {t.withdraw}
      </Button>
    </FoldedForm>
  )
}
