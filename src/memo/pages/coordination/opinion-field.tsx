import { useId } from 'react'
import { useLanguage } from '../../../web/language.ts'
import { coordinationTexts } from '../../../web/texts/memo-coordination-screens.ts'
import { opinions } from '../../model/coordination.ts'
import type { WrittenOpinion } from './kept-answer.ts'
import { OpinionMark } from './opinion-mark.tsx'

type Field = {
  readonly label: string
  readonly value: WrittenOpinion
  readonly onChange: (change: Partial<WrittenOpinion>) => void
}

/** One opinion: agreed, agreed on a condition, or objected with a reason. */
export function OpinionField({ label, value, onChange }: Field) {
  const t = coordinationTexts[useLanguage()]
  const name = useId()
  return (
    <fieldset className="opinion-field">
      <legend>{label}</legend>
      <div className="opinion-choices">
        {opinions.map((opinion) => (
          <label key={opinion} className={opinion === value.opinion ? 'opinion-choice here' : 'opinion-choice'}>
            <input type="radio" name={name} checked={opinion === value.opinion} onChange={() => onChange({ opinion })} />
            <OpinionMark opinion={opinion} />
          </label>
        ))}
      </div>
      {(value.opinion === 'agreedIf' || value.opinion === 'objected') && (
        <label className="field">
          <span>{value.opinion === 'agreedIf' ? t.condition : t.objection}</span>
          <textarea
            rows={2}
            maxLength={5000}
            required
            value={value.condition}
            onChange={(event) => onChange({ condition: event.target.value })}
          />
        </label>
      )}
    </fieldset>
  )
}
