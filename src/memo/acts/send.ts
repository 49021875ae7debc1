import { recordAct } from '../../identity/acts/record-act.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import { nextSignatory } from '../rules/signing.ts'
import { moveMemo } from '../rules/states.ts'
import { listConditionRows } from '../store/conditions.ts'
import { changeMemoRow, listAddressees, lockMemoRow, type MemoRecord } from '../store/memos.ts'
import { listSignatories } from '../store/signing.ts'
import { addStepRow, findOfferedVersion } from '../store/steps.ts'
import { keepsIn } from '../views/memos.ts'
import { tellOfMemo } from './ask-and-tell.ts'

type StepRefusal = 'memo.unknown' | 'memo.of-another-ministry' | 'memo.not-in-this-status' | 'memo.changed-meanwhile'
export type SendRefusal = StepRefusal | 'memo.not-signed' | 'memo.day-out-of-reach' | 'memo.conditions-open'

/**
 * Sends a memo that was decided or signed; those to whom it is addressed hear of it. `sentOn`: the day on which it went out; `reason`: why it goes
 * while a condition is open.
 */
export async function sendMemo(
  tx: Tx,
  actor: Actor,
  { memo, sentOn, reason: written = '' }: { readonly memo: string; readonly sentOn: string; readonly reason?: string },
): Promise<{ id: string } | Refusal<SendRefusal>> {
  if (sentOn < '1990-01-01' || sentOn > '2100-12-31') return refuse('memo.day-out-of-reach')
  const version = await findOfferedVersion(tx, memo)
  if (version && nextSignatory(await listSignatories(tx, memo, version.id))) return refuse('memo.not-signed')
  const open = (await listConditionRows(tx, memo)).filter(({ status }) => status === 'open')
  const reason = open.length > 0 ? written.trim() : ''
  if (open.length > 0 && reason === '') return refuse('memo.conditions-open', { count: open.length })
  const row = await takeStep(tx, actor, { memo, what: 'send', day: sentOn, reason })
  if (isRefusal(row)) return row
  const addressees = (await listAddressees(tx, [memo])).get(memo) ?? []
  const to = addressees.flatMap(({ person }) => (person === null ? [] : [person]))
  await tellOfMemo(tx, actor, row, { to, kind: 'submitted', thing: 'memo', tab: 'besluiten' })
  return { id: memo }
}

/** Puts a memo that was sent away. */
export async function archiveMemo(
  tx: Tx,
  actor: Actor,
  { memo }: { readonly memo: string },
): Promise<{ id: string } | Refusal<StepRefusal>> {
  const row = await takeStep(tx, actor, { memo, what: 'archive' })
  return isRefusal(row) ? row : { id: memo }
}

type Step = { readonly memo: string; readonly what: 'send' | 'archive'; readonly day?: string; readonly reason?: string }

async function takeStep(tx: Tx, actor: Actor, { memo, what, day, reason = '' }: Step): Promise<MemoRecord | Refusal<StepRefusal>> {
  const row = await lockMemoRow(tx, memo)
  const version = await findOfferedVersion(tx, memo)
  if (!row) return refuse('memo.unknown')
  if (!(await keepsIn(tx, actor, row))) return refuse('memo.of-another-ministry')
  const status = moveMemo(row.status, what)
  if (isRefusal(status)) return status
  if (!version || !(await changeMemoRow(tx, row, { status, by: actor.person }))) return refuse('memo.changed-meanwhile')
  const of = { memo, dossier: row.dossier_id, version: version.id }
  await addStepRow(tx, { ...of, what, ...(day && { day }), reason, by: actor.person, forWhom: actor.subject })
  const after = { status, day, ...(reason !== '' && { reason }) }
  await recordAct(tx, actor, { act: `${what}Memo`, thing: 'memo', thingId: memo, dossier: row.dossier_id, after })
  return row
}
