import { recordAct } from '../../identity/acts/record-act.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import { moveMemo } from '../rules/states.ts'
import { isDecidedOn } from '../store/deciding.ts'
import { changeMemoRow, lockMemoRow, type MemoRecord } from '../store/memos.ts'
import { addStepRow, findOfferedVersion } from '../store/steps.ts'
import { offerCheckOf } from '../views/offer.ts'
import { completeMemoTask, decidersAndOffices, tellOfMemo } from './ask-and-tell.ts'
import { freezeVersion } from './freeze.ts'
import { memoToChange, type OpenRefusal } from './memos.ts'
import { askNextSignatory } from './sign.ts'

export type OfferRefusal = OpenRefusal | 'memo.incomplete' | 'memo.look-first' | 'memo.not-in-this-status'

/** Offers a memo to whoever decides: what is offered is frozen, and asked of them and their offices. `confirmed`: in spite of warnings. */
export async function offerMemo(
  tx: Tx,
  actor: Actor,
  { memo, confirmed }: { readonly memo: string; readonly confirmed: boolean },
): Promise<{ id: string } | Refusal<OfferRefusal>> {
  const row = await memoToChange(tx, { memo })
  if (isRefusal(row)) return row
  const { missing, warnings } = await offerCheckOf(tx, actor, row)
  if (missing.length > 0) return refuse('memo.incomplete', { count: missing.length })
  if (warnings.length > 0 && !confirmed) return refuse('memo.look-first', { count: warnings.length })
  const status = moveMemo(row.status, 'offer')
  if (isRefusal(status)) return status
  const version = await freezeVersion(tx, actor, { row, reason: 'offer' })
  const change = { status, offeredVersion: version.number, shown: true, by: actor.person }
  if (!(await changeMemoRow(tx, row, change))) return refuse('memo.changed-meanwhile')
  const of = { memo, dossier: row.dossier_id, version: version.id }
  await addStepRow(tx, { ...of, what: 'offer', by: actor.person, forWhom: actor.subject })
  await recordAct(tx, actor, {
    act: 'offerMemo',
    thing: 'memo',
    thingId: memo,
    dossier: row.dossier_id,
    after: { version: version.number },
  })
  await askToDecide(tx, actor, row, version)
  return { id: memo }
}

type Offered = Awaited<ReturnType<typeof freezeVersion>>

async function askToDecide(tx: Tx, actor: Actor, row: MemoRecord, { header }: Offered): Promise<void> {
  const deciders = header.addressees.flatMap(({ person, decides }) => (decides && person !== null ? [person] : []))
  const to = await decidersAndOffices(tx, row.id, deciders)
  await tellOfMemo(tx, actor, row, { to, kind: 'task', thing: 'memoDecision', tab: 'besluiten', task: { due: row.decide_by } })
  await askNextSignatory(tx, actor, row)
}

export type WithdrawRefusal =
  | 'memo.unknown'
  | 'memo.reason-empty'
  | 'memo.not-in-this-status'
  | 'memo.decided-on'
  | 'memo.changed-meanwhile'

/** Takes an offered memo back, as long as nothing was decided on it; its text opens again. */
export async function withdrawMemo(
  tx: Tx,
  actor: Actor,
  { memo, reason }: { readonly memo: string; readonly reason: string },
): Promise<{ id: string } | Refusal<WithdrawRefusal>> {
  const row = await lockMemoRow(tx, memo)
  const version = await findOfferedVersion(tx, memo)
  if (!row || !version) return refuse(row ? 'memo.not-in-this-status' : 'memo.unknown')
  if (reason.trim() === '') return refuse('memo.reason-empty')
  const status = moveMemo(row.status, 'withdraw')
  if (isRefusal(status)) return status
  if (await isDecidedOn(tx, version.id)) return refuse('memo.decided-on')
  if (!(await changeMemoRow(tx, row, { status, by: actor.person }))) return refuse('memo.changed-meanwhile')
  const of = { memo, dossier: row.dossier_id, version: version.id }
  await addStepRow(tx, { ...of, what: 'withdraw', reason: reason.trim(), by: actor.person, forWhom: actor.subject })
  await recordAct(tx, actor, { act: 'withdrawMemo', thing: 'memo', thingId: memo, dossier: row.dossier_id, after: { reason } })
  await completeMemoTask(tx, actor, row, { thing: 'memoDecision' })
  await completeMemoTask(tx, actor, row, { thing: 'memoSignature' })
  return { id: memo }
}
