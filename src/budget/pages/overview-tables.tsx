import type { Amounts, Sums } from '../model/money.ts'
import type { ActionLineMoney, MoneyOverview } from '../model/overview.ts'
import { lessOf } from '../rules/sums.ts'
import { Amount, Gap, useBudgetTexts } from './money-parts.tsx'

export const shownNames = ['need', 'cover', 'requested', 'open'] as const
export type Shown = (typeof shownNames)[number]

type OfShown = { readonly money: MoneyOverview; readonly shown: Shown }

/** One kind of amount of every organisation in every year, with totals both ways. */
export function OrganisationTable({ money, shown }: OfShown) {
  const t = useBudgetTexts()
  const { years, organisations, perYear, total } = money
  return (
    <div className="table-wrap" role="region" aria-label={t.perOrganisation} tabIndex={0}>
      <table className="money-table">
        <caption className="unseen">
          {t.perOrganisation}: {t.whats[shown]}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t.organisation}</th>
            {years.map((year) => (
              <th key={year} scope="col" className="amount">
                {year}
              </th>
            ))}
            <th scope="col" className="amount">
              {t.total}
            </th>
          </tr>
        </thead>
        <tbody>
          {organisations.map(({ organisation, years: cells, total: sums }) => (
            <tr key={organisation.id}>
              <th scope="row">
                <abbr title={organisation.name}>{organisation.abbreviation}</abbr>
              </th>
              <Cells cells={cells} shown={shown} />
              <TotalCell sums={sums} shown={shown} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t.total}</th>
            <Cells cells={perYear} shown={shown} />
            <TotalCell sums={total} shown={shown} />
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

function Shown({ sums, shown }: { readonly sums: Sums; readonly shown: Shown }) {
  if (shown === 'open') return <Gap open={sums.open} over={sums.over} mixed={sums.mixed} />
  return <Amount cents={sums[shown]} mixed={sums.mixed && shown !== 'requested'} />
}

function Cells({ cells, shown }: { readonly cells: readonly (Sums & { readonly year: number })[]; readonly shown: Shown }) {
  return cells.map(({ year, ...sums }) => (
    <td key={year} className={`amount ${shown === 'open' && BigInt(sums.open) > 0n ? 'gap' : ''}`} data-head={year}>
      <Shown sums={sums} shown={shown} />
    </td>
  ))
}

function TotalCell({ sums, shown }: { readonly sums: Sums; readonly shown: Shown }) {
  const t = useBudgetTexts()
  return (
    <td className="amount" data-head={t.total}>
      <strong>
        <Shown sums={sums} shown={shown} />
      </strong>
    </td>
  )
}

const addedNames = ['need', 'cover', 'requested'] as const

/** Every action line over all years, and what was not allocated to any measure. What is open is of a ministry in a year, so not of a line. */
export function ActionLineTable({ rows, total }: { readonly rows: readonly ActionLineMoney[]; readonly total: Amounts }) {
  const t = useBudgetTexts()
  const rest = lessOf(
    total,
    rows.map((row) => row.total),
  )
  const all = [
    ...rows.map((row) => [row.id, `${row.number} ${row.title}`.trim(), row.total] as const),
    ['rest', t.unallocated, { ...rest, mixed: false }] as const,
  ]
  return (
    <div className="table-wrap">
      <table className="money-table">
        <caption className="unseen">{t.perActionLine}</caption>
        <thead>
          <tr>
            <th scope="col">{t.actionLine}</th>
            {addedNames.map((name) => (
              <th key={name} scope="col" className="amount">
                {t.whats[name]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {all.map(([id, name, sums]) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              {addedNames.map((shown) => (
                <td key={shown} className="amount" data-head={t.whats[shown]}>
                  <Amount cents={sums[shown]} mixed={sums.mixed && shown === 'need'} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t.total}</th>
            {addedNames.map((shown) => (
              <td key={shown} className="amount" data-head={t.whats[shown]}>
                <strong>
                  <Amount cents={total[shown]} />
                </strong>
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  )
}
