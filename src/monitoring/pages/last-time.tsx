import { useLanguage } from '../../web/language.ts'
import { roundTexts } from '../../web/texts/rounds.ts'
import type { MeasureReport } from '../model/rounds.ts'

/** What was said last time, or where nothing was, what the programme holds now. */
export function LastTime({
  report: { previous, now },
  part,
}: {
  readonly report: MeasureReport
  readonly part: 'status' | 'confidence' | 'explanation'
}) {
  const t = roundTexts[useLanguage()]
  const said = previous ?? now
  const words = {
    status: t.measureStatus[said.status],
    confidence: said.confidence === null ? '' : t.confidence[said.confidence],
    explanation: said.explanation,
  }
  return (
    <p className="last-time">
      {words[part] === '' ? (
        t.neverBefore
      ) : (
        <>
          <b>{previous ? t.lastTime : t.nowInProgramme}:</b> {words[part]}
        </>
      )}
    </p>
  )
}
