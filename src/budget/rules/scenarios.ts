import { type Refusal, refuse } from '../../kernel/refusal.ts'
import type { OrganisationName, Period } from '../model/money.ts'
import type { Fit, ScenarioState, ScenarioView } from '../model/scenarios.ts'
import { firstYear, lastYear } from './lines.ts'
import { type Flow, yearsBetween, yearsOf } from './sums.ts'

/** What measures cost in a scenario, added up by the organisation that leads them. `own`: written for this scenario, without a price level. */
export type CostFlow = Pick<Flow, 'key' | 'year' | 'recurring' | 'priceLevel' | 'cents'> & { readonly own: boolean }
/** What somebody wrote that an organisation would cover in a year. */
export type TypedCover = { readonly organisation: string; readonly year: number; readonly cents: bigint }

export type ScenarioMoney = {
  readonly costs: readonly CostFlow[]
  readonly covers: readonly TypedCover[]
  /** What lines of the programme cover: reserved, decided, realised. */
  readonly lines: readonly Flow[]
  readonly organisations: readonly OrganisationName[]
  readonly period: Period
}

type Cell = { cost: bigint; lines: bigint; typed: bigint | null }

const coverOf = ({ lines, typed }: Cell) => typed ?? lines

/**
 * What a scenario costs and who covers what. Money does not move from one year to another: it fits when no year costs more than all
 * organisations cover together in it; `short` is what is lacking in those that do.
 */
export function fitOf(money: ScenarioMoney): Pick<ScenarioView, 'total' | 'years' | 'organisations' | 'fits' | 'short' | 'mixed'> {
  const cells = cellsOf(money)
  const years = yearsBetween(money.period)
  const at = (organisation: string, year: number) => cells.get(keyOf(organisation, year)) ?? emptyCell()
  const organisations = money.organisations
    .filter(({ id }) => years.some((year) => cells.has(keyOf(id, year))))
    .map((organisation) => {
      const own = years.map((year) => ({ year, ...at(organisation.id, year) }))
      return { organisation, total: together(own.map((cell) => fit([cell]))), years: own.map(yearOf) }
    })
  const perYear = years.map((year) => ({ year, ...fit(money.organisations.map(({ id }) => at(id, year))) }))
  const total = together(perYear)
  return {
    total,
    years: perYear,
    organisations,
    fits: total.open === '0',
    short: total.open,
    mixed: new Set(money.costs.filter(({ own }) => !own).map(({ priceLevel }) => priceLevel)).size > 1,
  }
}

function keyOf(organisation: string, year: number): string {
  return `${organisation} ${year}`
}

function cellsOf({ costs, covers, lines, period }: ScenarioMoney): Map<string, Cell> {
  const cells = new Map<string, Cell>()
  const cell = (organisation: string, year: number): Cell => {
    const found = cells.get(keyOf(organisation, year)) ?? emptyCell()
    cells.set(keyOf(organisation, year), found)
    return found
  }
  for (const flow of costs) for (const year of yearsOf(flow, period)) cell(flow.key, year).cost += flow.cents
  for (const flow of lines) for (const year of yearsOf(flow, period)) cell(flow.key, year).lines += flow.cents
  for (const { organisation, year, cents } of covers) cell(organisation, year).typed = cents
  return cells
}

function emptyCell(): Cell {
  return { cost: 0n, lines: 0n, typed: null }
}

function yearOf({ year, ...cell }: Cell & { readonly year: number }) {
  return { year, ...fit([cell]), lines: String(cell.lines), typed: cell.typed !== null }
}

function fit(cells: readonly Cell[]): Fit {
  const cost = cells.reduce((sum, one) => sum + one.cost, 0n)
  const cover = cells.reduce((sum, one) => sum + coverOf(one), 0n)
  const lack = cost - cover
  return { cost: String(cost), cover: String(cover), open: String(lack > 0n ? lack : 0n), over: String(lack < 0n ? -lack : 0n) }
}

/** Years together: what is over in one does not fill what is open in another. */
function together(years: readonly Fit[]): Fit {
  const sum = (name: keyof Fit) => String(years.reduce((all, one) => all + BigInt(one[name]), 0n))
  return { cost: sum('cost'), cover: sum('cover'), open: sum('open'), over: sum('over') }
}

/** The period of a programme, stretched over years that only scenarios name. */
export function stretched(period: Period | null, years: readonly number[]): Period {
  const known = period === null ? [] : [period.first, period.last]
  const all = [...known, ...years]
  if (all.length === 0) return { first: 0, last: -1, until: -1 }
  const last = Math.max(...all)
  return { first: Math.min(...all), last, until: period?.until ?? last }
}

export type YearsRefusal = 'money.year-out-of-reach'

/** Whether all years that a scenario names are in reach. */
export function refuseScenarioYears(years: readonly number[]): Refusal<YearsRefusal> | null {
  return years.some((year) => year < firstYear || year > lastYear) ? refuse('money.year-out-of-reach') : null
}

/** What was chosen stays as it was chosen: a copy is changed instead. */
export function refuseChange(state: ScenarioState): Refusal<'scenario.chosen'> | null {
  return state === 'chosen' ? refuse('scenario.chosen') : null
}

/** A scenario that its cover does not reach is chosen only by who says why. */
export function refuseChoice(scenario: Pick<ScenarioView, 'fits' | 'short'>, reason: string): Refusal<'scenario.does-not-fit'> | null {
  return scenario.fits || reason.trim() !== '' ? null : refuse('scenario.does-not-fit', { short: scenario.short })
}
