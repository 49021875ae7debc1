import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import type { ScenarioComparison, ScenarioMeasureRow, ScenarioState, ScenarioView } from '../model/scenarios.ts'
import { fitOf, stretched } from '../rules/scenarios.ts'
import { totalOf, yearsBetween } from '../rules/sums.ts'
import { findPeriod, listFlowsByMeasure, listFlowsByOrganisation, listOrganisationNames } from '../store/flows.ts'
import { listMeasurePage } from '../store/measures.ts'
import {
  listMeasureCounts,
  listOwnCostRows,
  listScenarioCosts,
  listScenarioMeasureRows,
  listScenarioRows,
  listTypedCovers,
} from '../store/scenarios.ts'
import { type MeasuresWish, measureName } from './money.ts'

/** All scenarios side by side: what they cost, who covers what, and whether they fit. */
export async function compareScenarios(tx: Tx, _actor: Actor, programme: string): Promise<ScenarioComparison> {
  const rows = await listScenarioRows(tx, programme)
  const costs = Map.groupBy(await listScenarioCosts(tx, programme), ({ scenario }) => scenario)
  const covers = Map.groupBy(await listTypedCovers(tx, programme), ({ scenario }) => scenario)
  const counts = new Map((await listMeasureCounts(tx, programme)).map(({ scenario_id, count }) => [scenario_id, count]))
  const lines = (await listFlowsByOrganisation(tx, programme)).filter(({ what }) => what !== 'need' && what !== 'requested')
  const named = [...costs.values(), ...covers.values()].flat()
  const period = stretched(
    await findPeriod(tx, programme),
    named.map(({ year }) => year),
  )
  const concerned = [...lines.map(({ key }) => key), ...named.map((one) => ('key' in one ? one.key : one.organisation))]
  const organisations = await listOrganisationNames(tx, [...new Set(concerned)])
  return {
    years: yearsBetween(period),
    scenarios: rows.map((row) => ({
      ...row,
      state: stateOf(row.state),
      measures: counts.get(row.id) ?? 0,
      ...fitOf({ costs: costs.get(row.id) ?? [], covers: covers.get(row.id) ?? [], lines, organisations, period }),
    })),
  }
}

/** A page of measures with, per scenario, whether it is in it and what it costs there over all years. */
export async function listScenarioMeasures(
  tx: Tx,
  _actor: Actor,
  { programme, ...wish }: MeasuresWish,
): Promise<{ rows: ScenarioMeasureRow[]; total: number }> {
  const period = stretched(await findPeriod(tx, programme), [])
  const { rows, total } = await listMeasurePage(tx, { programme, until: period.until }, wish)
  const ids = rows.map(({ id }) => id)
  if (ids.length === 0) return { rows: [], total }
  const needs = Map.groupBy(await listFlowsByMeasure(tx, programme, ids), ({ key }) => key)
  const within = Map.groupBy(await listScenarioMeasureRows(tx, programme, ids), ({ measure_id }) => measure_id)
  const own = Map.groupBy(await listOwnCostRows(tx, programme, ids), ({ measure_id }) => measure_id)
  return {
    total,
    rows: rows.map((row) => {
      const { need } = totalOf(needs.get(row.id) ?? [], period)
      const scenarios = (within.get(row.id) ?? []).map((one) => {
        const costs = (own.get(row.id) ?? []).filter(({ scenario_id }) => scenario_id === one.scenario_id)
        return {
          scenario: one.scenario_id,
          within: one.within,
          costs: one.own_cost ? costs.map(({ year, cents }) => ({ year, cents })) : null,
        }
      })
      return { measure: measureName(row), need, scenarios }
    }),
  }
}

export type WholeScenario = ScenarioView & {
  readonly within: readonly string[]
  readonly costs: readonly { readonly measure: string; readonly year: number; readonly cents: string }[]
}

/** Every scenario with its measures and what they cost there, for who writes them all out. */
export async function listAllScenarios(tx: Tx, actor: Actor, programme: string): Promise<WholeScenario[]> {
  const { scenarios } = await compareScenarios(tx, actor, programme)
  const measures = (await listScenarioMeasureRows(tx, programme)).filter(({ within }) => within)
  const costs = await listOwnCostRows(tx, programme)
  return scenarios.map((scenario) => {
    const within = measures.filter(({ scenario_id }) => scenario_id === scenario.id)
    const own = new Set(within.filter(({ own_cost }) => own_cost).map(({ measure_id }) => measure_id))
    return {
      ...scenario,
      within: within.map(({ measure_id }) => measure_id),
      costs: costs
        .filter(({ scenario_id, measure_id }) => scenario_id === scenario.id && own.has(measure_id))
        .map(({ measure_id, year, cents }) => ({ measure: measure_id, year, cents })),
    }
  })
}

/** The table's constraint holds the words. */
function stateOf(state: string): ScenarioState {
  return state as ScenarioState
}
