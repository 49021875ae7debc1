import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useAddress } from '../../../web/address.ts'
import { briefDay } from '../../../web/dates.ts'
import { useLanguage } from '../../../web/language.ts'
import { Pager } from '../../../web/pager.tsx'
import { optionsOf, Select } from '../../../web/parts.tsx'
import { Section } from '../../../web/section.tsx'
import { routePortfolioTexts } from '../../../web/texts/route-portfolio.ts'
import type { PlanFilter, PlanLine, PlanView } from '../../model/portfolio-views.ts'
import { lineText } from '../../rules/portfolio-words.ts'
import { Adoption } from './adoption.tsx'
import type { OfPlan } from './one-plan.tsx'
import { spanBriefly } from './words.ts'

type Shown = OfPlan & { readonly view: PlanView; readonly only: PlanFilter }

/** What a plan makes of each route, and taking it over: of all, or of what was chosen. */
export function PlanRoutes({ view, only, ...of }: Shown) {
  const t = routePortfolioTexts[useLanguage()]
  const { set } = useAddress()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const turn = (route: string) => {
    const next = new Set(chosen)
    if (!next.delete(route)) next.add(route)
    setChosen(next)
  }
  return (
    <Section title={t.outcome}>
      <div className="filters">
        <Select
          label={t.planFilter}
          value={only}
          onChange={(filter) => set({ filter, vanaf: '' })}
          options={optionsOf(t.planFilters)}
          all={false}
        />
      </div>
      {view.rows.length === 0 ? (
        <p>{t.noneFit}</p>
      ) : (
        <div className="table-wrap">
          <table className="plain-heads plan-routes">
            <caption className="unseen">{t.outcome}</caption>
            <thead>
              <tr>
                {[t.choose, t.dossier, t.priority, t.outcome, t.moves, t.points].map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {view.rows.map((row) => (
                <Row key={row.route} row={row} isChosen={chosen.has(row.route)} onTurn={() => turn(row.route)} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Pager shown={view.rows.length} total={view.found} />
      <Adoption {...of} isOpen={view.counts.moved > 0} chosen={[...chosen]} onDone={() => setChosen(new Set())} />
    </Section>
  )
}

type OfRow = { readonly row: PlanLine; readonly isChosen: boolean; readonly onTurn: () => void }

function Row({ row, isChosen, onTurn }: OfRow) {
  const language = useLanguage()
  const t = routePortfolioTexts[language]
  const canBeChosen = row.mayChange && row.placed && row.moves.length > 0
  return (
    <tr>
      <td data-head={t.choose}>
        {canBeChosen ? <input type="checkbox" aria-label={t.chooseOf(row.title)} checked={isChosen} onChange={onTurn} /> : <None />}
      </td>
      <td data-head={t.dossier}>
        <Link to="/dossiers/$dossier/route" params={{ dossier: row.dossier }} search={{ route: row.route }}>
          {row.title}
        </Link>{' '}
        <span className="quiet">{row.name}</span> {row.stale && <span className="mark warning">{t.stale}</span>}
      </td>
      <td data-head={t.priority}>{row.priority}</td>
      <td data-head={t.outcome}>{lineText(row, language)}</td>
      <td data-head={t.moves}>
        <Moves moves={row.moves} />
      </td>
      <td data-head={t.points}>
        <Points broken={row.broken} mended={row.mended} />
      </td>
    </tr>
  )
}

function None() {
  return <span className="quiet">–</span>
}

function Moves({ moves }: Pick<PlanLine, 'moves'>) {
  const language = useLanguage()
  const t = routePortfolioTexts[language]
  if (moves.length === 0) return <None />
  return (
    <ul className="plain">
      {moves.map(({ step, name, from, to, item }) => (
        <li key={step}>
          {t.moveOf(name, spanBriefly(from, language) || t.nowhere, briefDay(to, language))}
          {item && <span className="quiet"> ({t.itemStays})</span>}
        </li>
      ))}
    </ul>
  )
}

function Points({ broken, mended }: Pick<PlanLine, 'broken' | 'mended'>) {
  const t = routePortfolioTexts[useLanguage()]
  if (broken.length + mended.length === 0) return <None />
  return (
    <ul className="plain">
      {broken.map((label) => (
        <li key={`broken ${label}`}>
          <span className="mark error">{t.broken(label)}</span>
        </li>
      ))}
      {mended.map((label) => (
        <li key={`mended ${label}`}>{t.mended(label)}</li>
      ))}
    </ul>
  )
}
