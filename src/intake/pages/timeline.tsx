import { Heading } from '@nl-design-system-candidate/heading-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useAddress } from '../../web/address.ts'
import { ask } from '../../web/client.ts'
import { longDay, monthName, periodText, today } from '../../web/dates.ts'
import { useLanguage, useTexts } from '../../web/language.ts'
import { Await, optionsOf, Select, SourceMark, Title } from '../../web/parts.tsx'
import { getTimeline } from '../contract.ts'
import type { TimelineEntry } from '../model.ts'

const icons = { event: '●', memo: '▤', commitment: '⚑' } as const

export function TimelinePage({ dossier }: { readonly dossier: string }) {
  const t = useTexts()
  const address = useAddress()
  const timeline = useQuery({ queryKey: ['timeline', dossier], queryFn: () => ask(getTimeline, { dossier }) })
  const kept = (entry: TimelineEntry) =>
    fits(address.get('soort'), entry.what) && fits(address.get('gremium'), entry.body) && fits(address.get('status'), entry.status)
  return (
    <Await of={timeline}>
      {(entries) => {
        const shown = entries.filter(kept)
        return (
          <>
            <Title>{t.timelineTitle(shown.length)}</Title>
            {entries.length === 0 ? <Empty dossier={dossier} /> : <Filters entries={entries} />}
            <Months entries={shown} />
          </>
        )
      }}
    </Await>
  )
}

function fits(wanted: string, is: string | null): boolean {
  return wanted === '' || wanted === is
}

function Empty({ dossier }: { readonly dossier: string }) {
  const t = useTexts()
  return (
    <>
      <Paragraph>{t.timelineEmpty}</Paragraph>
      <Link to="/dossiers/$dossier/stukken" params={{ dossier }}>
        {t.bringIn}
      </Link>
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

function Months({ entries }: { readonly entries: readonly TimelineEntry[] }) {
  const t = useTexts()
  const language = useLanguage()
  const now = today()
  const months = Map.groupBy(entries, (entry) => entry.start?.slice(0, 7) ?? '')
  const before = [...months.keys()].filter((month) => month !== '' && month <= now.slice(0, 7)).at(-1)
  return [...months].map(([month, inMonth]) => (
    <section key={month} className="month">
      <Heading level={2}>{month === '' ? t.noDate : monthName(`${month}-01`, language)}</Heading>
      <ol className="timeline">
        {inMonth.map((entry) => (
          <Entry key={entry.proposal} entry={entry} />
        ))}
      </ol>
      {month === before && (
        <p className="today">
          <span>
            {t.today}: {longDay(now, language)}
          </span>
        </p>
      )}
    </section>
  ))
}

function Entry({ entry }: { readonly entry: TimelineEntry }) {
  const t = useTexts()
  const language = useLanguage()
  const look = entry.status === 'proposed' ? 'proposed' : 'confirmed'
  return (
    <li className={`entry ${look}`}>
      <p className="entry-head">
        <span className={`icon ${entry.what}`} aria-hidden="true">
          {icons[entry.what]}
        </span>
        <span className="mark">{t.whats[entry.what]}</span>
        <time dateTime={entry.start ?? undefined}>{periodText(entry, language) ?? t.noDate}</time>
        {entry.yearInferred && <span className="mark">{t.yearInferred}</span>}
        <span className="mark">{t.statuses[entry.status]}</span>
      </p>
      <p className="label">
        {entry.body && <strong>{entry.body}: </strong>}
        {entry.label}
      </p>
      <SourceMark source={entry.source} />
    </li>
  )
}
