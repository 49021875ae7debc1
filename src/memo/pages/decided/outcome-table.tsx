import { Link } from '@tanstack/react-router'
import { dayOfMoment, shortDay } from '../../../web/dates.ts'
import { useLanguage } from '../../../web/language.ts'
import { memoTexts } from '../../../web/texts/memo.ts'
import { memoFindingTexts } from '../../../web/texts/memo-finding.ts'
import type { MinisterOutcome, OutcomeRow } from '../../model/find.ts'
import { Marked, PlaceLink, VersionName } from '../found.tsx'

type Shown = { readonly rows: readonly OutcomeRow[]; readonly waiting: boolean; readonly asked: boolean }

/** Decision points, each with what every minister said of it. */
export function OutcomeTable({ rows, waiting, asked }: Shown) {
  const t = memoFindingTexts[useLanguage()].decided
  return (
    <div className="table-wrap">
      <table className="outcomes">
        <caption className="unseen">{t.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t.heads.question}</th>
            <th scope="col">{t.heads.outcome}</th>
            <th scope="col">{t.heads.memo}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.memo} ${row.point}`}>
              <td data-head={t.heads.question}>
                <Question row={row} asked={asked} />
              </td>
              <td data-head={t.heads.outcome}>
                {row.outcomes.map((given, at) => (
                  <Given key={at} given={given} />
                ))}
                {waiting && <Waits row={row} />}
              </td>
              <td data-head={t.heads.memo}>
                <InMemo row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** The question, and the sentence that was found where that is another. */
function Question({ row, asked }: { readonly row: OutcomeRow; readonly asked: boolean }) {
  const t = memoFindingTexts[useLanguage()].decided
  const sentence = row.pieces.map(({ text }) => text).join('')
  const inQuestion = sentence === row.question.trim().replace(/\s+/g, ' ')
  return (
    <>
      <p className="question">
        <PlaceLink memo={row.memo} version={row.version} words={row.question}>
          {asked && inQuestion ? <Marked pieces={row.pieces} /> : row.question || t.whole}
        </PlaceLink>
      </p>
      {asked && !inQuestion && (
        <p>
          <Marked pieces={row.pieces} />
        </p>
      )}
      <p className="quiet">{row.number === 0 ? t.whole : t.point(row.number)}</p>
    </>
  )
}

function Given({ given }: { readonly given: MinisterOutcome }) {
  const language = useLanguage()
  const t = memoFindingTexts[language].decided
  return (
    <div className="given">
      <p>
        <strong className={`mark outcome-${given.outcome}`}>{t.outcomes[given.outcome]}</strong> {given.minister}
        <span className="quiet"> · {shortDay(dayOfMoment(given.at), language)}</span>
        {given.by && <span className="quiet"> · {t.given(given.by)}</span>}
      </p>
      {given.condition !== '' && (
        <p>
          <span className="quiet">{t.onlyIf}:</span> {given.condition}
        </p>
      )}
      {given.remark !== '' && <p className="remark">{given.remark}</p>}
    </div>
  )
}

function Waits({ row }: { readonly row: OutcomeRow }) {
  const language = useLanguage()
  const t = memoFindingTexts[language].decided
  return (
    <p>
      {row.waitsFor.length === 0 ? t.nobody : t.waitsFor(row.waitsFor)}
      {row.decideBy && (
        <span className="quiet">
          {' '}
          · {t.wanted} {shortDay(row.decideBy, language)}
        </span>
      )}
    </p>
  )
}

function InMemo({ row }: { readonly row: OutcomeRow }) {
  const words = memoTexts[useLanguage()]
  return (
    <>
      <Link to="/notas/$memo/besluiten" params={{ memo: row.memo }}>
        {row.subject}
      </Link>
      <p className="quiet">
        <VersionName version={row.version} /> · {words.statuses[row.status].toLocaleLowerCase()} · {row.dossierTitle}
      </p>
    </>
  )
}
