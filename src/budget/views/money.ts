import type { Actor } from '../../identity/model/actor.ts'
import { organisationOf } from '../../identity/views/organisations.ts'
import type { Tx } from '../../kernel/database.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import { rolesInProgramme } from '../../programme/views/programmes.ts'
import type { MeasureName, Period, Sums } from '../model/money.ts'
import type { ActionLineMoney, BudgetChoices, CostRow, MeasureMoney, MeasureMoneyRow, MoneyGaps, MoneyOverview } from '../model/overview.ts'
import { keepsMoneyOf, type MoneyKeeper, writesMoney } from '../rules/lines.ts'
import { gapsOf, overviewOf } from '../rules/overview.ts'
import { amountsOf, ofMeasure, totalOf, yearsBetween, yearsOfFlows } from '../rules/sums.ts'
import { listMoneyOrganisations, listSources } from '../store/choices.ts'
import {
  findPeriod,
  listActionLines,
  listFlowsByActionLine,
  listFlowsByMeasure,
  listFlowsByOrganisation,
  listOrganisationNames,
} from '../store/flows.ts'
import {
  type CostRecord,
  findMeasureRow,
  listAllCostRows,
  listCostRows,
  listLinesOfMeasure,
  listMeasurePage,
  type MeasureRecord,
  type MeasureWish,
} from '../store/measures.ts'
import { lineRow } from './lines.ts'

/** The roles and organisation with which an actor writes money in a programme. */
export async function moneyKeeper(tx: Tx, actor: Actor, programme: string): Promise<MoneyKeeper> {
  return { roles: rolesInProgramme(actor, programme), organisation: await organisationOf(tx, actor) }
}

/** Need and cover of the whole programme, added up by the database. */
export async function getMoneyOverview(tx: Tx, _actor: Actor, programme: string): Promise<MoneyOverview> {
  const period = await findPeriod(tx, programme)
  const flows = await listFlowsByOrganisation(tx, programme)
  const organisations = await listOrganisationNames(tx, [...new Set(flows.map(({ key }) => key))])
  return overviewOf({ flows, organisations }, period)
}

export type MoneyStanding = { readonly total: Sums } & MoneyGaps

/** Need against cover over all years, and where the largest gaps are. */
export async function getMoneyStanding(tx: Tx, actor: Actor, { programme, count }: Standing): Promise<MoneyStanding> {
  const overview = await getMoneyOverview(tx, actor, programme)
  return { total: overview.total, ...gapsOf(overview, count) }
}

type Standing = { readonly programme: string; readonly count: number }

/** Need and shares by action line over all years. */
export async function listActionLineMoney(tx: Tx, _actor: Actor, programme: string): Promise<ActionLineMoney[]> {
  const period = (await findPeriod(tx, programme)) ?? { first: 0, last: 0, until: 0 }
  const flows = Map.groupBy(await listFlowsByActionLine(tx, programme, period), ({ key }) => key)
  return (await listActionLines(tx, programme)).map((line) => ({ ...line, total: amountsOf(flows.get(line.id) ?? []) }))
}

export type MeasuresWish = { readonly programme: string } & MeasureWish

type Page = { readonly rows: MeasureMoneyRow[]; readonly total: number }

/** A page of measures with their money over all years. */
export async function listMeasureMoney(tx: Tx, _actor: Actor, { programme, ...wish }: MeasuresWish): Promise<Page> {
  const period = (await findPeriod(tx, programme)) ?? { first: 0, last: 0, until: 0 }
  return pageOf(tx, { programme, period }, wish)
}

async function pageOf(
  tx: Tx,
  { programme, period }: { readonly programme: string; readonly period: Period },
  wish: MeasureWish,
): Promise<Page> {
  const { rows, total } = await listMeasurePage(tx, { programme, until: period.until }, wish)
  const ids = rows.map(({ id }) => id)
  const perMeasure = Map.groupBy(await listFlowsByMeasure(tx, programme, ids), ({ key }) => key)
  return {
    rows: rows.map((row) => ({ measure: measureName(row), total: ofMeasure(totalOf(perMeasure.get(row.id) ?? [], period)) })),
    total,
  }
}

/** The money of one measure: what it needs, what covers it, and the lines that pay. */
export async function getMeasureMoney(
  tx: Tx,
  actor: Actor,
  { programme, measure }: { readonly programme: string; readonly measure: string },
): Promise<MeasureMoney | Refusal<'measure.unknown'>> {
  const row = await findMeasureRow(tx, programme, measure)
  if (!row) return refuse('measure.unknown')
  const period = (await findPeriod(tx, programme)) ?? { first: 0, last: -1, until: -1 }
  const flows = await listFlowsByMeasure(tx, programme, [measure])
  const lines = await listLinesOfMeasure(tx, programme, measure)
  return {
    measure: measureName(row),
    total: ofMeasure(totalOf(flows, period)),
    years: yearsOfFlows(flows, period).map(ofMeasure),
    costs: (await listCostRows(tx, programme, measure)).map(costRow),
    lines: lines.map((line) => ({ line: lineRow(line), share: line.share })),
    mayWrite: keepsMoneyOf(await moneyKeeper(tx, actor, programme), row.lead_id),
  }
}

/** What filters and forms have to choose from. */
export async function getBudgetChoices(tx: Tx, actor: Actor, programme: string): Promise<BudgetChoices> {
  const keeper = await moneyKeeper(tx, actor, programme)
  const period = await findPeriod(tx, programme)
  const own = keeper.organisation === null ? [] : await listOrganisationNames(tx, [keeper.organisation])
  return {
    organisations: await listMoneyOrganisations(tx, programme),
    actionLines: await listActionLines(tx, programme),
    sources: await listSources(tx, programme),
    years: period ? yearsBetween(period) : [],
    organisation: own[0] ?? null,
    writes: writesMoney(keeper),
    scenarios: keeper.roles.includes('coordinator'),
  }
}

/** Every cost of every measure, for who writes them all out. */
export async function listAllMeasureCosts(tx: Tx, _actor: Actor, programme: string): Promise<(CostRow & { readonly measure: string })[]> {
  return (await listAllCostRows(tx, programme)).map((row) => ({ ...costRow(row), measure: row.measure_id }))
}

export function measureName({ id, number, title, lead }: Pick<MeasureRecord, keyof MeasureName>): MeasureName {
  return { id, number, title, lead }
}

export function costRow({ id, year, cents, recurring, price_level, explanation, demo, revision }: CostRecord): CostRow {
  return { id, year, cents, recurring, priceLevel: price_level, explanation, demo, revision }
}
