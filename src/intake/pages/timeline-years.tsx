import { Heading } from '@nl-design-system-candidate/heading-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { longDay, monthName, periodText, today } from '../../web/dates.ts'
import { useLanguage, useTexts } from '../../web/language.ts'
import { SourceMark } from '../../web/parts.tsx'
import type { FindingView, TimelineEntry } from '../model.ts'

type Clashes = ReadonlyMap<string, readonly FindingView[]>
type Shown = { readonly dossier: string; readonly entries: readonly TimelineEntry[]; readonly clashes: Clashes }

const icons = { event: '●', memo: '▤', commitment: '⚑' } as const
/** More than this and years fold, or a large dossier would not open at once. */
const manyEntries = 400

/** The spine of a dossier: years, months, days, with today in its place. */
export function Years({ entries, ...rest }: Shown) {
  const years = [...Map.groupBy(entries, ({ start }) => start?.slice(0, 4) ?? '')]
  const [last] = entries.filter(({ start }) => start !== null && start <= today()).slice(-1)
  const nearest = last?.start?.slice(0, 4) ?? years[0]?.[0]
  const folds = entries.length > manyEntries
  return (
    <>
      {years.length > 1 && <Jump years={years.map(([year]) => year)} present={last !== undefined} />}
      {years.map(([year, inYear]) => (
        <Year key={year} year={year} {...rest} entries={inYear} last={last?.proposal ?? null} folded={folds && year !== nearest} />
      ))}
    </>
  )
}

function Jump({ years, present }: { readonly years: readonly string[]; readonly present: boolean }) {
  const t = useTexts()
  return (
    <nav className="jump" aria-label={t.jumpTo}>
      {years.map((year) => (
        <a key={year} href={`#jaar-${year}`}>
          {year === '' ? t.noDate : year}
        </a>
      ))}
      {present && <a href="#vandaag">{t.today}</a>}
    </nav>
  )
}

const wide: readonly string[] = ['year', 'season', 'quarter']

/** The month of an entry, or its year alone where the text is no more precise. */
function monthOf({ start, precision }: TimelineEntry): string {
  return start?.slice(0, wide.includes(precision) ? 4 : 7) ?? ''
}

type InYear = Shown & { readonly last: string | null }

function Year({ year, folded, ...rest }: InYear & { readonly year: string; readonly folded: boolean }) {
  const t = useTexts()
  const [open, setOpen] = useState(!folded)
  const months = [...Map.groupBy(rest.entries, monthOf)]
  const inMonths = () => months.map(([month, inMonth]) => <Month key={month} month={month} {...rest} entries={inMonth} />)
  if (!folded) {
    return (
      <section id={`jaar-${year}`} className="year">
        {inMonths()}
      </section>
    )
  }
  // A link to what lies in a closed part opens it.
  return (
    <details className="year" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t.yearWith(year === '' ? t.noDate : year, rest.entries.length)}</summary>
      <div id={`jaar-${year}`}>{open && inMonths()}</div>
    </details>
  )
}

function Month({ month, entries, last, ...rest }: InYear & { readonly month: string }) {
  const t = useTexts()
  const language = useLanguage()
  const moments = [...Map.groupBy(entries, ({ start, end, precision }) => `${start} ${end} ${precision}`)]
  return (
    <section className="month">
      <Heading level={2}>{month.length > 4 ? monthName(`${month}-01`, language) : month === '' ? t.noDate : t.yearOnly(month)}</Heading>
      <ol className="timeline">
        {moments.map(([moment, at]) => (
          <Moment key={moment} entries={at} {...rest} present={at.some(({ proposal }) => proposal === last)} />
        ))}
      </ol>
    </section>
  )
}

function Moment({ entries, dossier, clashes, present }: Shown & { readonly present: boolean }) {
  const t = useTexts()
  const language = useLanguage()
  const [first] = entries
  const when = first ? periodText(first, language) : null
  return (
    <li className="moment">
      {when !== null && (
        <p className="when">
          <time dateTime={first?.start ?? undefined}>{when}</time>
        </p>
      )}
      <ul className="entries">
        {entries.map((entry) => (
          <Entry key={entry.proposal} dossier={dossier} entry={entry} clashes={clashes.get(entry.proposal) ?? []} />
        ))}
      </ul>
      {present && (
        <p className="today" id="vandaag">
          <span>
            {t.today}: {longDay(today(), language)}
          </span>
        </p>
      )}
    </li>
  )
}

type OfEntry = { readonly dossier: string; readonly entry: TimelineEntry; readonly clashes: readonly FindingView[] }

function Entry({ dossier, entry, clashes }: OfEntry) {
  const t = useTexts()
  const language = useLanguage()
  const look = entry.status === 'proposed' ? 'proposed' : 'confirmed'
  return (
    <li className={`entry ${look}`}>
      <span className={`icon ${entry.what}`} aria-hidden="true">
        {icons[entry.what]}
      </span>
      <p className="label">
        {entry.what !== 'event' && <span className="kind">{t.whats[entry.what]} </span>}
        {entry.body && <strong>{entry.body} </strong>}
        {entry.label}
      </p>
      <p className="entry-foot">
        <SourceMark source={entry.source} />
        <span className={`mark ${entry.status}`}>{t.statuses[entry.status]}</span>
        {entry.yearInferred && <span className="mark">{t.yearInferred}</span>}
      </p>
      {clashes.map((finding) => (
        <p key={finding.id} className={`clash ${finding.severity}`}>
          <span aria-hidden="true">⚠ </span>
          <Link to="/dossiers/$dossier/bevindingen" params={{ dossier }} search={{ punt: finding.id }}>
            {finding.message[language]}
          </Link>
        </p>
      ))}
    </li>
  )
}
