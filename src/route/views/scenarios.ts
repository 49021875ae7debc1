import type { Calendars } from '../../calendar/model.ts'
import type { Tx } from '../../kernel/database.ts'
import { parserOf } from '../../kernel/parse.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
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

/** What changes would make of a planned route; refused where it does not have what they name. */
export async function resultOf(
  tx: Tx,
  changes: readonly ScenarioChange[],
  { planning, calendars }: With,
): Promise<ScenarioResult | Refusal> {
  const bodies = await listBodyRows(tx, planning.route.programme)
  const wanted = changesToPlan(changes, { steps: planning.steps, bodies, calendars })
  if (isRefusal(wanted)) return wanted
  const applied = applyScenario(planning.input, { changes: wanted })
  if (isRefusal(applied)) return applied
  const outcomes = compareScenarios(planning.input, [{ id: '', name: '', changes: wanted }])
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

/** The scenarios of a route: those that are open beside the plan of now, the others beside the plan as it was when one of them was chosen. */
export async function listScenarioTables(tx: Tx, route: DossierRoute, { planning, calendars }: With): Promise<ScenarioTable[]> {
  const rows = await listScenarioRows(tx, route.id)
  const open = await tableOf(
    tx,
    rows.filter((row) => closedAt(row, rows) === null),
    { before: null, planning, calendars },
  )
  const closed: ScenarioTable[] = []
  for (const before of [...new Map(chosenIn(rows).map((moment) => [moment.getTime(), moment])).values()].reverse()) {
    const then = await planningOf(tx, route, { before, calendars })
    const its = rows.filter((row) => closedAt(row, rows)?.getTime() === before.getTime())
    closed.push(await tableOf(tx, its, { before, planning: then, calendars }))
  }
  return [open, ...closed]
}

async function tableOf(tx: Tx, rows: readonly Row[], { before, ...of }: With & { readonly before: Date | null }): Promise<ScenarioTable> {
  const scenarios: KeptScenario[] = []
  for (const row of rows) scenarios.push(await keptOf(tx, row, of))
  const base: PlanInShort = shortOf(of.planning)
  return { before: before?.toISOString() ?? null, base, scenarios }
}

async function keptOf(tx: Tx, { id, name, created_at, chosen_at, ...row }: Row, of: With): Promise<KeptScenario> {
  const changes = parseChanges(row.changes)
  const result = await resultOf(tx, changes, of)
  const kept = { id, name, changes, createdAt: created_at.toISOString(), chosenAt: chosen_at?.toISOString() ?? null }
  return isRefusal(result) ? { ...kept, result: null, refused: result.refused } : { ...kept, result, refused: null }
}
