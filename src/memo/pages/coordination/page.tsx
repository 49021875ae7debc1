import { useLanguage } from '../../../web/language.ts'
import { Await, Title } from '../../../web/parts.tsx'
import { Section } from '../../../web/section.tsx'
import { coordinationTexts } from '../../../web/texts/memo-coordination-screens.ts'
import type { Coordination, Opinion, Round } from '../../model/coordination.ts'
import '../../../web/memo-coordination.css'
import { withText } from '../../rules/remark-table.ts'
import { OpenRemarks } from './open-remarks.tsx'
import { OpenRound } from './open-round.tsx'
import { OpinionMark } from './opinion-mark.tsx'
import { OwnAnswer } from './own-answer.tsx'
import { RemarkTable } from './remark-table.tsx'
import { RoundPart } from './round-part.tsx'
import { useCoordination } from './use-coordination.ts'

/** What the ministries think of a memo: whoever is asked answers first, whoever makes it first sees what is left to answer. */
export function CoordinationPage({ memo }: { readonly memo: string }) {
  return <Await of={useCoordination(memo)}>{(view) => <Screen memo={memo} view={view} />}</Await>
}

type Shown = { readonly memo: string; readonly view: Coordination }

function Screen({ memo, view }: Shown) {
  const t = coordinationTexts[useLanguage()]
  const [round] = view.rounds
  const isOpen = round !== undefined && round.closedAt === null
  const own = isOpen ? round.asks.find(({ mayAnswer }) => mayAnswer) : undefined
  return (
    <>
      <Title>{useTitle(view)}</Title>
      {!round && <p>{view.keeps ? t.empty : t.emptyReader}</p>}
      {round && own && <OwnAnswer key={own.id} memo={memo} round={round} ask={own} />}
      {round && view.keeps && <OpenRemarks memo={memo} />}
      {round && <RoundPart memo={memo} round={round} keeps={view.keeps} tellsNote={own === undefined} />}
      {view.keeps && !isOpen && <OpenRound memo={memo} view={view} />}
      {round && <With view={view} />}
      {round && <RemarkTable memo={memo} keeps={view.keeps} />}
      <Earlier memo={memo} view={view} />
    </>
  )
}

const day = 86_400_000

function useTitle({ rounds, today, coordinatedWith }: Coordination): string {
  const t = coordinationTexts[useLanguage()]
  const [round] = rounds
  if (!round) return t.notYet
  const of = (opinion: Opinion | null) => coordinatedWith.filter((one) => one.opinion === opinion).length
  if (round.closedAt !== null)
    return t.closedTitle({ agreed: of('agreed'), agreedIf: of('agreedIf'), objected: of('objected'), silent: of(null) })
  const days = Math.round((Date.parse(round.deadline) - Date.parse(today)) / day)
  const objected = round.asks.filter(({ standing }) => standing === 'objected').length
  return t.openTitle({ asked: round.asks.length, answered: answeredIn(round), objected, days })
}

function answeredIn({ asks }: Round): number {
  return asks.filter(({ standing }) => standing !== null).length
}

/** 'Co-ordinated with', as it goes along with the memo. */
function With({ view: { coordinatedWith } }: { readonly view: Coordination }) {
  const language = useLanguage()
  const t = coordinationTexts[language]
  return (
    <Section title={t.words.with}>
      <dl className="parts">
        {coordinatedWith.map((one) => (
          <div key={one.organisation}>
            <dt>
              <abbr title={one.name}>{one.abbreviation}</abbr>
            </dt>
            <dd>
              {one.opinion === null ? t.noAnswer : <OpinionMark opinion={one.opinion} />} {one.opinion !== null && detail(one, language)}
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}

function detail(one: Coordination['coordinatedWith'][number], language: 'nl' | 'en'): string {
  const t = coordinationTexts[language]
  const whole = withText(one, language)
  return one.opinion === null ? whole : whole.slice(t.words.opinions[one.opinion].length).replace(/^: /, '')
}

function Earlier({ memo, view }: Shown) {
  const t = coordinationTexts[useLanguage()]
  const [, ...earlier] = view.rounds
  if (earlier.length === 0) return null
  return (
    <details className="folded">
      <summary>{t.earlier}</summary>
      {earlier.map((round) => (
        <RoundPart key={round.id} memo={memo} round={round} keeps={false} tellsNote />
      ))}
    </details>
  )
}
