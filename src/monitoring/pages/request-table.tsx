import { Button } from '@nl-design-system-candidate/button-react'
import { Link } from '@tanstack/react-router'
import type { Column } from '../../kernel/columns.ts'
import { DataTable } from '../../web/data-table.tsx'
import { shortDay } from '../../web/dates.ts'
import { useLanguage } from '../../web/language.ts'
import { roundTexts } from '../../web/texts/rounds.ts'
import type { RoundRequest, RoundView } from '../model/rounds.ts'
import type { OfRound } from './use-rounds.ts'

const columns: readonly Column<RoundRequest>[] = [
  { name: 'organisation', kind: 'text', value: ({ abbreviation }) => abbreviation },
  { name: 'status', kind: 'word', value: ({ status }) => status },
  { name: 'filled', kind: 'text', value: ({ filled, measures }) => `${filled}/${measures}` },
  { name: 'submittedAt', kind: 'day', value: ({ submittedAt }) => submittedAt?.slice(0, 10) ?? null },
  { name: 'remindedAt', kind: 'day', value: ({ remindedAt }) => remindedAt?.slice(0, 10) ?? null },
]

type Shown = {
  readonly ofRound: OfRound
  readonly view: RoundView
  readonly onApprove: (request: RoundRequest) => void
  readonly onReturn: (request: RoundRequest) => void
}

/** What each organisation did in a round, with what the reader can do about it. */
export function RequestTable({ ofRound, view, onApprove, onReturn }: Shown) {
  const language = useLanguage()
  const t = roundTexts[language]
  const decides = view.keeps && view.round.status !== 'frozen'
  return (
    <DataTable
      columns={columns}
      rows={view.requests}
      keyOf={({ id }) => id}
      texts={{ caption: t.table, heads: t.heads, words: { status: t.requestStatus } }}
      show={{
        organisation: (row, text) => <span title={row.organisationName}>{text}</span>,
        status: (row, text) => <Standing row={row} text={text} />,
        submittedAt: ({ submittedBy, submittedAt }) =>
          submittedAt === null ? undefined : t.submittedBy(submittedBy ?? '', shortDay(submittedAt, language)),
      }}
      action={{
        head: t.report,
        of: (row) => (
          <span className="row-actions">
            <Link
              className="nl-button nl-button--secondary"
              to="/programmas/$programme/rondes/$round/rapportage/$request"
              params={{ ...ofRound, request: row.id }}
            >
              {row.writes ? t.write : t.look}
              <span className="unseen"> {row.abbreviation}</span>
            </Link>
            {decides && row.status === 'submitted' && (
              <Button purpose="primary" onClick={() => onApprove(row)}>
                {t.approve}
                <span className="unseen"> {row.abbreviation}</span>
              </Button>
            )}
            {decides && (row.status === 'submitted' || row.status === 'approved') && (
              <Button purpose="secondary" onClick={() => onReturn(row)}>
                {t.sendBack}
                <span className="unseen"> {row.abbreviation}</span>
              </Button>
            )}
          </span>
        ),
      }}
    />
  )
}

function Standing({ row, text }: { readonly row: RoundRequest; readonly text: string }) {
  const t = roundTexts[useLanguage()]
  return (
    <>
      <span className={`mark${row.status === 'approved' ? ' accepted' : ''}`}>{text}</span>{' '}
      {row.late && <span className="mark error">{t.late}</span>}
      {row.asked === 0 && (
        <span className="mark warning" title={t.nobodyAskedHow}>
          {t.nobodyAsked}
        </span>
      )}
      {row.status === 'returned' && <span className="quiet"> {t.returnedBecause(row.returnedWhy)}</span>}
    </>
  )
}
