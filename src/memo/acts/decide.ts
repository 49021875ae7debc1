import { recordAct } from '../../identity/acts/record-act.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import type { NewDecision } from '../model/deciding.ts'
import type { MemoVersion } from '../model/versions.ts'
import { type DecisionRefusal, isWaiting, refuseDecision } from '../rules/deciding.ts'
import { addConditionRow, changeConditionRow, listConditionRows } from '../store/conditions.ts'
import { addDecisionRow, advanceMemo, decidesOn, holdMemo, returnMemoRow } from '../store/deciding.ts'
import { findMemoRow, type MemoRecord } from '../store/memos.ts'
import { findOfferedVersion } from '../store/versions.ts'
import { listSaid, pointStanding, standingAt } from '../views/standing.ts'
import { authorsOf, completeMemoTask, tellOfMemo } from './ask-and-tell.ts'
import { askAuthors, makeEffects } from './effects.ts'
import { askNextSignatory } from './sign.ts'

type Open = { readonly row: MemoRecord; readonly offered: MemoVersion | null; readonly decides: boolean }

/** A memo with the version that was offered last, held until the transaction ends, and whether the actor decides on it now. */
export async function memoToDecide(tx: Tx, memo: string): Promise<Open | Refusal<'memo.unknown'>> {
  await holdMemo(tx, memo)
  const row = await findMemoRow(tx, memo)
  if (!row) return refuse('memo.unknown')
  const offered = await findOfferedVersion(tx, row)
  return { row, offered, decides: await decidesOn(tx, memo) }
}

type Deciding = { readonly memo: string; readonly version: string; readonly decisions: readonly NewDecision[] }

/**
 * Gives outcomes on points, on the version on which they were read. What was given earlier stays; the newest counts. The last one that was
 * waited for decides the memo.
 */
export async function takeDecision(
  tx: Tx,
  actor: Actor,
  { memo, version, decisions }: Deciding,
): Promise<{ id: string } | Refusal<'memo.unknown' | DecisionRefusal>> {
  const open = await memoToDecide(tx, memo)
  if (isRefusal(open)) return open
  const { row, offered, decides } = open
  const points = offered?.points.map(({ point }) => point) ?? []
  const decidable = { status: row.status, version: offered?.id ?? null, points }
  for (const decision of decisions) {
    const refused = refuseDecision(decidable, { version, decides }, decision)
    if (refused) return refused
    await decideOn(tx, actor, { row, version, decision, offered })
  }
  await afterDecisions(tx, actor, open)
  return { id: memo }
}

type One = { readonly row: MemoRecord; readonly version: string; readonly decision: NewDecision; readonly offered: MemoVersion | null }

async function decideOn(tx: Tx, actor: Actor, { row, version, decision, offered }: One): Promise<void> {
  const of = { memo: row.id, dossier: row.dossier_id, version, minister: actor.subject, by: actor.person }
  const point = offered?.points.find((one) => one.point === decision.point && one.effects.length > 0)
  const standing = async () => point && (await pointStanding(tx, { memo: row.id, version, point: point.point }))
  const was = await standing()
  await dropConditions(tx, actor, { row, point: decision.point })
  const id = await addDecisionRow(tx, of, decision)
  const after = { ...decision, minister: actor.subject }
  await recordAct(tx, actor, { act: 'takeDecision', thing: 'memo', thingId: row.id, dossier: row.dossier_id, after })
  if (decision.outcome === 'agreedIf') await askCondition(tx, actor, { row, decision, id, offered })
  if (!point) return
  const is = await standing()
  if (is === 'agreed') await makeEffects(tx, actor, { memo: row, point, decision: id })
  else if (was === 'agreed') await askAuthors(tx, actor, row)
}

/** What was asked by an earlier outcome on this point is asked no longer. */
async function dropConditions(tx: Tx, actor: Actor, { row, point }: { row: MemoRecord; point: string | null }): Promise<void> {
  const earlier = (await listConditionRows(tx, row.id)).filter(
    (one) => one.status === 'open' && one.point === point && one.minister_id === actor.subject,
  )
  for (const condition of earlier) {
    await changeConditionRow(tx, condition, { status: 'dropped', note: 'Er is opnieuw besloten.', by: actor.person })
    await completeMemoTask(tx, actor, row, { thing: 'memoCondition', thingId: condition.id })
  }
}

type Asking = { readonly row: MemoRecord; readonly decision: NewDecision; readonly id: string; readonly offered: MemoVersion | null }

/** A condition is followed by whoever offered the memo, until somebody else is named. */
async function askCondition(tx: Tx, actor: Actor, { row, decision, id, offered }: Asking): Promise<void> {
  const [first = row.created_by, ...rest] = (await authorsOf(tx, row)).reverse()
  const { condition = '', dueOn = null } = decision
  const wish = { decision: id, memo: row.id, dossier: row.dossier_id, text: condition.trim(), dueOn, by: actor.person }
  const thingId = await addConditionRow(tx, { ...wish, owner: first })
  const at = (offered?.points ?? []).findIndex(({ point }) => point === decision.point)
  const about = { thing: 'memoCondition', thingId, tab: 'besluiten', ...(at >= 0 && { point: at + 1 }) } as const
  const task = { ...about, kind: 'task', task: { due: dueOn } } as const
  const told = await tellOfMemo(tx, actor, row, { ...task, to: [first] })
  if (told.length === 0) await tellOfMemo(tx, actor, row, { ...task, to: rest })
}

/** Moves the memo on where this was the last outcome that was waited for, and tells its authors. */
async function afterDecisions(tx: Tx, actor: Actor, { row, offered }: Open): Promise<void> {
  const status = await advanceMemo(tx, row.id)
  if (status === 'offered') return finishOwnTask(tx, actor, { row, offered })
  await tellOfMemo(tx, actor, row, { to: await authorsOf(tx, row), kind: 'decided', thing: 'memoDecision', tab: 'besluiten' })
  await askNextSignatory(tx, actor, row)
}

/** Whoever said something of every point is asked no more, also while others still are. */
async function finishOwnTask(tx: Tx, actor: Actor, { row, offered }: Omit<Open, 'decides'>): Promise<void> {
  if (!offered) return
  const said = { ...(await listSaid(tx, row.id)), deciders: [actor.subject] }
  const asked = offered.points.length > 0 ? offered.points.map(({ point }) => point) : [null]
  const own = asked.map((point) => standingAt(said, offered.id, point).standing)
  if (!own.some(isWaiting)) await completeMemoTask(tx, actor, row, { thing: 'memoDecision' })
}

type Returning = { readonly memo: string; readonly version: string; readonly remark: string }

/** Gives a memo back to its authors; its text opens again, and what was said of this version stays. */
export async function returnMemo(
  tx: Tx,
  actor: Actor,
  { memo, version, remark }: Returning,
): Promise<{ id: string } | Refusal<'memo.unknown' | 'decision.not-yours' | 'decision.stale' | 'decision.remark-missing'>> {
  const open = await memoToDecide(tx, memo)
  if (isRefusal(open)) return open
  if (!open.decides) return refuse('decision.not-yours')
  if (remark.trim() === '') return refuse('decision.remark-missing')
  if (!(await returnMemoRow(tx, { memo, version, why: remark.trim() }))) return refuse('decision.stale')
  const after = { remark, version: open.offered?.number ?? null }
  await recordAct(tx, actor, { act: 'returnMemo', thing: 'memo', thingId: memo, dossier: open.row.dossier_id, after })
  await tellOfMemo(tx, actor, open.row, { to: await authorsOf(tx, open.row), kind: 'returned', thing: 'memo', tab: 'besluiten' })
  return { id: memo }
}
