import { Button } from '@nl-design-system-candidate/button-react'
import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { ask } from '../../web/client.ts'
import { shortDay } from '../../web/dates.ts'
import { useLanguage } from '../../web/language.ts'
import { workChanged } from '../../web/my-work.ts'
import { Await, Problem, Title } from '../../web/parts.tsx'
import { roundTexts } from '../../web/texts/rounds.ts'
import '../../web/rounds.css'
import { approveReports, remindLate, returnReports } from '../contract/rounds.ts'
import type { RoundRequest, RoundView } from '../model/rounds.ts'
import { FreezeForm } from './freeze-form.tsx'
import { RequestTable } from './request-table.tsx'
import { ReturnForm } from './return-form.tsx'
import { type OfRound, roundKey, useRound } from './use-rounds.ts'

/** A round: how far each organisation is; a co-ordinator approves, sends back, reminds and freezes. */
export function RoundPage(ofRound: OfRound) {
  return <Await of={useRound(ofRound)}>{(view) => <Round ofRound={ofRound} view={view} />}</Await>
}

function useTitle({ round, requests }: RoundView): string {
  const t = roundTexts[useLanguage()]
  const late = requests.filter((request) => request.late).length
  if (round.status === 'frozen') return t.frozenTitle(round.name)
  if (late > 0) return t.lateTitle(round.name, late)
  return round.approved === round.organisations ? t.allApproved(round.name) : t.roundTitle(round.name, round.submitted, round.organisations)
}

type Deed = { readonly approve: string } | { readonly sendBack: string; readonly why: string } | { readonly remind: true }

function useDeeds(ofRound: OfRound): UseMutationResult<RoundView, Error, Deed> {
  const queries = useQueryClient()
  return useMutation({
    // One after the other: of two answers the later one is shown last.
    scope: { id: `round ${ofRound.round}` },
    mutationFn: (deed: Deed) => {
      if ('approve' in deed) return ask(approveReports, { ...ofRound, request: deed.approve })
      if ('sendBack' in deed) return ask(returnReports, { ...ofRound, request: deed.sendBack, why: deed.why })
      return ask(remindLate, ofRound)
    },
    onSuccess: (view) => {
      queries.setQueryData(roundKey(ofRound), view)
      workChanged(queries)
    },
    onError: () => void queries.invalidateQueries({ queryKey: roundKey(ofRound) }),
  })
}

function Round({ ofRound, view }: { readonly ofRound: OfRound; readonly view: RoundView }) {
  const t = roundTexts[useLanguage()]
  const deed = useDeeds(ofRound)
  const [returning, setReturning] = useState<RoundRequest | null>(null)
  const { round, requests, keeps } = view
  const open = requests.some(({ status }) => status === 'asked' || status === 'returned')
  const sendBack = (why: string) => {
    if (returning) deed.mutate({ sendBack: returning.id, why }, { onSuccess: () => setReturning(null) })
  }
  return (
    <>
      <Title>{useTitle(view)}</Title>
      <Facts ofRound={ofRound} view={view} />
      {deed.error && <Problem error={deed.error} />}
      {returning && <ReturnForm key={returning.id} request={returning} onSend={sendBack} onCancel={() => setReturning(null)} />}
      <RequestTable ofRound={ofRound} view={view} onApprove={({ id }) => deed.mutate({ approve: id })} onReturn={setReturning} />
      {keeps && open && round.status !== 'frozen' && (
        <p className="actions">
          <Button purpose="secondary" onClick={() => deed.mutate({ remind: true })}>
            {t.remind}
          </Button>
          {deed.isSuccess && 'remind' in deed.variables && <span role="status">{t.reminded}</span>}
        </p>
      )}
      {keeps && round.status !== 'frozen' && <FreezeForm ofRound={ofRound} view={view} />}
    </>
  )
}

function Facts({ ofRound, view: { round, previous } }: { readonly ofRound: OfRound; readonly view: RoundView }) {
  const language = useLanguage()
  const t = roundTexts[language]
  const day = (text: string) => shortDay(text, language)
  return (
    <p className="round-facts">
      <span className="mark">{t.status[round.status]}</span>
      <span>{t.period(day(round.from), day(round.to))}</span>
      <span>{round.frozenAt === null ? t.due(day(round.due)) : t.frozenOn(day(round.frozenAt))}</span>
      {round.frozenAt !== null && (
        <Link to="/programmas/$programme/rondes/$round/verslag" params={ofRound}>
          {t.toReport}
        </Link>
      )}
      {round.frozenAt !== null && previous && (
        <Link to="/programmas/$programme/rondes/$round/vergelijking" params={ofRound}>
          {t.toCompare(previous.name)}
        </Link>
      )}
    </p>
  )
}
