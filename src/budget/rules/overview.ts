import type { OrganisationName, Period } from '../model/money.ts'
import type { MoneyOverview } from '../model/overview.ts'
import { type Flow, gapsOf, lessOf, perPriceLevel, totalOf, yearsBetween, yearsOfFlows } from './sums.ts'

export type OverviewFlows = {
  readonly byOrganisation: readonly Flow[]
  readonly byActionLine: readonly Flow[]
  readonly organisations: readonly OrganisationName[]
  readonly actionLines: readonly { readonly id: string; readonly number: string; readonly title: string }[]
}

/** Need against cover of a whole programme, from what the database added up. Without years there is nothing in it. */
export function overviewOf(flows: OverviewFlows, period: Period | null): MoneyOverview {
  const within = period ?? { first: 0, last: -1, until: -1 }
  const perOrganisation = Map.groupBy(flows.byOrganisation, ({ key }) => key)
  const perLine = Map.groupBy(flows.byActionLine, ({ key }) => key)
  const organisations = flows.organisations.map((organisation) => {
    const own = perOrganisation.get(organisation.id) ?? []
    return { organisation, total: totalOf(own, within), years: yearsOfFlows(own, within) }
  })
  const actionLines = flows.actionLines.map((line) => ({ ...line, total: totalOf(perLine.get(line.id) ?? [], within) }))
  const total = totalOf(flows.byOrganisation, within)
  return {
    years: yearsBetween(within),
    total,
    apart: gapsOf(organisations.flatMap(({ years }) => years)),
    perYear: yearsOfFlows(flows.byOrganisation, within),
    organisations,
    actionLines,
    unallocated: lessOf(
      total,
      actionLines.map((line) => line.total),
    ),
    priceLevels: perPriceLevel(flows.byOrganisation, within),
  }
}
