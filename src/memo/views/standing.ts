import type { Tx } from '../../kernel/database.ts'
import type { Decision, Outcome, Standing } from '../model/deciding.ts'
import { standingOf } from '../rules/deciding.ts'
import { type ConditionRow, listConditionRows } from '../store/conditions.ts'
import { type DecisionRow, listDeciderRows, listDecisionRows } from '../store/deciding.ts'

/** What was decided on one version, in the order in which it was given. */
export async function decisionsOn(tx: Tx, memo: string, version: string): Promise<Decision[]> {
  const rows = await listDecisionRows(tx, memo)
  return rows
    .filter(({ version_id }) => version_id === version)
    .map(decisionOf)
    .toReversed()
}

export function decisionOf(row: DecisionRow): Decision {
  return {
    id: row.id,
    versionNumber: row.version_number,
    point: row.point,
    pointNumber: row.point_number,
    // A constraint keeps the words.
    outcome: row.outcome as Outcome,
    condition: row.condition,
    remark: row.remark,
    minister: { id: row.minister_id, name: row.minister },
    by: { id: row.by_id, name: row.by },
    at: row.at.toISOString(),
  }
}

type Said = { readonly rows: readonly DecisionRow[]; readonly conditions: readonly ConditionRow[]; readonly deciders: readonly string[] }

/** How a point (null: the memo as a whole) of a version stands, and what everybody said of it last. */
export function standingAt({ rows, conditions, deciders }: Said, version: string, point: string | null) {
  const latest = deciders.flatMap((minister) => {
    const found = rows.find((row) => row.version_id === version && row.point === point && row.minister_id === minister)
    return found ? [found] : []
  })
  const said = deciders.map((minister) => {
    const row = latest.find((one) => one.minister_id === minister)
    const met = conditions.some(({ decision_id, status }) => decision_id === row?.id && status === 'met')
    return { outcome: row ? decisionOf(row).outcome : null, met }
  })
  return { standing: standingOf(said), latest: latest.map(decisionOf) }
}

/** What was said on a memo, by whom it was asked. */
export async function listSaid(tx: Tx, memo: string): Promise<Said> {
  const deciders = (await listDeciderRows(tx, memo)).map(({ id }) => id)
  return { rows: await listDecisionRows(tx, memo), conditions: await listConditionRows(tx, memo), deciders }
}

/** How a point of a version stands now. */
export async function pointStanding(
  tx: Tx,
  at: { readonly memo: string; readonly version: string; readonly point: string },
): Promise<Standing> {
  return standingAt(await listSaid(tx, at.memo), at.version, at.point).standing
}
