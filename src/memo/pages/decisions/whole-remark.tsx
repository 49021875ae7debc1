import { Button } from '@nl-design-system-candidate/button-react'
import { TextArea } from '../../../web/parts.tsx'
import { FoldedForm } from '../../../web/section.tsx'
import type { DecidingShared } from './decide-panel.tsx'
import { whole } from './draft.ts'
import { useDecisionTexts } from './use-decisions.ts'

/** What a minister says of the memo as a whole, beside its points. */
export function WholeRemark({ drafts, keep, pending }: DecidingShared) {
  const t = useDecisionTexts().deciding
  const draft = drafts.of(whole)
  return (
    <FoldedForm title={t.wholeRemark} onSubmit={() => keep(whole, { ...draft, outcome: 'noted' })}>
      <TextArea label={t.wholeRemark} value={draft.remark} onChange={(remark) => drafts.write(whole, { ...draft, remark })} />
      <p className="actions">
        <Button purpose="secondary" type="submit" disabled={pending || drafts.stale}>
          {t.keepRemark}
        </Button>
      </p>
    </FoldedForm>
  )
}
