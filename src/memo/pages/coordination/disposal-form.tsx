import { Button } from '@nl-design-system-candidate/button-react'
import { type FormEvent, useId } from 'react'
import { useLanguage } from '../../../web/language.ts'
import { Problem } from '../../../web/parts.tsx'
import { StalePanel } from '../../../web/stale-panel.tsx'
import { coordinationTexts } from '../../../web/texts/memo-coordination-screens.ts'
import { dispositions, type Remark } from '../../model/coordination.ts'
import { useDisposal } from './use-disposal.ts'

type Of = { readonly memo: string; readonly remark: Remark; readonly onDone: () => void; readonly onTouched: () => void }

/** What was done with a remark, and why. */
export function DisposalForm(of: Of) {
  const { remark, onDone } = of
  const t = coordinationTexts[useLanguage()]
  const name = useId()
  const disposal = useDisposal(of)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    disposal.send()
  }
  const needsWhy = disposal.outcome === 'partly' || disposal.outcome === 'not'
  return (
    <form className="form disposal" onSubmit={submit} aria-label={t.disposeTitle(remark.number)}>
      {disposal.theirs && (
        <StalePanel
          title={t.disposedTitle}
          differences={[
            { label: t.outcome, theirs: t.words.states[disposal.theirs.state], mine: disposal.outcome && t.words.states[disposal.outcome] },
            { label: t.why, theirs: disposal.theirs.why, mine: disposal.why },
          ]}
          letStand={onDone}
          insist={disposal.insist}
        />
      )}
      {disposal.error && <Problem error={disposal.error} />}
      <fieldset className="opinion-field">
        <legend>{t.outcome}</legend>
        <div className="opinion-choices">
          {dispositions.map((outcome) => (
            <label key={outcome} className={outcome === disposal.outcome ? 'opinion-choice here' : 'opinion-choice'}>
              <input type="radio" name={name} required checked={outcome === disposal.outcome} onChange={() => disposal.choose(outcome)} />
              {t.outcomes[outcome]}
            </label>
          ))}
        </div>
      </fieldset>
      <label className="field">
        <span>{needsWhy ? t.whyNeeded : t.why}</span>
        <textarea
          rows={2}
          maxLength={5000}
          required={needsWhy}
          value={disposal.why}
          onChange={(event) => disposal.explain(event.target.value)}
        />
      </label>
      <Button purpose="primary" type="submit" disabled={disposal.isPending}>
        {t.dispose}
      </Button>
    </form>
  )
}
