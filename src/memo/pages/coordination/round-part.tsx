import { Button } from '@nl-design-system-candidate/button-react'
import { Link } from '@tanstack/react-router'
import { ask } from '../../../web/client.ts'
import { longDay, shortDay } from '../../../web/dates.ts'
import { useLanguage } from '../../../web/language.ts'
import { Problem } from '../../../web/parts.tsx'
import { Section } from '../../../web/section.tsx'
import { coordinationTexts } from '../../../web/texts/memo-coordination-screens.ts'
import { closeCoordination, remindAsked } from '../../contract/coordination.ts'
import type { Round } from '../../model/coordination.ts'
import { OpinionMatrix } from './opinion-matrix.tsx'
import { useDeed } from './use-coordination.ts'

type Shown = { readonly memo: string; readonly round: Round; readonly keeps: boolean; readonly tellsNote: boolean }

/** A round: by when, what each ministry thinks, and for its makers the ways to remind and to close. */
export function RoundPart({ memo, round, keeps, tellsNote }: Shown) {
  const language = useLanguage()
  const t = coordinationTexts[language]
  const silent = round.asks.filter(({ standing }) => standing === null).map(({ abbreviation }) => abbreviation)
  const isOpen = round.closedAt === null
  return (
    <Section title={t.round(round.number, round.version)}>
      <p>
        {t.roundFacts(round.openedBy, longDay(round.deadline, language))}{' '}
        {round.closedAt !== null && t.closedOn(round.closedBy ?? '', shortDay(round.closedAt, language))}{' '}
        {!isOpen && silent.length > 0 && t.silent(silent.join(', '))}{' '}
        <Link to="/notas/$memo/versies" params={{ memo }}>
          {t.toVersion}
        </Link>
      </p>
      {tellsNote && round.note !== '' && (
        <blockquote className="round-note">
          <span className="unseen">{t.noteOf(round.openedBy)}: </span>
          {round.note}
        </blockquote>
      )}
      <OpinionMatrix round={round} />
      {keeps && isOpen && <Deeds memo={memo} round={round} silent={silent} />}
    </Section>
  )
}

type Managed = { readonly memo: string; readonly round: Round; readonly silent: readonly string[] }

function Deeds({ memo, round: { id: round }, silent }: Managed) {
  const t = coordinationTexts[useLanguage()]
  const remind = useDeed(memo, () => ask(remindAsked, { memo, round }))
  const close = useDeed(memo, () => ask(closeCoordination, { memo, round }))
  const error = remind.error ?? close.error
  return (
    <>
      {error && <Problem error={error} />}
      {silent.length > 0 && (
        <p className="actions">
          <Button purpose="secondary" disabled={remind.isPending} onClick={() => remind.mutate()}>
            {t.remind}
          </Button>
          {remind.isSuccess && <span role="status">{t.reminded}</span>}
        </p>
      )}
      <details className="folded" open={silent.length === 0}>
        <summary>{t.close}</summary>
        <p>{t.closeHow(silent.join(', '))}</p>
        <Button purpose="primary" disabled={close.isPending} onClick={() => close.mutate()}>
          {t.closeNow}
        </Button>
      </details>
    </>
  )
}
