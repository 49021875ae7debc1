import { recordAct } from '../../identity/acts/record-act.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import { listReadersOf } from '../../notice/views/my-work.ts'
import { type ConditionRow, changeConditionRow, findConditionRow } from '../store/conditions.ts'
import { findMemoRow, type MemoRecord } from '../store/memos.ts'
import { findVersion } from '../store/versions.ts'
import { keepsIn } from '../views/memos.ts'
import { pointStanding } from '../views/standing.ts'
import { completeMemoTask, tellOfMemo } from './ask-and-tell.ts'
import { makeEffects } from './effects.ts'

type At = { readonly memo: string; readonly condition: string; readonly revision: number }
type OpenRefusal = 'memo.unknown' | 'condition.unknown' | 'condition.not-yours' | 'condition.changed-meanwhile' | 'condition.ended'

type Found = { readonly row: MemoRecord; readonly condition: ConditionRow }

async function conditionToChange(
  tx: Tx,
  actor: Actor,
  { memo, condition: id, revision }: At,
  ownersToo: boolean,
): Promise<Found | Refusal<OpenRefusal>> {
  const row = await findMemoRow(tx, memo)
  const condition = row && (await findConditionRow(tx, memo, id))
  if (!row || !condition) return refuse(row ? 'condition.unknown' : 'memo.unknown')
  const follows = (await keepsIn(tx, actor, row)) || (ownersToo && condition.owner_id === actor.subject)
  if (!follows) return refuse('condition.not-yours')
  if (condition.status !== 'open') return refuse('condition.ended')
  return condition.revision === revision ? { row, condition } : refuse('condition.changed-meanwhile')
}

type Settling = At & { readonly outcome: 'met' | 'dropped'; readonly note: string }

/** Says that a condition is met, or that it is dropped. What was agreed on the condition is agreed once it is met, with all that it changes. */
export async function settleCondition(
  tx: Tx,
  actor: Actor,
  { outcome, note, ...at }: Settling,
): Promise<{ id: string } | Refusal<OpenRefusal | 'condition.note-empty'>> {
  const found = await conditionToChange(tx, actor, at, true)
  if (isRefusal(found)) return found
  if (note.trim() === '') return refuse('condition.note-empty')
  const { row, condition } = found
  const change = { status: outcome, note: note.trim(), by: actor.person }
  if (!(await changeConditionRow(tx, condition, change))) return refuse('condition.changed-meanwhile')
  const after = { condition: condition.id, outcome, note }
  await recordAct(tx, actor, { act: 'settleCondition', thing: 'memo', thingId: row.id, dossier: row.dossier_id, after })
  await completeMemoTask(tx, actor, row, { thing: 'memoCondition', thingId: condition.id })
  const told = { to: [condition.minister_id], kind: 'submitted', thing: 'memoCondition', thingId: condition.id, tab: 'besluiten' } as const
  await tellOfMemo(tx, actor, row, told)
  if (outcome === 'met') await afterMeeting(tx, actor, found)
  return { id: row.id }
}

async function afterMeeting(tx: Tx, actor: Actor, { row, condition }: Found): Promise<void> {
  if (condition.point === null || condition.version_number !== row.offered_version) return
  const version = await findVersion(tx, row.id, condition.version_number)
  const point = version?.points.find((one) => one.point === condition.point)
  if (!version || !point || point.effects.length === 0) return
  const standing = await pointStanding(tx, { memo: row.id, version: version.id, point: point.point })
  if (standing === 'agreed') await makeEffects(tx, actor, { memo: row, point, decision: condition.decision_id })
}

type Assigning = At & { readonly owner: string; readonly dueOn: string | null }

/** Says who sees to a condition, and until when. */
export async function assignCondition(
  tx: Tx,
  actor: Actor,
  { owner, dueOn, ...at }: Assigning,
): Promise<{ id: string } | Refusal<OpenRefusal | 'condition.owner-unknown' | 'condition.day-out-of-reach'>> {
  const found = await conditionToChange(tx, actor, at, false)
  if (isRefusal(found)) return found
  const { row, condition } = found
  if (dueOn !== null && (dueOn < '1990-01-01' || dueOn > '2100-12-31')) return refuse('condition.day-out-of-reach')
  if (!(await listReadersOf(tx, row.dossier_id)).some(({ id }) => id === owner)) return refuse('condition.owner-unknown')
  if (!(await changeConditionRow(tx, condition, { owner, dueOn, by: actor.person }))) return refuse('condition.changed-meanwhile')
  const before = { owner: condition.owner_id, dueOn: condition.due_on }
  const changed = { before, after: { condition: condition.id, owner, dueOn } }
  await recordAct(tx, actor, { act: 'assignCondition', thing: 'memo', thingId: row.id, dossier: row.dossier_id, ...changed })
  await completeMemoTask(tx, actor, row, { thing: 'memoCondition', thingId: condition.id })
  const task = { kind: 'task', thing: 'memoCondition', thingId: condition.id, tab: 'besluiten', task: { due: dueOn } } as const
  await tellOfMemo(tx, actor, row, { ...task, to: [owner] })
  return { id: row.id }
}
