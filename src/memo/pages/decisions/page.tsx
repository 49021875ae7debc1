import { useLanguage } from '../../../web/language.ts'
import '../../../web/memo-deciding.css'
import { Await, Title } from '../../../web/parts.tsx'
import { memoTexts } from '../../../web/texts/memo.ts'
import type { DecisionsView, Standing } from '../../model/deciding.ts'
import { isWaiting } from '../../rules/deciding.ts'
import { errorsIn } from '../../rules/offer.ts'
import { isOpen } from '../../rules/states.ts'
import { WholeConclusions } from './body-conclusions.tsx'
import { Conditions } from './conditions.tsx'
import { DecidePanel } from './decide-panel.tsx'
import { whole } from './draft.ts'
import { Effects } from './effects.tsx'
import { History } from './history.tsx'
import { InkArea } from './ink-area.tsx'
import { OfferPanel, useOfferCheck } from './offer.tsx'
import { Offered } from './offered.tsx'
import { PointEffects } from './point-effects.tsx'
import { Points } from './points.tsx'
import { useDecisions, useDecisionTexts } from './use-decisions.ts'
import { Withdraw } from './withdraw.tsx'

/** What is asked of whoever decides, what was answered, and what came of it. */
export function DecisionsPage({ memo }: { readonly memo: string }) {
  return <Await of={useDecisions(memo)}>{(view) => <Decisions view={view} />}</Await>
}

function Decisions({ view }: { readonly view: DecisionsView }) {
  const open = isOpen(view.status)
  return (
    <>
      {open && view.mayMake ? <OfferTitle view={view} /> : <Title>{useTitle(view)}</Title>}
      {!open && <Handed view={view} />}
      {open && view.mayMake && <OfferPanel memo={view.memo} />}
      {view.decidesAs ? <DecidePanel view={view} as={view.decidesAs} /> : !open && <Points view={view} />}
      {open && view.mayMake && <PointEffects memo={view.memo} programme={view.programme} />}
      {view.conclusions.length > 0 && <WholeConclusions view={view} />}
      {view.conditions.length > 0 && <Conditions view={view} />}
      {view.effects.length > 0 && <Effects view={view} />}
      {view.status === 'offered' && view.mayMake && view.history.every(({ versionNumber }) => versionNumber !== view.offered?.number) && (
        <Withdraw memo={view.memo} />
      )}
      <History view={view} folded={view.decidesAs !== null && view.status === 'offered'} />
    </>
  )
}

/** Whoever decides now can write on what was handed over. */
function Handed({ view }: { readonly view: DecisionsView }) {
  if (view.status !== 'offered' || view.decidesAs === null) return <Offered view={view} />
  return (
    <InkArea view={view} place={whole}>
      <Offered view={view} />
    </InkArea>
  )
}

function OfferTitle({ view }: { readonly view: DecisionsView }) {
  const t = useDecisionTexts().titles
  const check = useOfferCheck(view.memo).data
  const otherwise = useTitle(view)
  if (view.status === 'returned' || check === undefined) return <Title>{otherwise}</Title>
  const { missing, warnings, findings } = check
  if (missing.length > 0) return <Title>{t.missing(missing.length)}</Title>
  const errors = errorsIn(findings).length
  if (errors > 0) return <Title>{t.errors(errors)}</Title>
  const seen = warnings.length + findings.length
  return <Title>{seen > 0 ? t.look(seen) : t.ready}</Title>
}

function useTitle({ status, points, whole }: DecisionsView): string {
  const t = useDecisionTexts()
  const statuses = memoTexts[useLanguage()].statuses
  if (status === 'returned') return t.titles.returned
  if (isOpen(status)) return t.titles.notOffered
  const standings = points.length > 0 ? points.map(({ standing }) => standing) : [whole.standing]
  if (status !== 'offered') {
    const parts = partsOf(standings).map(([standing, count]) =>
      points.length > 0 ? t.count(count, t.standings[standing]) : t.standings[standing],
    )
    // A memo that was signed without a decision has none to tell.
    return standings.some(isWaiting) ? statuses[status] : t.titles.decided(parts)
  }
  return points.length === 0 ? t.titles.offeredWhole : t.titles.offered(standings.filter((one) => !isWaiting(one)).length, points.length)
}

function partsOf(standings: readonly Standing[]): [Standing, number][] {
  return [...Map.groupBy(standings, (one) => one)].map(([standing, all]) => [standing, all.length])
}
