import { Button } from '@nl-design-system-candidate/button-react'
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { ask, Refused } from '../../web/client.ts'
import { shortDay } from '../../web/dates.ts'
import { useLanguage } from '../../web/language.ts'
import { workChanged } from '../../web/my-work.ts'
import { Await, Problem, Title } from '../../web/parts.tsx'
import { roundTexts } from '../../web/texts/rounds.ts'
import '../../web/rounds.css'
import { listMeasureReports, submitReports } from '../contract/rounds.ts'
import type { RoundRequest, RoundView } from '../model/rounds.ts'
import { ReportCard } from './report-card.tsx'
import { saveOpenReports } from './use-report.ts'
import { type OfRound, roundKey, useRound } from './use-rounds.ts'

type OfRequest = OfRound & { readonly request: string }

/** What one organisation reports in a round; who may, fills it in here. */
export function MyReportPage({ programme, round, request }: OfRequest) {
  const t = roundTexts[useLanguage()]
  const ofRound = useMemo(() => ({ programme, round }), [programme, round])
  return (
    <Await of={useRound(ofRound)}>
      {(view) => {
        const asked = view.requests.find(({ id }) => id === request)
        return asked ? <Report ofRound={ofRound} view={view} asked={asked} /> : <Title>{t.noneAsked}</Title>
      }}
    </Await>
  )
}

type Asked = { readonly ofRound: OfRound; readonly view: RoundView; readonly asked: RoundRequest }

function Report({ ofRound, view: { round }, asked }: Asked) {
  const language = useLanguage()
  const t = roundTexts[language]
  const title = asked.writes ? t.myTitle(round.name, asked.measures - asked.filled) : t.myReadTitle(round.name, asked.abbreviation)
  return (
    <>
      <Title>{title}</Title>
      <p className="round-facts">
        <span>{asked.organisationName}</span>
        <span className="mark">{t.requestStatus[asked.status]}</span>
        <span>{t.due(shortDay(round.due, language))}</span>
        <Link to="/programmas/$programme/rondes/$round" params={ofRound}>
          {round.name}
        </Link>
      </p>
      {asked.status === 'returned' && <p className="note">{t.returnedBecause(asked.returnedWhy)}</p>}
      {asked.status === 'submitted' && <p className="note">{t.submitted}</p>}
      <Cards ofRound={ofRound} asked={asked} />
      {asked.writes && <Submit ofRound={ofRound} request={asked.id} />}
    </>
  )
}

const atOnce = 100

function Cards({ ofRound, asked }: Omit<Asked, 'view'>) {
  const t = roundTexts[useLanguage()]
  const pages = useInfiniteQuery({
    queryKey: ['reports', asked.id, asked.status],
    queryFn: ({ pageParam }) => ask(listMeasureReports, { ...ofRound, request: asked.id, offset: pageParam }),
    initialPageParam: 0,
    getNextPageParam: (last, all) => (all.length * atOnce < last.total ? all.length * atOnce : undefined),
    // What is being written is the screen's own; what others write comes up when it clashes.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  return (
    <Await of={pages}>
      {(found) => {
        const reports = found.pages.flatMap((page) => page.reports)
        return (
          <>
            {reports.map((report) => (
              <ReportCard key={`${report.id} ${asked.status}`} ofRound={ofRound} report={report} writes={asked.writes} />
            ))}
            {pages.hasNextPage && (
              <p className="actions">
                <Button purpose="secondary" onClick={() => void pages.fetchNextPage()}>
                  {t.more(reports.length, found.pages[0]?.total ?? 0)}
                </Button>
              </p>
            )}
          </>
        )
      }}
    </Await>
  )
}

function Submit({ ofRound, request }: { readonly ofRound: OfRound; readonly request: string }) {
  const t = roundTexts[useLanguage()]
  const queries = useQueryClient()
  const submit = useMutation({
    mutationFn: async () => {
      if (!(await saveOpenReports())) throw new Refused('report.not-saved')
      return ask(submitReports, { ...ofRound, request })
    },
    onSuccess: (view) => {
      queries.setQueryData(roundKey(ofRound), view)
      workChanged(queries)
    },
  })
  return (
    <section className="card">
      <p>{t.submitHow}</p>
      {submit.error && <Problem error={submit.error} />}
      <Button purpose="primary" disabled={submit.isPending} onClick={() => submit.mutate()}>
        {t.submit}
      </Button>
    </section>
  )
}
