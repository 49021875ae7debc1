import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ask } from '../../web/client.ts'
import { euroBrief } from '../../web/dates.ts'
import { type Language, useLanguage } from '../../web/language.ts'
import '../../web/overview.css'
import { Await, Title } from '../../web/parts.tsx'
import { overviewTexts } from '../../web/texts/overview.ts'
import { treeTexts } from '../../web/texts/programme-tree.ts'
import { getProgrammeOverview } from '../contract/overview.ts'
import type { ProgrammeOverview, RunningRound } from '../model/overview.ts'
import { Changed } from './overview-changed.tsx'
import { Behind, Risky, Uncovered } from './overview-parts.tsx'

type OfProgramme = { readonly programme: string }

/** A programme at a glance: what is behind, uncovered and risky, and what changed since last time. */
export function OverviewPage({ programme }: OfProgramme) {
  const language = useLanguage()
  const overview = useQuery({ queryKey: ['overview', programme], queryFn: () => ask(getProgrammeOverview, { programme }) })
  return (
    <Await of={overview}>
      {(seen) =>
        seen.measures.items === 0 ? (
          <Empty programme={programme} keeps={seen.keeps} />
        ) : (
          <>
            <Title>{answer(seen, language)}</Title>
            {seen.round && <Round programme={programme} round={seen.round} />}
            <div className="glance">
              <Behind programme={programme} measures={seen.measures} rows={seen.behind} />
              <Uncovered programme={programme} money={seen.money} />
              <Risky programme={programme} risks={seen.risks} />
              <Changed programme={programme} changes={seen.changes} />
            </div>
          </>
        )
      }
    </Await>
  )
}

/** The whole programme in one sentence. */
function answer({ measures, money }: ProgrammeOverview, language: Language): string {
  const t = overviewTexts[language]
  const behind = treeTexts[language].title(measures.behind, measures.measures)
  const { need, open } = money.total
  if (BigInt(need) === 0n) return behind
  return BigInt(open) > 0n ? t.uncovered(behind, euroBrief(open, language)) : t.covered(behind)
}

function Empty({ programme, keeps }: OfProgramme & { readonly keeps: boolean }) {
  const t = overviewTexts[useLanguage()]
  return (
    <>
      <Title>{t.emptyTitle}</Title>
      <p>{t.emptyHow}</p>
      <p>{keeps ? t.emptyKeeper : t.emptyReader}</p>
      {keeps && (
        <ul className="plain first-steps">
          <li>
            <Link to="/programmas/$programme/uitwisseling" params={{ programme }}>
              {t.takeIn}
            </Link>
          </li>
          <li>
            <Link to="/programmas/$programme/boom" params={{ programme }}>
              {t.addLine}
            </Link>
          </li>
        </ul>
      )}
    </>
  )
}

/** How many organisations are named before the rest is counted. */
const named = 8

function Round({ programme, round }: OfProgramme & { readonly round: RunningRound }) {
  const t = overviewTexts[useLanguage()]
  const names = (of: RunningRound['waiting']) => {
    const first = of.slice(0, named).map(({ abbreviation }) => abbreviation)
    return [...first, ...(of.length > named ? [t.more(of.length - named)] : [])].join(', ')
  }
  const late = round.waiting.filter((one) => one.late)
  return (
    <p className="note">
      {t.round(round.name, round.days)}{' '}
      {late.length > 0 ? t.late(names(late)) : t.waiting(round.waiting.length, round.organisations, names(round.waiting))}{' '}
      <Link to="/programmas/$programme/rondes/$round" params={{ programme, round: round.id }}>
        {t.toRound}
      </Link>
    </p>
  )
}
