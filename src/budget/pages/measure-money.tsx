import { Button } from '@nl-design-system-candidate/button-react'
import { Heading } from '@nl-design-system-candidate/heading-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { ask } from '../../web/client.ts'
import { Await, Problem, Title } from '../../web/parts.tsx'
import { Section } from '../../web/section.tsx'
import '../../web/budget.css'
import { getMeasureMoney, withdrawMeasureCost } from '../contract/overview.ts'
import type { CostRow, MeasureMoney as Money } from '../model/overview.ts'
import { CostForm } from './cost-form.tsx'
import { Amount, Gap, MoneyNav, measureText, type OfProgramme, useBudgetTexts, useEuro, useGap } from './money-parts.tsx'
import { useAfterMoney } from './use-after-line.ts'

type OfMeasure = OfProgramme & { readonly measure: string }

/** The money of one measure, as a section of its page: what it needs, what covers it, and who pays. */
export function MeasureMoney({ programme, measure }: OfMeasure) {
  const t = useBudgetTexts()
  const money = useQuery({
    queryKey: ['measure-money', programme, measure],
    queryFn: () => ask(getMeasureMoney, { programme, measure }),
  })
  return (
    <Section title={t.measureTitle}>
      <Await of={money}>{(known) => <MoneyOf programme={programme} money={known} />}</Await>
    </Section>
  )
}

/** The same on a screen of its own, among the money. */
export function MeasureMoneyPage({ programme, measure }: OfMeasure) {
  const t = useBudgetTexts()
  const gap = useGap()
  const money = useQuery({
    queryKey: ['measure-money', programme, measure],
    queryFn: () => ask(getMeasureMoney, { programme, measure }),
  })
  return (
    <>
      <MoneyNav programme={programme} />
      <Await of={money}>
        {(known) => {
          const { said, sign } = gap({ ...known.total, open: known.total.lack })
          return <Title>{t.measureAnswer(measureText(known.measure), t.measureSaid(said.need, said.cover, said.open, sign))}</Title>
        }}
      </Await>
      <MeasureMoney programme={programme} measure={measure} />
    </>
  )
}

type OfMoney = OfProgramme & { readonly money: Money }

function MoneyOf({ programme, money }: OfMoney) {
  const t = useBudgetTexts()
  const gap = useGap()
  const { said, sign } = gap({ ...money.total, open: money.total.lack })
  const none = money.costs.length === 0 && money.lines.length === 0
  return (
    <>
      <p>
        {none ? t.measureNone : `${t.measureSaid(said.need, said.cover, said.open, sign)}.`}{' '}
        {money.total.mixed && <span className="mark warning">{t.mixed}</span>}
      </p>
      {!none && <Years money={money} />}
      <Heading level={3}>{t.costs}</Heading>
      <Costs programme={programme} money={money} />
      <Heading level={3}>{t.paidBy}</Heading>
      <Lines programme={programme} money={money} />
    </>
  )
}

const shown = ['need', 'cover', 'requested', 'lack'] as const

function headOf(t: ReturnType<typeof useBudgetTexts>, name: (typeof shown)[number]): string {
  return name === 'lack' ? t.lack : t.whats[name]
}

function Years({ money }: { readonly money: Money }) {
  const t = useBudgetTexts()
  return (
    <div className="table-wrap">
      <table className="money-table">
        <caption className="unseen">{t.perYear}</caption>
        <thead>
          <tr>
            <th scope="col">{t.year}</th>
            {shown.map((name) => (
              <th key={name} scope="col" className="amount">
                {headOf(t, name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {money.years.map((sums) => (
            <tr key={sums.year}>
              <th scope="row">{sums.year}</th>
              {shown.map((name) => (
                <td key={name} className={`amount ${name === 'lack' && sums.lack !== '0' ? 'gap' : ''}`} data-head={headOf(t, name)}>
                  {name === 'lack' ? <Gap open={sums.lack} over={sums.over} /> : <Amount cents={sums[name]} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Costs({ programme, money }: OfMoney) {
  const t = useBudgetTexts()
  const { measure, costs, mayWrite } = money
  const [open, setOpen] = useState<string | null>(null)
  const close = () => setOpen(null)
  return (
    <>
      {costs.length === 0 && <p>{t.noCosts}</p>}
      <ul className="plain">
        {costs.map((cost) => (
          <li key={cost.id}>
            <CostLine cost={cost} />
            {mayWrite && <CostActions programme={programme} measure={measure.id} cost={cost} onChange={() => setOpen(cost.id)} />}
            {open === cost.id && <CostForm programme={programme} measure={measure.id} cost={cost} done={close} />}
          </li>
        ))}
      </ul>
      {mayWrite && open !== 'new' && (
        <Button purpose="secondary" onClick={() => setOpen('new')}>
          {t.addCost}
        </Button>
      )}
      {open === 'new' && <CostForm programme={programme} measure={measure.id} cost={null} done={close} />}
    </>
  )
}

function CostLine({ cost }: { readonly cost: CostRow }) {
  const t = useBudgetTexts()
  const { year, cents, recurring, priceLevel, explanation, demo } = cost
  return (
    <span>
      {year}: <Amount cents={cents} /> {recurring && <span className="mark">{t.line.recurring}</span>}{' '}
      {priceLevel !== null && <span className="quiet">{t.priceLevel(priceLevel)}</span>}{' '}
      {demo && <span className="mark">{t.invented}</span>}
      {explanation && <span className="quiet"> {explanation}</span>}
    </span>
  )
}

type Acting = OfMeasure & { readonly cost: CostRow; readonly onChange: () => void }

function CostActions({ programme, measure, cost, onChange }: Acting) {
  const t = useBudgetTexts()
  const euro = useEuro()
  const queries = useQueryClient()
  const after = useAfterMoney(programme)
  const withdraw = useMutation({
    mutationFn: () => ask(withdrawMeasureCost, { programme, cost: cost.id, revision: cost.revision }),
    onSuccess: async (money) => {
      queries.setQueryData(['measure-money', programme, measure], money)
      await after()
    },
  })
  return (
    <span>
      {' '}
      <Button purpose="subtle" aria-label={t.changeCostOf(cost.year, euro(cost.cents))} onClick={onChange}>
        {t.changeCost}
      </Button>
      <Button purpose="subtle" aria-label={t.withdrawCostOf(cost.year, euro(cost.cents))} onClick={() => withdraw.mutate()}>
        {t.withdraw}
      </Button>
      {withdraw.error && <Problem error={withdraw.error} />}
    </span>
  )
}

function Lines({ programme, money }: OfMoney) {
  const t = useBudgetTexts()
  if (money.lines.length === 0) return <p>{t.noLines}</p>
  return (
    <ul className="plain">
      {money.lines.map(({ line, share }) => (
        <li key={line.id}>
          {line.organisation.abbreviation}, {line.year}: <Amount cents={share} />{' '}
          {line.recurring && <span className="mark">{t.line.recurring}</span>}{' '}
          <span className={`mark state-${line.state}`}>{t.line.states[line.state]}</span>{' '}
          <Link to="/programmas/$programme/geld/regels" params={{ programme }} search={{ regel: line.id }}>
            {line.purpose}
          </Link>
        </li>
      ))}
    </ul>
  )
}
