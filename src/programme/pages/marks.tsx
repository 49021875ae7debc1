import type { Language } from '../../web/language.ts'
import { programmeWords } from '../../web/texts/programme-words.ts'
import type { Confidence } from '../model/items.ts'

const shapes = { onTrack: '●', atRisk: '▲', offTrack: '■' } as const satisfies Readonly<Record<Confidence, string>>

type Light = { readonly confidence: Confidence | null; readonly language: Language }

/** The traffic light: a shape and a word, and a colour beside them. */
export function ConfidenceMark({ confidence, language }: Light) {
  if (confidence === null) return null
  return (
    <span className={`light ${confidence}`}>
      <span aria-hidden="true">{shapes[confidence]} </span>
      {programmeWords[language].confidences[confidence]}
    </span>
  )
}
