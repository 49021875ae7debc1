import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useAddress } from '../../web/address.ts'
import { ask } from '../../web/client.ts'
import { today } from '../../web/dates.ts'
import { useTexts } from '../../web/language.ts'
import { Only } from '../../web/may.tsx'
import { Await, optionsOf, Select, Title } from '../../web/parts.tsx'
import { getTimeline, listFindings, uploadFiles } from '../contract.ts'
import type { TimelineEntry } from '../model.ts'
import { clashesOf } from '../rules/clashes.ts'
import { TableExports } from './exports.tsx'
import { Years } from './timeline-years.tsx'

type OfDossier = { readonly dossier: string }

export function TimelinePage({ dossier }: OfDossier) {
  const t = useTexts()
  const { get } = useAddress()
  const timeline = useQuery({ queryKey: ['timeline', dossier], queryFn: () => ask(getTimeline, { dossier }) })
  const findings = useQuery({ queryKey: ['findings', dossier], queryFn: () => ask(listFindings, { dossier }) })
  const wish = { kind: get('soort'), body: get('gremium'), status: get('status') }
  const kept = (entry: TimelineEntry) =>
    (wish.kind || entry.what) === entry.what && (wish.body || entry.body) === entry.body && (wish.status || entry.status) === entry.status
  return (
    <Await of={timeline}>
      {(entries) => {
        const shown = entries.filter(kept)
        const clashes = clashesOf(shown, findings.data ?? [])
        const coming = shown.filter(({ start }) => start !== null && start > today()).length
        return (
          <>
            <Title>{t.timelineTitle(shown.length, { coming, clashing: clashes.size })}</Title>
            {entries.length === 0 ? <Empty dossier={dossier} /> : <Filters entries={entries} />}
            {entries.length > 0 && shown.length === 0 && <p>{t.noneFit}</p>}
            <Years dossier={dossier} entries={shown} clashes={clashes} />
            {shown.length > 0 && <TableExports dossier={dossier} table="timeline" wish={wish} />}
          </>
        )
      }}
    </Await>
  )
}

function Empty({ dossier }: OfDossier) {
  const t = useTexts()
  return (
    <>
      <Paragraph>{t.timelineEmpty}</Paragraph>
      <Only may={uploadFiles} dossier={dossier} otherwise={<p className="note">{t.timelineEmptyReader}</p>}>
        <Link className="nl-button nl-button--primary" to="/dossiers/$dossier/stukken" params={{ dossier }}>
          {t.bringIn}
        </Link>
      </Only>
    </>
  )
}

function Filters({ entries }: { readonly entries: readonly TimelineEntry[] }) {
  const t = useTexts()
  const { get, set } = useAddress()
  const { rejected: _, ...statuses } = t.statuses
  const bodies = [...new Set(entries.flatMap((entry) => entry.body ?? []))].sort()
  return (
    <div className="filters" role="group" aria-label={t.filters}>
      <Select label={t.what} value={get('soort')} onChange={(soort) => set({ soort })} options={optionsOf(t.whats)} />
      <Select label={t.body} value={get('gremium')} onChange={(gremium) => set({ gremium })} options={bodies.map((body) => [body, body])} />
      <Select label={t.status} value={get('status')} onChange={(status) => set({ status })} options={optionsOf(statuses)} />
    </div>
  )
}
