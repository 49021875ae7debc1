import { Button } from '@nl-design-system-candidate/button-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ask } from '../../web/client.ts'
import { Await, Problem, SourceMark } from '../../web/parts.tsx'
import { Section } from '../../web/section.tsx'
import { getBudgetChoices } from '../contract/overview.ts'
import { listStatedTotals, withdrawStatedTotal } from '../contract/stated-totals.ts'
import type { StatedTotal } from '../model/stated-totals.ts'
import { AddStated } from './add-stated.tsx'
import { Amount, type OfProgramme, useBudgetTexts, useEuro } from './money-parts.tsx'

/** Totals that somebody stated, beside the sums of what stands here. */
export function StatedTotals({ programme }: OfProgramme) {
  const t = useBudgetTexts()
  const totals = useQuery({ queryKey: ['stated-totals', programme], queryFn: () => ask(listStatedTotals, { programme }) })
  const choices = useQuery({ queryKey: ['budget-choices', programme], queryFn: () => ask(getBudgetChoices, { programme }) }).data
  return (
    <Section title={t.stated}>
      <p className="quiet">{t.statedLead}</p>
      <Await of={totals}>{(rows) => (rows.length === 0 ? <p>{t.statedNone}</p> : <StatedTable programme={programme} rows={rows} />)}</Await>
      {choices && choices.writes !== 'nothing' && <AddStated programme={programme} choices={choices} />}
    </Section>
  )
}

function StatedTable({ programme, rows }: OfProgramme & { readonly rows: readonly StatedTotal[] }) {
  const t = useBudgetTexts()
  const queries = useQueryClient()
  const withdraw = useMutation({
    mutationFn: ({ id, revision }: StatedTotal) => ask(withdrawStatedTotal, { programme, total: id, revision }),
    onSuccess: (all) => queries.setQueryData(['stated-totals', programme], all),
  })
  return (
    <>
      {withdraw.error && <Problem error={withdraw.error} />}
      <div className="table-wrap">
        <table className="money-table">
          <caption className="unseen">{t.stated}</caption>
          <thead>
            <tr>
              <th scope="col">{t.statedIn}</th>
              <th scope="col">{t.statedOf}</th>
              <th scope="col" className="amount">
                {t.statedAmount}
              </th>
              <th scope="col" className="amount">
                {t.sum}
              </th>
              <th scope="col">{t.difference}</th>
              <th scope="col">
                <span className="unseen">{t.withdraw}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <StatedRow key={row.id} row={row} onWithdraw={() => withdraw.mutate(row)} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

function StatedRow({ row, onWithdraw }: { readonly row: StatedTotal; readonly onWithdraw: () => void }) {
  const t = useBudgetTexts()
  const euro = useEuro()
  const difference = BigInt(row.difference)
  const sign = difference > 0n ? 1 : difference < 0n ? -1 : 0
  const said = t.differs(euro(String(sign < 0 ? -difference : difference)), sign, t.partsOf(row.parts, row.about))
  const scope = row.organisation?.abbreviation ?? (row.item ? `${row.item.number} ${row.item.title}`.trim() : t.programme)
  return (
    <tr>
      <th scope="row">
        {row.statedIn} {row.placeWithdrawn && <span className="mark warning">{t.withdrawnSource}</span>}{' '}
        {row.place && <SourceMark source={row.place} />}
        {row.demo && <span className="mark">{t.invented}</span>}
      </th>
      <td data-head={t.statedOf}>
        {t.abouts[row.about]} {scope}, {t.years(row.firstYear, row.lastYear)}
        {row.source && `, ${t.ofSource(row.source)}`}
      </td>
      <td className="amount" data-head={t.statedAmount}>
        <Amount cents={row.cents} />
      </td>
      <td className="amount" data-head={t.sum}>
        <Amount cents={row.sum} mixed={row.mixed} />
      </td>
      <td data-head={t.difference} className={sign === 0 ? '' : 'gap'}>
        {said}
      </td>
      <td>
        {row.mayWrite && (
          <Button purpose="subtle" aria-label={t.withdrawStated(row.statedIn)} onClick={onWithdraw}>
            {t.withdraw}
          </Button>
        )}
      </td>
    </tr>
  )
}
