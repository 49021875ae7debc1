import { useMemo } from 'react'
import { useLanguage } from '../../../web/language.ts'
import { Section } from '../../../web/section.tsx'
import { memoWordTexts } from '../../../web/texts/memo-word.ts'
import type { WordReading } from '../../model/word.ts'
import { redline } from '../../rules/redline/redline.ts'
import { settle } from '../../rules/redline/settle.ts'
import { withPoints } from '../../rules/word/read/candidates.ts'
import { RedlineText } from '../versions/version-text.tsx'

type OfReading = { readonly reading: WordReading }

/** What was recognised, and what stays behind with its first words. */
export function LeftOutPart({ reading }: OfReading) {
  const t = memoWordTexts[useLanguage()]
  return (
    <>
      <Section title={t.found}>
        <p>{t.foundCounts(reading.counts, reading.comments.length)}</p>
        {reading.authors.length > 0 && <p>{t.changesBy(reading.authors.join(', '))}</p>}
      </Section>
      <Section title={t.leftOut}>
        {reading.leftOut.length === 0 ? (
          <p>{t.nothingLeftOut}</p>
        ) : (
          <ul>
            {reading.leftOut.map(({ what, count, words }) => (
              <li key={what}>
                {t.leftOutWords[what](count)}
                {words.length > 0 && <span className="quiet"> ({words.map((word) => `‘${word}’`).join(', ')})</span>}
              </li>
            ))}
          </ul>
        )}
      </Section>
    </>
  )
}

/** The text as it comes in, with the tracked changes of the file and the decision points that were chosen. */
export function TextPart({ reading, points }: OfReading & { readonly points: readonly number[] }) {
  const t = memoWordTexts[useLanguage()]
  const blocks = useMemo(() => {
    const chosen = reading.candidates.filter((_, at) => points.includes(at))
    const text = withPoints(reading.content, chosen, ids())
    return redline(settle(text, 'rejected'), settle(text, 'accepted'))
  }, [reading, points])
  return (
    <Section title={t.preview}>
      <RedlineText blocks={blocks} />
    </Section>
  )
}

/** Ids that last as long as the screen. */
function ids(): () => string {
  let number = 0
  return () => {
    number += 1
    return `nieuw${number}`
  }
}
