import { useLanguage } from '../../web/language.ts'
import { programmeWords } from '../../web/texts/programme-words.ts'
import type { Confidence, ItemStatus } from '../model/items.ts'

const shapes = { onTrack: '●', atRisk: '▲', offTrack: '■' } as const satisfies Readonly<Record<Confidence, string>>

/** The traffic light: a shape and a word, and a colour beside them. */
export function ConfidenceMark({ confidence }: { readonly confidence: Confidence | null }) {
  const words = programmeWords[useLanguage()]
  if (confidence === null) return null
  return (
    <span className={`light ${confidence}`}>
      <span aria-hidden="true">{shapes[confidence]} </span>
      {words.confidences[confidence]}
    </span>
  )
}

export function StatusWord({ status }: { readonly status: ItemStatus }) {
  return <span>{programmeWords[useLanguage()].statuses[status]}</span>
}
