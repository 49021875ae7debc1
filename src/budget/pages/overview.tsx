import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useAddress } from '../../web/address.ts'
import { ask } from '../../web/client.ts'
import { Await, optionsOf, Select, Title } from '../../web/parts.tsx'
import '../../web/budget.css'
import { Section } from '../../web/section.tsx'
import { getBudgetChoices, getMoneyOverview, listActionLineMoney, listMeasureMoney } from '../contract/overview.ts'
import type { MoneyOverview } from '../model/overview.ts'
import { YearBars } from './figure.tsx'
import { Amount, Gap, MeasureLink, MoneyNav, type OfProgramme, useBudgetTexts, useEuro, useGap } from './money-parts.tsx'
import { ActionLineTable, OrganisationTable, type Shown, shownNames } from './overview-tables.tsx'
import { StatedTotals } from './stated-totals.tsx'

/** What a programme needs, what covers it, and where it falls short. */
export function MoneyPage({ programme }: OfProgramme) {
  const overview = useQuery({ queryKey: ['money', programme], queryFn: () => ask(getMoneyOverview, { programme }) })
  return (
    <>
      <MoneyNav programme={programme} />
      <Await of={overview}>
        {(money) => (money.organisations.length === 0 ? <NoMoney programme={programme} /> : <Money programme={programme} money={money} />)}
      </Await>
    </>
  )
}

function NoMoney({ programme }: OfProgramme) {
  const t = useBudgetTexts()
  const writes = useQuery({ queryKey: ['budget-choices', programme], queryFn: () => ask(getBudgetChoices, { programme }) }).data?.writes
  return (
    <>
      <Title>{t.emptyTitle}</Title>
      <p>{writes === 'nothing' ? t.emptyReader : t.empty}</p>
      {writes !== undefined && writes !== 'nothing' && (
        <p>
          <Link className="nl-button" to="/programmas/$programme/geld/regels" params={{ programme }} search={{ regel: 'nieuw' }}>
            {t.firstLine}
          </Link>
        </p>
      )}
      <StatedTotals programme={programme} />
    </>
  )
}

type OfMoney = OfProgramme & { readonly money: MoneyOverview }

function Money({ programme, money }: OfMoney) {
  const t = useBudgetTexts()
  const gap = useGap()
  const { said, sign } = gap(money.total)
  return (
    <>
      <Title>{t.title(said, sign)}</Title>
      <Remarks money={money} />
      <Section title={t.perYear}>
        <YearBars money={money} />
      </Section>
      <PerOrganisation money={money} />
      <PerActionLine programme={programme} money={money} />
      <Shortest programme={programme} />
      <StatedTotals programme={programme} />
    </>
  )
}

function Remarks({ money }: { readonly money: MoneyOverview }) {
  const t = useBudgetTexts()
  const euro = useEuro()
  const { total, priceLevels } = money
  return (
    <>
      {total.requested !== '0' && <p>{t.requestedToo(euro(total.requested))}</p>}
      {total.over !== '0' && <p>{t.overToo(euro(total.cover), euro(total.over))}</p>}
      {total.mixed && (
        <div className="note warning-note">
          <p>
            <strong>{t.mixedTitle}.</strong> {t.mixedLead}
          </p>
          <ul>
            {priceLevels.map(({ priceLevel, need, cover }) => (
              <li key={String(priceLevel)}>
                {t.priceLevel(priceLevel)}: {t.measureSaid(euro(need), euro(cover), '', 0)}.
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}

function PerOrganisation({ money }: { readonly money: MoneyOverview }) {
  const t = useBudgetTexts()
  const { get, set } = useAddress()
  const shown: Shown = shownNames.find((one) => one === get('toon')) ?? 'open'
  return (
    <Section title={t.perOrganisation}>
      <div className="filters">
        <Select label={t.what} all={false} value={shown} onChange={(toon) => set({ toon })} options={optionsOf(t.whats)} />
      </div>
      {shown === 'open' && <p>{t.counted}</p>}
      <OrganisationTable money={money} shown={shown} />
    </Section>
  )
}

function PerActionLine({ programme, money }: OfMoney) {
  const t = useBudgetTexts()
  const lines = useQuery({ queryKey: ['money', programme, 'action-lines'], queryFn: () => ask(listActionLineMoney, { programme }) })
  return (
    <Section title={t.perActionLine}>
      <p>{t.perActionLineLead}</p>
      <Await of={lines}>{(rows) => <ActionLineTable rows={rows} total={money.total} />}</Await>
    </Section>
  )
}

function Shortest({ programme }: OfProgramme) {
  const t = useBudgetTexts()
  const wish = { programme, short: true, sort: 'lack', direction: 'descending', count: 10 } as const
  const found = useQuery({ queryKey: ['measure-money', programme, 'short'], queryFn: () => ask(listMeasureMoney, wish) })
  return (
    <Section title={t.shortest}>
      <Await of={found}>
        {({ rows, total }) => (
          <>
            <p>{total === 0 ? t.noneShort : t.allMeasures(total)}</p>
            {total > 0 && (
              <div className="table-wrap">
                <table className="money-table">
                  <caption className="unseen">{t.shortest}</caption>
                  <thead>
                    <tr>
                      <th scope="col">{t.measure}</th>
                      <th scope="col">{t.lead}</th>
                      {(['need', 'cover', 'lack'] as const).map((name) => (
                        <th key={name} scope="col" className="amount">
                          {name === 'lack' ? t.lack : t.whats[name]}
                        </th>
                      ))}
                    </tr>
                  </thead>
                  <tbody>
                    {rows.map(({ measure, total: sums }) => (
                      <tr key={measure.id}>
                        <th scope="row">
                          <MeasureLink programme={programme} measure={measure} />
                        </th>
                        <td data-head={t.lead}>{measure.lead}</td>
                        {(['need', 'cover', 'lack'] as const).map((name) => (
                          <td key={name} className="amount" data-head={name === 'lack' ? t.lack : t.whats[name]}>
                            {name === 'lack' ? <Gap open={sums.lack} over={sums.over} /> : <Amount cents={sums[name]} />}
                          </td>
                        ))}
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
            )}
          </>
        )}
      </Await>
    </Section>
  )
}
