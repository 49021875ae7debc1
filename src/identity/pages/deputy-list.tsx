import { Button } from '@nl-design-system-candidate/button-react'
import { shortDay } from '../../web/dates.ts'
import { useLanguage, useTexts } from '../../web/language.ts'
import type { Deputyship } from '../model/deputies.ts'

type List = {
  readonly deputies: readonly Deputyship[]
  /** Whether the reader may end a deputyship. */
  readonly ends: (deputyship: Deputyship) => boolean
  readonly onEnd: (id: string) => void
}

/** Who acts for whom, and when. */
export function DeputyList({ deputies, ends, onEnd }: List) {
  const t = useTexts()
  const language = useLanguage()
  if (deputies.length === 0) return <p>{t.people.noDeputies}</p>
  return (
    <ul className="plain">
      {deputies.map((deputyship) => {
        const { id, kind, deputyName, principalName, from, through, holds } = deputyship
        const line = kind === 'office' ? t.people.officeLine : t.people.deputyLine
        return (
          <li key={id} className="card row">
            <span>
              <strong>{line(deputyName, principalName)}</strong>{' '}
              {t.people.period(shortDay(from, language), through && shortDay(through, language))}{' '}
              {!holds && <span className="mark">{t.people.notYet}</span>}
            </span>
            {ends(deputyship) && (
              <Button purpose="subtle" aria-label={t.people.endDeputy(deputyName)} onClick={() => onEnd(id)}>
                {t.people.end}
              </Button>
            )}
          </li>
        )
      })}
    </ul>
  )
}
