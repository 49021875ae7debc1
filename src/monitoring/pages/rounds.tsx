import { Heading } from '@nl-design-system-candidate/heading-react'
import { Link } from '@tanstack/react-router'
import { shortDay } from '../../web/dates.ts'
import { useLanguage } from '../../web/language.ts'
import { Await, Title } from '../../web/parts.tsx'
import { roundTexts } from '../../web/texts/rounds.ts'
import '../../web/rounds.css'
import type { RoundRow } from '../model/rounds.ts'
import { OpenRound } from './open-round.tsx'
import { useKeeps, useRounds } from './use-rounds.ts'

/** The status rounds of a programme; a co-ordinator opens the next one here. */
export function RoundsPage({ programme }: { readonly programme: string }) {
  const t = roundTexts[useLanguage()]
  const keeps = useKeeps(programme)
  return (
    <Await of={useRounds(programme)}>
      {(rounds) => {
        const open = rounds.find(({ status }) => status !== 'frozen')
        return (
          <>
            <Title>{t.listTitle(open?.name ?? null, rounds.length)}</Title>
            {rounds.length === 0 && <p>{t.listEmpty}</p>}
            {rounds.length === 0 && !keeps && <p className="note">{t.readOnly}</p>}
            <ul className="cards">
              {rounds.map((round) => (
                <li key={round.id} className="card">
                  <RoundCard programme={programme} round={round} />
                </li>
              ))}
            </ul>
            {keeps && open === undefined && <OpenRound programme={programme} />}
          </>
        )
      }}
    </Await>
  )
}

function RoundCard({ programme, round }: { readonly programme: string; readonly round: RoundRow }) {
  const language = useLanguage()
  const t = roundTexts[language]
  const day = (text: string) => shortDay(text, language)
  return (
    <>
      <Heading level={2}>
        <Link to="/programmas/$programme/rondes/$round" params={{ programme, round: round.id }}>
          {round.name}
        </Link>
      </Heading>
      <p>
        <span className={`mark ${round.status === 'frozen' ? 'accepted' : 'proposed'}`}>{t.status[round.status]}</span>
      </p>
      <p className="quiet">{t.period(day(round.from), day(round.to))}</p>
      <p className="quiet">{round.frozenAt === null ? t.due(day(round.due)) : t.frozenOn(day(round.frozenAt))}</p>
      <p>{t.progress(round.submitted, round.organisations)}</p>
    </>
  )
}
