import type { BookCell, BookColumn, BookSheet } from '../kernel/write-book.ts'
import type { MinisterOutcome, OutcomeRow } from '../memo/model/find.ts'
import type { MemoRow } from '../memo/model/memos.ts'
import { memoTexts } from '../web/texts/memo.ts'
import { memoFindingTexts } from '../web/texts/memo-finding.ts'

type Language = 'nl' | 'en'
type Filled<Row> = BookColumn & { readonly cell: (row: Row) => BookCell }

const day = (text: string | null): BookCell => (text === null ? null : { day: text.slice(0, 10) })

function sheetOf<Row>(name: string, columns: readonly Filled<Row>[], rows: readonly Row[]): BookSheet {
  return { name, columns: columns.map(({ head, kind }) => ({ head, kind })), rows: rows.map((row) => columns.map(({ cell }) => cell(row))) }
}

/** The list of memos as a table of a file. */
export function memoSheet(memos: readonly MemoRow[], language: Language): BookSheet {
  const { kinds, statuses } = memoTexts[language]
  const { heads, file } = memoFindingTexts[language].list
  const columns: Filled<MemoRow>[] = [
    { head: heads.subject, kind: 'long', cell: ({ subject }) => subject },
    { head: heads.kind, kind: 'text', cell: ({ kind }) => kinds[kind] },
    { head: heads.status, kind: 'text', cell: ({ status }) => statuses[status] },
    { head: heads.to, kind: 'long', cell: ({ addressees }) => addressees.join('; ') },
    { head: heads.from, kind: 'text', cell: ({ fromUnit }) => fromUnit },
    { head: heads.reference, kind: 'text', cell: ({ reference }) => reference },
    { head: heads.memoDate, kind: 'day', cell: ({ memoDate }) => day(memoDate) },
    { head: heads.decideBy, kind: 'day', cell: ({ decideBy }) => day(decideBy) },
    { head: heads.dossier, kind: 'long', cell: ({ dossierTitle }) => dossierTitle },
    { head: heads.since, kind: 'day', cell: ({ since }) => day(since) },
  ]
  return sheetOf(file, columns, memos)
}

/** The list of decisions as a table of a file: a row for each minister who decided. */
export function outcomeSheet(rows: readonly OutcomeRow[], language: Language): BookSheet {
  const { heads, outcomes, file, whole } = memoFindingTexts[language].decided
  type One = OutcomeRow & { readonly given: MinisterOutcome | null }
  const all = rows.flatMap((row): One[] =>
    row.outcomes.length === 0 ? [{ ...row, given: null }] : row.outcomes.map((given) => ({ ...row, given })),
  )
  const columns: Filled<One>[] = [
    { head: heads.question, kind: 'long', cell: ({ question }) => question },
    { head: heads.minister, kind: 'text', cell: ({ given, waitsFor }) => given?.minister ?? waitsFor.join('; ') },
    { head: heads.outcome, kind: 'text', cell: ({ given }) => (given ? outcomes[given.outcome] : outcomes.none) },
    { head: heads.condition, kind: 'long', cell: ({ given }) => given?.condition ?? '' },
    { head: heads.remark, kind: 'long', cell: ({ given }) => given?.remark ?? '' },
    { head: heads.at, kind: 'day', cell: ({ given }) => day(given?.at ?? null) },
    { head: heads.memo, kind: 'long', cell: ({ subject }) => subject },
    { head: heads.version, kind: 'number', cell: ({ version }) => version },
    { head: heads.point, kind: 'text', cell: ({ number }) => (number === 0 ? whole : String(number)) },
    { head: heads.dossier, kind: 'long', cell: ({ dossierTitle }) => dossierTitle },
  ]
  return sheetOf(file, columns, all)
}
