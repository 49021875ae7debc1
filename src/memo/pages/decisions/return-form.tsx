import { Button } from '@nl-design-system-candidate/button-react'
import { useState } from 'react'
import { Problem, TextArea } from '../../../web/parts.tsx'
import { FoldedForm } from '../../../web/section.tsx'
import { returnMemo } from '../../contract/deciding.ts'
import type { DecisionsView } from '../../model/deciding.ts'
import { useDecide, useDecisionTexts } from './use-decisions.ts'

/** Gives the memo back to its authors with a remark. */
export function ReturnForm({ view: { memo, offered } }: { readonly view: DecisionsView }) {
  const t = useDecisionTexts().back
  const [remark, setRemark] = useState('')
  const back = useDecide(returnMemo, memo)
  return (
    <FoldedForm title={t.heading} onSubmit={() => back.mutate({ memo, version: offered?.id ?? '', remark })}>
      {back.error && <Problem error={back.error} />}
      <TextArea label={t.remark} value={remark} onChange={setRemark} />
      <p className="actions">
        <Button purpose="secondary" type="submit" disabled={back.isPending}>
          {t.button}
        </Button>
      </p>
    </FoldedForm>
  )
}
