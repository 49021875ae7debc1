import { Button } from '@nl-design-system-candidate/button-react'
import { longDay } from '../../../web/dates.ts'
import { useLanguage } from '../../../web/language.ts'
import { routeCalendarWorkTexts } from '../../../web/texts/route-calendar-work.ts'
import type { ImportRow } from '../../model/calendars.ts'

type Shown = {
  readonly rows: readonly ImportRow[]
  readonly without: ReadonlySet<ImportRow>
  readonly onTurn: (row: ImportRow) => void
  readonly isBusy: boolean
  readonly onTake: () => void
}

/** Meeting by meeting what a file would do; what nothing happens to lies folded. */
export function ImportPreview({ rows, without, onTurn, isBusy, onTake }: Shown) {
  const t = routeCalendarWorkTexts[useLanguage()]
  const counts = Object.fromEntries([...Map.groupBy(rows, ({ outcome }) => outcome)].map(([outcome, some]) => [outcome, some.length]))
  const same = rows.filter(({ outcome }) => outcome === 'same')
  const others = rows.filter(({ outcome }) => outcome !== 'same')
  const chosen = others.filter((row) => row.wish !== null && !without.has(row)).length
  return (
    <>
      <h3>{t.found(counts)}</h3>
      {others.length > 0 && <Rows rows={others} without={without} onTurn={onTurn} />}
      {same.length > 0 && (
        <details>
          <summary>{t.sameRows(same.length)}</summary>
          <Rows rows={same} without={without} />
        </details>
      )}
      <p className="actions">
        <Button purpose="primary" onClick={onTake} disabled={isBusy || chosen + same.length === 0}>
          {t.apply(chosen)}
        </Button>
      </p>
    </>
  )
}

type RowsProps = Pick<Shown, 'rows' | 'without'> & { readonly onTurn?: Shown['onTurn'] }

function Rows({ rows, without, onTurn }: RowsProps) {
  const t = routeCalendarWorkTexts[useLanguage()]
  return (
    <div className="table-wrap">
      <table className="import-rows">
        <caption className="unseen">{t.outcome}</caption>
        <thead>
          <tr>
            {onTurn && <th scope="col">{t.choose}</th>}
            <th scope="col">{t.line}</th>
            <th scope="col">{t.outcome}</th>
            <th scope="col">{t.body}</th>
            <th scope="col">{t.meeting}</th>
            <th scope="col">{t.note}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <Row key={`${row.line} ${at}`} row={row} isChosen={!without.has(row)} {...(onTurn && { onTurn })} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

type RowProps = { readonly row: ImportRow; readonly isChosen: boolean; readonly onTurn?: Shown['onTurn'] }

function Row({ row, isChosen, onTurn }: RowProps) {
  const language = useLanguage()
  const t = routeCalendarWorkTexts[language]
  const { line, outcome, bodyCode, title, day, startsAt, before } = row
  const when = day === null ? '–' : `${longDay(day, language)}${startsAt === null ? '' : `, ${startsAt}`}`
  return (
    <tr className={`outcome-${outcome}`}>
      {onTurn && (
        <td data-head={t.choose}>
          {row.wish !== null && (
            <input type="checkbox" checked={isChosen} onChange={() => onTurn(row)} aria-label={`${t.choose}: ${bodyCode} ${when}`} />
          )}
        </td>
      )}
      <td data-head={t.line}>{line}</td>
      <td data-head={t.outcome}>
        <span className={`mark ${outcome === 'refused' ? 'error' : ''}`}>{t.outcomes[outcome]}</span>
      </td>
      <td data-head={t.body}>{bodyCode || title || '–'}</td>
      <td data-head={t.meeting}>
        {when} {before && <span className="quiet">({t.was(longDay(before.day, language), before.startsAt)})</span>}
      </td>
      <td data-head={t.note}>
        <Remarks row={row} />
      </td>
    </tr>
  )
}

function Remarks({ row: { why, recess, holiday } }: { readonly row: ImportRow }) {
  const t = routeCalendarWorkTexts[useLanguage()]
  return (
    <>
      {why !== null && <span>{t.reasons[why]} </span>}
      {recess !== null && <span className="mark warning">{t.inRecessOf(recess)}</span>}
      {holiday !== null && <span className="mark warning">{t.onHoliday(holiday)}</span>}
    </>
  )
}
