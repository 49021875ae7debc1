import { Button } from '@nl-design-system-candidate/button-react'
import { useState } from 'react'
import { longMoment } from '../../../web/dates.ts'
import { useLanguage } from '../../../web/language.ts'
import { TextArea, TextField } from '../../../web/parts.tsx'
import type { Outcome, Preparation } from '../../model/deciding.ts'
import { possibleOutcomes } from '../../rules/deciding.ts'
import { AskedField } from '../needed-field.tsx'
import type { DecidingShared } from './decide-panel.tsx'
import { type Draft, draftOf, whole } from './draft.ts'
import { useDecisionTexts } from './use-decisions.ts'

type Form = DecidingShared & { readonly place: string; readonly after?: () => void }

/** Large buttons, what goes with the chosen one, and one more press that records it. */
export function DecideForm({ view, as, drafts, keep, pending, place, after }: Form) {
  const t = useDecisionTexts().deciding
  const draft = drafts.of(place)
  const write = (change: Partial<Draft>) => drafts.write(place, { ...draft, ...change })
  const point = place === whole ? null : place
  const [asked, setAsked] = useState(0)
  const lacksCondition = draft.outcome === 'agreedIf' && draft.condition.trim() === ''
  const prepared = view.preparations.find((one) => one.point === point && one.minister === as.id)
  return (
    <form
      className="decide"
      aria-label={t.choose}
      onSubmit={(event) => {
        event.preventDefault()
        setAsked((times) => (lacksCondition ? times + 1 : 0))
        if (!lacksCondition) keep(place, draft, after)
      }}
    >
      {prepared && <Prepared prepared={prepared} onTake={() => drafts.write(place, draftOf(prepared))} />}
      <Outcomes
        outcomes={possibleOutcomes(view.points.length > 0, point)}
        value={draft.outcome}
        onChange={(outcome) => write({ outcome })}
      />
      {draft.outcome === 'agreedIf' && (
        <>
          <AskedField
            label={t.condition}
            rows={3}
            value={draft.condition}
            onChange={(condition) => write({ condition })}
            asked={lacksCondition ? asked : 0}
            missing={t.conditionMissing}
          />
          <TextField label={t.dueOn} type="date" value={draft.dueOn} onChange={(dueOn) => write({ dueOn })} />
        </>
      )}
      {draft.outcome !== null && (
        <>
          <TextArea label={t.remark} value={draft.remark} rows={2} onChange={(remark) => write({ remark })} />
          <p className="actions">
            <Button purpose="primary" type="submit" disabled={pending || drafts.stale}>
              {t.keep}
            </Button>
          </p>
        </>
      )}
    </form>
  )
}

type Choice = { readonly outcomes: readonly Outcome[]; readonly value: Outcome | null; readonly onChange: (outcome: Outcome) => void }

function Outcomes({ outcomes, value, onChange }: Choice) {
  const t = useDecisionTexts().deciding
  return (
    <div className="outcomes" role="group" aria-label={t.choose}>
      {outcomes.map((outcome) => (
        <button
          key={outcome}
          type="button"
          className={`outcome ${outcome}`}
          aria-pressed={outcome === value}
          onClick={() => onChange(outcome)}
        >
          {t.buttons[outcome]}
        </button>
      ))}
    </div>
  )
}

function Prepared({ prepared, onTake }: { readonly prepared: Preparation; readonly onTake: () => void }) {
  const language = useLanguage()
  const t = useDecisionTexts()
  return (
    <div className="prepared">
      {prepared.note !== '' && <p className="written">{prepared.note}</p>}
      {prepared.outcome !== null && (
        <p>
          <strong>{t.outcomes[prepared.outcome]}</strong>
          {prepared.condition !== '' && `: ${prepared.condition}`}
          {prepared.remark !== '' && <span className="remark">{prepared.remark}</span>}
        </p>
      )}
      <p className="row">
        <span className="quiet">{t.prepared.by(prepared.by, longMoment(prepared.at, language))}</span>
        {prepared.outcome !== null && (
          <Button purpose="secondary" type="button" onClick={onTake}>
            {t.prepared.take}
          </Button>
        )}
      </p>
    </div>
  )
}
