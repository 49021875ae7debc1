import { Button } from '@nl-design-system-candidate/button-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from '../../../web/client.ts'
import { longDay, longMoment, today } from '../../../web/dates.ts'
import { Dialog } from '../../../web/dialog.tsx'
import { useLanguage } from '../../../web/language.ts'
import { Await, Problem, Select } from '../../../web/parts.tsx'
import { Section } from '../../../web/section.tsx'
import { routeAgendaTexts } from '../../../web/texts/route-agenda.ts'
import { routeReadinessTexts } from '../../../web/texts/route-readiness.ts'
import { compareAgendas, getSentAgenda, sendAgenda } from '../../contract/agenda.ts'
import type { AgendaKind } from '../../model/agenda.ts'
import type { AgendaChange, AgendaView } from '../../model/agenda-view.ts'
import { type AtMeeting, type Shown, useAgendaAct, useReadiness } from './use-agenda.ts'

/** The agendas that were sent out, what changed between them, and what changed since the last. */
export function Versions({ at, agenda }: Shown) {
  const language = useLanguage()
  const t = routeAgendaTexts[language]
  const [shown, setShown] = useState<number | null>(null)
  return (
    <Section title={t.versions}>
      {agenda.sent.length === 0 && <p>{t.versionsNone}</p>}
      <ChangedSince agenda={agenda} />
      {agenda.sent.length > 0 && (
        <ul className="plain">
          {agenda.sent.map(({ number, kind, by, at: moment }) => (
            <li key={number}>
              <strong>
                {number}. {t.sentAs[kind]}
              </strong>{' '}
              <span className="quiet">{t.sentBy(by, longMoment(moment, language))}</span>{' '}
              <Button purpose="subtle" aria-label={t.showOf(number)} onClick={() => setShown(number)}>
                {t.show}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {agenda.sent.length > 1 && <Compare at={at} agenda={agenda} />}
      {agenda.keeps && agenda.lines.length + agenda.closed.length > 0 && <MaySend at={at} agenda={agenda} />}
      {shown !== null && <SentDialog at={at} number={shown} onClose={() => setShown(null)} />}
    </Section>
  )
}

function ChangedSince({ agenda: { sent, changed } }: { readonly agenda: AgendaView }) {
  const t = routeAgendaTexts[useLanguage()]
  const last = sent[0]
  if (!last) return null
  if (changed.length === 0) return <p className="quiet">{t.sameAsSent}</p>
  return (
    <div className="note">
      <p>{t.changedSince(last.kind, changed.length)}</p>
      <Changes changes={changed} />
    </div>
  )
}

function Changes({ changes }: { readonly changes: readonly AgendaChange[] }) {
  const t = routeAgendaTexts[useLanguage()]
  if (changes.length === 0) return <p>{t.noChanges}</p>
  return (
    <ul>
      {changes.map((change) => (
        <li key={`${change.item} ${change.what}`}>{t.changeLine(change)}</li>
      ))}
    </ul>
  )
}

/** An agenda is sent until its meeting; after it, why not any more. */
function MaySend({ at, agenda }: Shown) {
  const language = useLanguage()
  const { status, day } = agenda.meeting
  if (status === 'cancelled') return null
  const isOver = status === 'held' || day < today()
  if (isOver) return <p className="quiet">{routeAgendaTexts[language].sendOver(longDay(day, language))}</p>
  return <Send at={at} agenda={agenda} />
}

/** How ready the items are, where whoever sends the agenda looks. */
function ReadyNow({ at }: { readonly at: AtMeeting }) {
  const t = routeReadinessTexts[useLanguage()]
  const items = useReadiness(at).data?.items ?? []
  const waiting = items.filter(({ isReady }) => !isReady).map(({ title }) => title)
  if (items.length === 0) return null
  return (
    <p className={waiting.length === 0 ? 'quiet' : 'note'}>
      {t.beforeSending(items.length - waiting.length, items.length)} {waiting.length > 0 && t.notYet(waiting)}
    </p>
  )
}

function Send({ at, agenda }: Shown) {
  const t = routeAgendaTexts[useLanguage()]
  const send = useAgendaAct(at, (kind: AgendaKind) => ask(sendAgenda, { ...at, kind }))
  const last = agenda.sent[0]
  return (
    <>
      {send.error && <Problem error={send.error} />}
      <ReadyNow at={at} />
      <p className={agenda.hear === 0 ? 'note' : 'quiet'}>{t.sendLead(agenda.hear)}</p>
      <p className="actions">
        <Button purpose="secondary" onClick={() => send.mutate('provisional')} disabled={send.isPending}>
          {t.sendProvisional}
        </Button>
        <Button purpose="primary" onClick={() => send.mutate('final')} disabled={send.isPending}>
          {t.sendFinal}
        </Button>
      </p>
      <p role="status">{send.isSuccess && last ? t.sent(last.kind, last.number, agenda.hear) : ''}</p>
    </>
  )
}

function SentDialog({ at, number, onClose }: { readonly at: AtMeeting; readonly number: number; readonly onClose: () => void }) {
  const t = routeAgendaTexts[useLanguage()]
  const sent = useQuery({
    queryKey: ['agenda', at.programme, at.meeting, 'sent', number],
    queryFn: () => ask(getSentAgenda, { ...at, number }),
  })
  return (
    <Dialog title={t.showOf(number)} onClose={onClose}>
      <Await of={sent}>
        {({ items, changed, sha256 }) => (
          <>
            <ul className="plain">
              {items.map((item) => (
                <li key={item.item}>
                  {item.number}. {item.title}{' '}
                  <span className="quiet">
                    {t.kinds[item.kind]}, {t.minutesOf(item.minutes)}
                    {item.versionNumber !== null && `, ${t.version(item.versionNumber)}`}
                  </span>
                </li>
              ))}
            </ul>
            {number === 1 ? (
              <p className="quiet">{t.firstSent}</p>
            ) : (
              <>
                <p>{t.changedFrom(number - 1)}:</p>
                <Changes changes={changed} />
              </>
            )}
            <p className="quiet hash">SHA-256 {sha256}</p>
          </>
        )}
      </Await>
    </Dialog>
  )
}

function Compare({ at, agenda }: Shown) {
  const t = routeAgendaTexts[useLanguage()]
  const numbers = agenda.sent.map(({ number }) => number)
  const [from, setFrom] = useState(String(numbers[1] ?? ''))
  const [to, setTo] = useState(String(numbers[0] ?? ''))
  const options = agenda.sent.map(({ number, kind }) => [String(number), `${number}. ${t.sentAs[kind]}`] as const)
  const changes = useQuery({
    queryKey: ['agenda', at.programme, at.meeting, 'changes', from, to],
    queryFn: () => ask(compareAgendas, { ...at, from: Number(from), to: Number(to) }),
  })
  return (
    <details className="folded">
      <summary>{t.compare}</summary>
      <div className="form">
        <Select label={t.compareFrom} value={from} onChange={setFrom} options={options} all={false} />
        <Select label={t.compareTo} value={to} onChange={setTo} options={options} all={false} />
        <Await of={changes}>{(rows) => <Changes changes={rows} />}</Await>
      </div>
    </details>
  )
}
