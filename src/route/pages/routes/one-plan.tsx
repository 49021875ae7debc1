import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect } from 'react'
import { useAddress } from '../../../web/address.ts'
import { ask } from '../../../web/client.ts'
import { longMoment } from '../../../web/dates.ts'
import { useLanguage } from '../../../web/language.ts'
import { pageSize, useFrom } from '../../../web/pager.tsx'
import { Await, Title } from '../../../web/parts.tsx'
import { Section } from '../../../web/section.tsx'
import { routePortfolioTexts } from '../../../web/texts/route-portfolio.ts'
import { getPlan, getPlanHead } from '../../contract/portfolio.ts'
import { type PlanView, planFilters } from '../../model/portfolio-views.ts'
import { changeText, qualityText } from '../../rules/portfolio-words.ts'
import type { OfProgramme } from './page.tsx'
import { PlanAgendas } from './plan-agendas.tsx'
import { PlanRoutes } from './plan-routes.tsx'
import { WhatIf } from './what-if.tsx'

export type OfPlan = OfProgramme & { readonly plan: string }

const pollEvery = 700

/** A plan beside the planning of today. While a better one is looked for it asks how far that is. */
export function OnePlan({ children, ...of }: OfPlan & { readonly children: ReactNode }) {
  const { get } = useAddress()
  const skip = useFrom()
  const only = planFilters.find((known) => known === get('filter')) ?? 'moved'
  const plan = useQuery({
    queryKey: ['portfolio-plan', of.programme, of.plan, only, skip],
    queryFn: () => ask(getPlan, { ...of, only, skip, count: pageSize }),
    placeholderData: keepPreviousData,
  })
  const isOpen = plan.data !== undefined && plan.data.endedAt === null
  useSearchEnd(of, isOpen)
  return (
    <Await of={plan}>
      {(view) => (
        <>
          <PlanSummary view={view} />
          {children}
          <Effects view={view} />
          <PlanRoutes {...of} view={view} only={only} />
          <PlanAgendas view={view} />
          <WhatIf {...of} />
        </>
      )}
    </Await>
  )
}

/** Asks for the plan anew once the search for a better one began or ended. */
function useSearchEnd(of: OfPlan, isOpen: boolean): void {
  const queries = useQueryClient()
  const head = useQuery({
    queryKey: ['plan-progress', of.programme, of.plan],
    queryFn: () => ask(getPlanHead, of),
    enabled: isOpen,
    refetchInterval: (query) => (query.state.data && query.state.data.endedAt !== null ? false : pollEvery),
  })
  const state = head.data?.state
  useEffect(() => {
    if (state !== undefined && isOpen) void queries.invalidateQueries({ queryKey: ['portfolio-plan'] })
  }, [state, isOpen, queries])
}

function PlanSummary({ view }: { readonly view: PlanView }) {
  const language = useLanguage()
  const t = routePortfolioTexts[language]
  const number = new Intl.NumberFormat(language)
  return (
    <>
      <Title>{t.planTitle(view.counts, qualityText(view, language))}</Title>
      <p role="status" className={view.endedAt === null ? 'note' : ''}>
        {t.states[view.state]} {view.stoppedBy === 'time' && view.endedAt !== null && t.byTime}
      </p>
      <p>
        {`${t.objective(number.format(view.objective), view.routes)}. `}
        {view.atOnce > view.objective && `${t.improved(number.format(view.atOnce))} `}
        {view.proven ? t.proven : t.bound(number.format(view.bound))}{' '}
        <span className="quiet">{t.planOf(longMoment(view.madeAt, language), view.by)}.</span>
      </p>
      <Changes view={view} />
    </>
  )
}

function Changes({ view }: { readonly view: PlanView }) {
  const language = useLanguage()
  const t = routePortfolioTexts[language]
  if (view.changed === 0) return <p className="quiet">{t.unchanged}</p>
  const rest = view.changed - view.changes.length
  return (
    <div className="note warning" role="group" aria-label={t.changedSince(view.changed)}>
      <p>
        <strong>{t.changedSince(view.changed)}.</strong> {view.counts.stale > 0 && t.staleRoutes(view.counts.stale)}
      </p>
      <ul>
        {view.changes.map((change) => {
          const text = changeText(change, language)
          return <li key={`${change.kind} ${text}`}>{text}</li>
        })}
        {rest > 0 && <li>{t.andMore(rest)}</li>}
      </ul>
    </div>
  )
}

function Effects({ view: { counts } }: { readonly view: PlanView }) {
  const t = routePortfolioTexts[useLanguage()]
  const lines = [
    t.effectLines.moved(counts.moved, counts.later, counts.earlier),
    ...(counts.waiting > 0 ? [t.effectLines.waiting(counts.waiting, counts.waitDays)] : []),
    ...(counts.unplaced > 0 ? [t.effectLines.unplaced(counts.unplaced)] : []),
    t.effectLines.broken(counts.broken, counts.brokenToday),
    t.effectLines.overfull(counts.overfull, counts.overfullToday),
    ...(counts.gone > 0 ? [t.gone(counts.gone)] : []),
  ]
  return (
    <Section title={t.effects}>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Section>
  )
}
