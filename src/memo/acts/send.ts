import { recordAct } from '../../identity/acts/record-act.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import { nextSignatory } from '../rules/signing.ts'
import { moveMemo } from '../rules/states.ts'
import { changeMemoRow, listAddressees, lockMemoRow, type MemoRecord } from '../store/memos.ts'
import { listSignatories } from '../store/signing.ts'
import { addStepRow, findOfferedVersion } from '../store/steps.ts'
import { tellOfMemo } from './ask-and-tell.ts'

type StepRefusal = 'memo.unknown' | 'memo.not-in-this-status' | 'memo.changed-meanwhile'
export type SendRefusal = StepRefusal | 'memo.not-signed' | 'memo.day-out-of-reach'

/** Sends a memo that was decided or signed; those to whom it is addressed hear of it. `sentOn`: the day on which it went out. */
export async function sendMemo(
  tx: Tx,
  actor: Actor,
  { memo, sentOn }: { readonly memo: string; readonly sentOn: string },
): Promise<{ id: string } | Refusal<SendRefusal>> {
  if (sentOn < '1990-01-01' || sentOn > '2100-12-31') return refuse('memo.day-out-of-reach')
  const version = await findOfferedVersion(tx, memo)
  if (version && nextSignatory(await listSignatories(tx, memo, version.id))) return refuse('memo.not-signed')
  const row = await takeStep(tx, actor, { memo, what: 'send', day: sentOn })
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

type Step = { readonly memo: string; readonly what: 'send' | 'archive'; readonly day?: string }

async function takeStep(tx: Tx, actor: Actor, { memo, what, day }: Step): Promise<MemoRecord | Refusal<StepRefusal>> {
  const row = await lockMemoRow(tx, memo)
  const version = await findOfferedVersion(tx, memo)
  if (!row) return refuse('memo.unknown')
  const status = moveMemo(row.status, what)
  if (isRefusal(status)) return status
  if (!version || !(await changeMemoRow(tx, row, { status, by: actor.person }))) return refuse('memo.changed-meanwhile')
  const of = { memo, dossier: row.dossier_id, version: version.id }
  await addStepRow(tx, { ...of, what, ...(day && { day }), by: actor.person, forWhom: actor.subject })
  await recordAct(tx, actor, { act: `${what}Memo`, thing: 'memo', thingId: memo, dossier: row.dossier_id, after: { status, day } })
  return row
}
