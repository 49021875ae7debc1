import type { Confidence as Light } from '../../programme/model/items.ts'
import { useLanguage } from '../../web/language.ts'
import { roundTexts } from '../../web/texts/rounds.ts'

/** The traffic light in a word, with a shape of its own for each: colour alone says nothing. */
export function Confidence({ of }: { readonly of: Light | null }) {
  const t = roundTexts[useLanguage()]
  return of === null ? <span className="quiet">{t.notReported}</span> : <span className={`confidence ${of}`}>{t.confidence[of]}</span>
}
