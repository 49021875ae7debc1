import type { Calendars } from '../../calendar/model.ts'
import type { Tx } from '../../kernel/database.ts'
import { parserOf } from '../../kernel/parse.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import type { Body } from '../model/bodies.ts'
import type { KeptScenario, PlanInShort, ScenarioChange, ScenarioResult, ScenarioTable } from '../model/planning.ts'
import { ScenarioChanges } from '../model/planning.ts'
import type { RoutePlan } from '../model/plans.ts'
import type { DossierRoute } from '../model/routes.ts'
import type { ScenarioOutcome } from '../model/scenarios.ts'
import { changesToPlan } from '../rules/scenario-changes.ts'
import { applyScenario, compareScenarios } from '../rules/scenarios.ts'
import { toldConflict } from '../rules/tell.ts'
import { listBodyRows } from '../store/bodies.ts'
import { listScenarioRows } from '../store/scenarios.ts'
import { type Planning, planningOf } from './planning.ts'
import { shortOf, spotView } from './told-plan.ts'

const parseChanges = parserOf(ScenarioChanges)
type Row = Awaited<ReturnType<typeof listScenarioRows>>[number]
type With = { readonly planning: Planning; readonly calendars: Calendars }
type WithBodies = With & { readonly bodies: readonly Body[] }

/** What changes would make of a planned route; refused where it does not have what they name. */
export async function resultOf(tx: Tx, changes: readonly ScenarioChange[], of: With): Promise<ScenarioResult | Refusal> {
  return resultWith(changes, { ...of, bodies: await listBodyRows(tx, of.planning.route.programme) })
}

function resultWith(changes: readonly ScenarioChange[], { planning, calendars, bodies }: WithBodies): ScenarioResult | Refusal {
  const wanted = changesToPlan(changes, { steps: planning.steps, bodies, calendars })
  if (isRefusal(wanted)) return wanted
  const applied = applyScenario(planning.input, { changes: wanted })
  if (isRefusal(applied)) return applied
  const outcomes = compareScenarios(planning.input, [{ id: '', name: '', changes: wanted }], planning.plan)
  if (isRefusal(outcomes)) return outcomes
  const points = [...applied.input.route.points, ...planning.input.route.points]
  return outcomes.map((outcome) => shownOutcome(outcome, { planning, points }))[0] ?? { ...nothing, ...shortOf(planning) }
}

const nothing = { shiftDays: 0, gains: [], breaks: [] }

function shownOutcome(
  { plans: [plan, ...parts], end, shiftDays, gains, breaks }: ScenarioOutcome,
  { planning, points }: { readonly planning: Planning; readonly points: Planning['input']['route']['points'] },
): ScenarioResult {
  const of = { plan: plan ?? planning.plan, points }
  const inPart = (conflict: ScenarioOutcome['breaks'][number]): RoutePlan =>
    parts.find(({ conflicts }) => conflicts.includes(conflict)) ?? of.plan
  const told = (conflicts: ScenarioOutcome['breaks']) => conflicts.map((one) => toldConflict(one, { plan: inPart(one), points }))
  const later = parts.map((part) => ({ name: part.dossier, end: spotView(part.end) }))
  const conflicts = told([of.plan, ...parts].flatMap((one) => one.conflicts))
  return {
    ...shortOf({ ...planning, plan: of.plan }),
    end: spotView(end),
    later,
    conflicts,
    shiftDays,
    gains: gains.map((one) => toldConflict(one, { plan: planning.plan, points: planning.input.route.points })),
    breaks: told(breaks),
  }
}

/** A scenario of a route about which nothing was chosen yet. */
export async function findOpenScenario(
  tx: Tx,
  { route, id }: { readonly route: string; readonly id: string },
): Promise<{ readonly changes: ScenarioChange[] } | Refusal<'scenario.unknown' | 'scenario.closed'>> {
  const rows = await listScenarioRows(tx, route)
  const found = rows.find((row) => row.id === id)
  if (!found) return refuse('scenario.unknown')
  return closedAt(found, rows) === null ? { changes: parseChanges(found.changes) } : refuse('scenario.closed')
}

/** When one of the scenarios that were kept until then was chosen, which closes them all; null while none was. */
function closedAt({ created_at }: Row, rows: readonly Row[]): Date | null {
  return chosenIn(rows).find((moment) => moment >= created_at) ?? null
}

function chosenIn(rows: readonly Row[]): Date[] {
  return rows.flatMap(({ chosen_at }) => chosen_at ?? []).sort((one, other) => one.getTime() - other.getTime())
}

/** What is shown of the scenarios of a route at once; `earlier`: moments of choices before the newest. */
export type ScenarioTables = { readonly tables: ScenarioTable[]; readonly earlier: string[] }

/** The scenarios that are open beside the plan of now, and the newest that were chosen from beside the plan as it was then. */
export async function listScenarioTables(tx: Tx, route: DossierRoute, of: With): Promise<ScenarioTables> {
  const rows = await listScenarioRows(tx, route.id)
  const open = await tableOf(tx, openIn(rows), { before: null, ...of })
  const [newest, ...earlier] = [...new Map(chosenIn(rows).map((moment) => [moment.getTime(), moment])).values()].reverse()
  const closed = newest ? [await closedTable(tx, route, { rows, before: newest, calendars: of.calendars })] : []
  return { tables: [open, ...closed], earlier: earlier.map((moment) => moment.toISOString()) }
}

/** Scenarios that were chosen from at a moment, beside the plan as it was just before. */
export async function getScenarioTable(
  tx: Tx,
  route: DossierRoute,
  { before, calendars }: { readonly before: string; readonly calendars: Calendars },
): Promise<ScenarioTable | Refusal<'scenario.unknown'>> {
  const rows = await listScenarioRows(tx, route.id)
  const moment = chosenIn(rows).find((one) => one.getTime() === Date.parse(before))
  return moment ? closedTable(tx, route, { rows, before: moment, calendars }) : refuse('scenario.unknown')
}

function openIn(rows: readonly Row[]): Row[] {
  return rows.filter((row) => closedAt(row, rows) === null)
}

type Closed = { readonly rows: readonly Row[]; readonly before: Date; readonly calendars: Calendars }

async function closedTable(tx: Tx, route: DossierRoute, { rows, before, calendars }: Closed): Promise<ScenarioTable> {
  const its = rows.filter((row) => closedAt(row, rows)?.getTime() === before.getTime())
  return tableOf(tx, its, { before, planning: await planningOf(tx, route, { before, calendars }), calendars })
}

async function tableOf(tx: Tx, rows: readonly Row[], { before, ...of }: With & { readonly before: Date | null }): Promise<ScenarioTable> {
  const bodies = rows.length === 0 ? [] : await listBodyRows(tx, of.planning.route.programme)
  const scenarios = rows.map((row) => keptOf(row, { ...of, bodies }))
  const base: PlanInShort = shortOf(of.planning)
  return { before: before?.toISOString() ?? null, base, scenarios }
}

function keptOf({ id, name, created_at, chosen_at, ...row }: Row, of: WithBodies): KeptScenario {
  const changes = parseChanges(row.changes)
  const result = resultWith(changes, of)
  const kept = { id, name, changes, createdAt: created_at.toISOString(), chosenAt: chosen_at?.toISOString() ?? null }
  return isRefusal(result) ? { ...kept, result: null, refused: result.refused } : { ...kept, result, refused: null }
}
