import type { OrganisationName } from '../../budget/model/money.ts'
import { listMoneyAlike, type MoneyAlike } from '../../budget/views/alike.ts'
import type { Actor } from '../../identity/model/actor.ts'
import { organisationsCalled } from '../../identity/views/organisations.ts'
import type { Tx } from '../../kernel/database.ts'
import { isRefusal } from '../../kernel/refusal.ts'
import { listStandingItems } from '../../programme/views/names.ts'
import { getProfile } from '../../programme/views/profile.ts'
import { listAllMitigations, listAllRisks } from '../../risk/views/risks.ts'
import type { Known, KnownMoney } from '../model/known-programme.ts'
import { aboutOf } from '../rules/likeness.ts'
import { euro } from '../rules/money-words.ts'

/** An amount of a document, with the organisation that it is of where that is known. */
export type SpokenAmount = { readonly cents: string; readonly organisation: string | null; readonly years: readonly number[] }
type Asked = { readonly programme: string; readonly amounts: readonly SpokenAmount[]; readonly ids: readonly string[] }

/** The money of the programme that these amounts could be about, and what is asked for by its id. */
export async function listKnownMoney(tx: Tx, actor: Actor, { programme, amounts, ids }: Asked): Promise<KnownMoney[]> {
  const pairs = amounts.flatMap(({ organisation, years }) => (organisation === null ? [] : years.map((year) => ({ organisation, year }))))
  const { lines, costs, totals } = await listMoneyAlike(tx, actor, {
    programme,
    cents: amounts.map(({ cents }) => cents),
    organisations: pairs.map(({ organisation }) => organisation),
    years: pairs.map(({ year }) => year),
    ids,
  })
  return [...lines.map(ofLine), ...costs.map(ofCost), ...totals.map(ofTotal)]
}

function ofLine(line: MoneyAlike['lines'][number]): KnownMoney {
  const { id, organisation, year, cents, purpose, recurring, state, withdrawn, since } = line
  return {
    thing: 'budgetLine',
    id,
    of: null,
    name: `${organisation.abbreviation}, ${year}, ${euro(cents)}: ${purpose}`,
    about: aboutOf(purpose),
    organisation,
    cents: BigInt(cents),
    from: year,
    until: recurring ? null : year,
    state,
    withdrawn,
    since: since.toISOString(),
  }
}

function ofCost(cost: MoneyAlike['costs'][number]): KnownMoney {
  const { id, measure, number, title, lead, year, cents, explanation, recurring, withdrawn, since } = cost
  return {
    thing: 'measureCost',
    id,
    of: measure,
    name: `${`${number} ${title}`.trim()}, ${year}, ${euro(cents)}`,
    about: aboutOf(`${title} ${explanation}`),
    organisation: lead === null ? null : { id: lead, abbreviation: cost.abbreviation ?? '', name: cost.leadName ?? '' },
    cents: BigInt(cents),
    from: year,
    until: recurring ? null : year,
    state: null,
    withdrawn,
    since: since.toISOString(),
  }
}

function ofTotal(total: MoneyAlike['totals'][number]): KnownMoney {
  const { id, organisation, firstYear, lastYear, cents, statedIn, withdrawn, since } = total
  return {
    thing: 'statedTotal',
    id,
    of: null,
    name: `${euro(cents)}, ${firstYear === lastYear ? firstYear : `${firstYear}-${lastYear}`}: ${statedIn}`,
    about: new Set(),
    organisation: organisation === null ? null : { id: organisation, abbreviation: total.abbreviation ?? '', name: total.name ?? '' },
    cents: BigInt(cents),
    from: firstYear,
    until: lastYear,
    state: null,
    withdrawn,
    since: since.toISOString(),
  }
}

/** What stands in the tree and the risks of a programme, by what it is about. */
export async function listKnownThings(
  tx: Tx,
  actor: Actor,
  programme: string,
): Promise<Pick<Known, 'measures' | 'risks' | 'mitigations' | 'participating'>> {
  const measures = (await listStandingItems(tx, programme)).filter(({ kind }) => kind === 'measure')
  const profile = await getProfile(tx, actor, programme)
  const titled = (id: string, title: string) => ({ id, title, about: aboutOf(title) })
  return {
    measures: measures.map(({ id, number, title, lead }) => ({ ...titled(id, title), name: `${number} ${title}`.trim(), lead })),
    risks: (await listAllRisks(tx, actor, programme))
      .filter(({ status }) => status !== 'closed')
      .map(({ id, title, event }) => ({ ...titled(id, title), about: aboutOf(`${title} ${event}`), versions: [] })),
    mitigations: (await listAllMitigations(tx, actor, programme)).map(({ id, action }) => titled(id, action)),
    participating: isRefusal(profile) ? [] : [...profile.coordinating, ...profile.participating],
  }
}

/** Finds organisations by what documents call them: an abbreviation, a name, or the name of a ministry without that word. */
export async function organisationFinder(tx: Tx, names: readonly string[]): Promise<(name: string | null) => OrganisationName | null> {
  const ministry = (name: string) => `ministerie van ${name}`
  const found = await organisationsCalled(tx, [...new Set(names.flatMap((name) => [name, ministry(name)]))])
  const byName = new Map(found.flatMap((one) => [one.name, one.abbreviation].map((name) => [name.toLowerCase(), one] as const)))
  return (name) => (name === null ? null : (byName.get(name.toLowerCase()) ?? byName.get(ministry(name).toLowerCase()) ?? null))
}
