import type { Tx } from '../../kernel/database.ts'
import type { Decision, Outcome, Standing } from '../model/deciding.ts'
import type { MemoStatus } from '../model/memos.ts'
import type { Point } from '../model/text.ts'
import { standingOf } from '../rules/deciding.ts'
import { type ConditionRow, listConditionRows } from '../store/conditions.ts'
import { type DecisionRow, listDeciderRows, listDecisionRows } from '../store/deciding.ts'
import { findMemoRow } from '../store/memos.ts'
import { listStepRows } from '../store/steps.ts'
import { findOfferedVersion } from '../store/versions.ts'

/** Everything that was decided on a memo, the newest first: of all its versions, also what was followed by another outcome. */
export async function decisionsOf(tx: Tx, memo: string): Promise<Decision[]> {
  return (await listDecisionRows(tx, memo)).map(decisionOf)
}

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

/**
 * How a memo stands, for rooms that wait for it. `version`: the number of the version that was offered last; `points`: its points, each with
 * how it stands when everybody who decides is taken together; `whole`: the same for a memo without points. `decidedAt`: the moment of the
 * last outcome of a memo that was decided (ISO 8601); `openConditions`: how many of its conditions are not met yet; `sentOn`: the day on
 * which it was sent. Null where the actor sees no such memo.
 */
export type MemoStanding = {
  readonly status: MemoStatus
  readonly version: number | null
  readonly points: readonly (Pick<Point, 'point' | 'number' | 'question'> & { readonly standing: Standing })[]
  readonly whole: Standing
  readonly decidedAt: string | null
  readonly openConditions: number
  readonly sentOn: string | null
}

const afterDeciding: readonly string[] = ['decided', 'signed', 'sent', 'archived']

/** How a memo stands. */
export async function memoStanding(tx: Tx, memo: string): Promise<MemoStanding | null> {
  const row = await findMemoRow(tx, memo)
  if (!row) return null
  const offered = await findOfferedVersion(tx, row)
  const said = await listSaid(tx, memo)
  const at = (point: string | null) => (offered ? standingAt(said, offered.id, point).standing : 'open')
  const last = said.rows.find(({ version_id }) => version_id === offered?.id)
  const sending = (await listStepRows(tx, memo)).find(({ act }) => act === 'send')
  return {
    status: row.status,
    version: row.offered_version,
    points: (offered?.points ?? []).map(({ point, number, question }) => ({ point, number, question, standing: at(point) })),
    whole: at(null),
    decidedAt: afterDeciding.includes(row.status) ? (last?.at.toISOString() ?? null) : null,
    openConditions: said.conditions.filter(({ status, version_id }) => status === 'open' && version_id === offered?.id).length,
    sentOn: sending?.day ?? null,
  }
}
