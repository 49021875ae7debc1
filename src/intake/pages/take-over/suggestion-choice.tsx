import { useId } from 'react'
import { useLanguage } from '../../../web/language.ts'
import { takeOverTexts } from '../../../web/texts/take-over.ts'
import type { Suggestion } from '../../model/take-over.ts'

type Choosing = { readonly suggestions: readonly Suggestion[]; readonly chosen: number; readonly onChoose: (at: number) => void }

/** What a fact could become, one of them chosen; each says why. */
export function SuggestionChoice({ suggestions, chosen, onChoose }: Choosing) {
  const language = useLanguage()
  const t = takeOverTexts[language]
  const name = useId()
  if (suggestions.length === 0) return <p>{t.noSuggestion}</p>
  return (
    <fieldset className="suggestions">
      <legend>{t.becomes}</legend>
      {suggestions.map(({ into, name: called, reason }, at) => (
        <label key={JSON.stringify(into)} className={at === chosen ? 'suggestion here' : 'suggestion'}>
          <input type="radio" name={name} checked={at === chosen} onChange={() => onChoose(at)} />
          <span>
            <strong>{into.as === 'existing' ? `${t.existing[into.thing]}: ${called[language]}` : called[language]}</strong>
            <span className="quiet">{reason[language]}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
