import type { OrganisationName, Period } from '../model/money.ts'
import type { MoneyGaps, MoneyOverview } from '../model/overview.ts'
import { type Flow, perPriceLevel, totalOf, yearsBetween, yearsOfFlows } from './sums.ts'

type Money = { readonly flows: readonly Flow[]; readonly organisations: readonly OrganisationName[] }

/** Need against cover of a whole programme, from what the database added up by organisation. Without years there is nothing in it. */
export function overviewOf({ flows, organisations: names }: Money, period: Period | null): MoneyOverview {
  const within = period ?? { first: 0, last: -1, until: -1 }
  const perOrganisation = Map.groupBy(flows, ({ key }) => key)
  const organisations = names.map((organisation) => {
    const own = perOrganisation.get(organisation.id) ?? []
    return { organisation, total: totalOf(own, within), years: yearsOfFlows(own, within) }
  })
  return {
    years: yearsBetween(within),
    total: totalOf(flows, within),
    perYear: yearsOfFlows(flows, within),
    organisations,
    priceLevels: perPriceLevel(flows, within),
  }
}

/** Where a programme is short of money, by ministry and year, the largest gap first; and how much the others are short together. */
export function gapsOf({ organisations }: Pick<MoneyOverview, 'organisations'>, count: number): MoneyGaps {
  const all = organisations
    .flatMap(({ organisation, years }) => years.map(({ year, need, open }) => ({ organisation, year, need, open })))
    .filter(({ open }) => open !== '0')
    .toSorted((one, other) => Number(BigInt(other.open) - BigInt(one.open)))
  const rest = all.slice(count).reduce((sum, { open }) => sum + BigInt(open), 0n)
  return { short: all.length, gaps: all.slice(0, count), rest: String(rest) }
}
