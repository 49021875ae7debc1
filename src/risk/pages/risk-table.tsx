import { Link } from '@tanstack/react-router'
import { SortHead } from '../../web/data-table.tsx'
import { shortDay, today } from '../../web/dates.ts'
import { useLanguage, useTexts } from '../../web/language.ts'
import { riskTexts } from '../../web/texts/risk.ts'
import type { RiskRow } from '../model/risks.ts'
import { after, before } from '../rules/scores.ts'
import { ScoreMark } from './score-mark.tsx'

type Shown = { readonly programme: string; readonly risks: readonly RiskRow[] }

const sorted = ['title', 'before', 'after', 'status', 'owner', 'raisedBy', 'due'] as const

/** The risks that fit, in the order that the address asks. */
export function RiskTable({ programme, risks }: Shown) {
  const t = useTexts()
  const words = riskTexts[useLanguage()]
  if (risks.length === 0) return <p>{t.noneFit}</p>
  return (
    <div className="table-wrap">
      <table className="risks">
        <caption className="unseen">{words.listTitle}</caption>
        <thead>
          <tr>
            {sorted.map((column) => (
              <SortHead key={column} column={column} text={words.columns[column]} />
            ))}
          </tr>
        </thead>
        <tbody>
          {risks.map((risk) => (
            <Row key={risk.id} programme={programme} risk={risk} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ programme, risk }: { readonly programme: string; readonly risk: RiskRow }) {
  const t = riskTexts[useLanguage()]
  const cells = [
    ['before', <ScoreMark key="before" at={before(risk)} />],
    ['after', <ScoreMark key="after" at={after(risk)} />],
    ['status', t.statuses[risk.status]],
    ['owner', risk.ownerName || '–'],
    ['raisedBy', risk.raisedByName || '–'],
    ['due', <Due key="due" risk={risk} />],
  ] as const
  return (
    <tr>
      <td className="col-title" data-head={t.columns.title}>
        {risk.code && <span className="quiet">{risk.code} </span>}
        <Link to="/programmas/$programme/risicos/$risk" params={{ programme, risk: risk.id }}>
          {risk.title}
        </Link>
      </td>
      {cells.map(([column, shown]) => (
        <td key={column} data-head={t.columns[column]}>
          {shown}
        </td>
      ))}
    </tr>
  )
}

function Due({ risk: { due, openMitigations } }: { readonly risk: RiskRow }) {
  const language = useLanguage()
  const t = riskTexts[language]
  if (openMitigations === 0) return '–'
  return (
    <>
      {due !== null && shortDay(due, language)} {due !== null && due < today() && <span className="mark error">{t.late}</span>}
      <span className="quiet"> {t.openMitigations(openMitigations)}</span>
    </>
  )
}
