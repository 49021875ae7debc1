import type { OrganisationName, Period } from '../model/money.ts'
import type { MoneyOverview } from '../model/overview.ts'
import { type Flow, gapsOf, perPriceLevel, totalOf, yearsBetween, yearsOfFlows } from './sums.ts'

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
    apart: gapsOf(organisations.flatMap(({ years }) => years)),
    perYear: yearsOfFlows(flows, within),
    organisations,
    priceLevels: perPriceLevel(flows, within),
  }
}
