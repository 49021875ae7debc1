import { Button } from '@nl-design-system-candidate/button-react'
import { Heading } from '@nl-design-system-candidate/heading-react'
import { useEffect, useRef } from 'react'
import { useLanguage, useTexts } from '../../web/language.ts'
import type { ProposalView } from '../model.ts'
import { factText } from './facts.ts'
import type { Move } from './use-walk.ts'

type Both = { readonly theirs: ProposalView; readonly mine: Move; readonly insist: () => void; readonly letStand: () => void }

/** What another just decided beside what was wanted here: nothing is lost, and a person chooses. */
export function ConflictPanel({ theirs, mine, insist, letStand }: Both) {
  const t = useTexts()
  const language = useLanguage()
  const words = { t, language }
  const panel = useRef<HTMLElement>(null)
  useEffect(() => panel.current?.focus(), [])
  return (
    <section ref={panel} className="problem" role="alert" tabIndex={-1}>
      <Heading level={2}>{t.overtaken(theirs.decidedBy)}</Heading>
      <p>{t.overtakenLead}</p>
      <dl className="beside">
        <div>
          <dt>{t.theirs}</dt>
          <dd>
            <span className={`mark ${theirs.status}`}>{t.statuses[theirs.status]}</span> {factText(theirs.value, words)}
          </dd>
        </div>
        <div>
          <dt>{t.mine}</dt>
          <dd>
            <span className="mark">{t.said[mine.act]}</span> {factText(mine.value ?? theirs.proposed, words)}
          </dd>
        </div>
      </dl>
      <div className="actions">
        <Button purpose="secondary" onClick={letStand}>
          {t.letStand}
        </Button>
        <Button purpose="secondary" onClick={insist}>
          {t.insist}
        </Button>
      </div>
    </section>
  )
}
