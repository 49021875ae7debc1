import { Button } from '@nl-design-system-candidate/button-react'
import { useState } from 'react'
import { useLanguage } from '../../../web/language.ts'
import { coordinationTexts } from '../../../web/texts/memo-coordination-screens.ts'
import type { Ask, ChangedParts, OpinionGiven, Round } from '../../model/coordination.ts'
import type { Answer } from './use-answer.ts'

type Of = { readonly round: Round; readonly ask: Ask; readonly parts: ChangedParts; readonly answer: Answer }

/** One button that gives the earlier opinion again where nothing changed: on those points, and on the whole where all of it stayed the same. */
export function Confirm({ round, ask, parts, answer }: Of) {
  const t = coordinationTexts[useLanguage()]
  const [isDone, setIsDone] = useState(false)
  const isAllSame = parts.points.length + parts.headings.length === 0
  const isSame = (point: string | null) =>
    point === null ? isAllSame : round.points.some((one) => one.point === point) && !parts.points.some((changed) => changed.point === point)
  const earlier = (ask.previous?.opinions ?? []).filter(({ point }) => isSame(point) && !ask.opinions.some((now) => now.point === point))
  if (earlier.length === 0) return isDone ? <p role="status">{t.confirmed}</p> : null
  const confirm = () => {
    setIsDone(true)
    answer.confirm(earlier.map(({ point, opinion, condition }): OpinionGiven => ({ point, opinion, condition })))
  }
  return (
    <p className="actions">
      <Button purpose="secondary" disabled={answer.isPending} onClick={confirm}>
        {isAllSame ? t.confirmAll : t.confirm(earlier.length)}
      </Button>
    </p>
  )
}
