import { recordAct } from '../../identity/acts/record-act.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import { errorsIn } from '../rules/offer.ts'
import { moveMemo } from '../rules/states.ts'
import { isDecidedOn } from '../store/deciding.ts'
import { changeMemoRow, lockMemoRow, type MemoRecord } from '../store/memos.ts'
import { addStepRow, findOfferedVersion } from '../store/steps.ts'
import type { ReadingMeans } from '../views/findings.ts'
import { keepsIn } from '../views/memos.ts'
import { offerCheckOf } from '../views/offer.ts'
import { completeMemoTask, decidersAndOffices, tellOfMemo } from './ask-and-tell.ts'
import { freezeVersion } from './freeze.ts'
import { type KeepRefusal, memoToKeep } from './memos.ts'
import { askNextSignatory } from './sign.ts'

export type OfferRefusal = KeepRefusal | 'memo.incomplete' | 'memo.look-first' | 'memo.errors-open' | 'memo.not-in-this-status'

/** `confirmed`: in spite of warnings; `reason`: why it is offered with errors in it. */
type Offer = ReadingMeans & { readonly memo: string; readonly confirmed: boolean; readonly reason?: string }

/**
 * Offers a memo to whoever decides: it is read once more as it stands, frozen, and asked of them and their offices. What was known to be wrong
 * with it is kept beside the reason for which it is offered all the same.
 */
export async function offerMemo(
  tx: Tx,
  actor: Actor,
  { memo, confirmed, reason: written = '', ...means }: Offer,
): Promise<{ id: string } | Refusal<OfferRefusal>> {
  const row = await memoToKeep(tx, actor, { memo })
  if (isRefusal(row)) return row
  const { missing, warnings, findings } = await offerCheckOf(tx, actor, { row, ...means })
  const known = errorsIn(findings).map(({ message }) => message)
  const reason = known.length > 0 ? written.trim() : ''
  if (missing.length > 0) return refuse('memo.incomplete', { count: missing.length })
  if (known.length > 0 && reason === '') return refuse('memo.errors-open', { count: known.length })
  const count = warnings.length + findings.length - known.length
  if (count > 0 && !confirmed) return refuse('memo.look-first', { count })
  const status = moveMemo(row.status, 'offer')
  if (isRefusal(status)) return status
  const version = await freezeVersion(tx, actor, { row, reason: 'offer' })
  const change = { status, offeredVersion: version.number, shown: true, by: actor.person }
  if (!(await changeMemoRow(tx, row, change))) return refuse('memo.changed-meanwhile')
  const of = { memo, dossier: row.dossier_id, version: version.id }
  await addStepRow(tx, { ...of, what: 'offer', reason, known, by: actor.person, forWhom: actor.subject })
  const after = { version: version.number, ...(known.length > 0 && { reason, known }) }
  await recordAct(tx, actor, { act: 'offerMemo', thing: 'memo', thingId: memo, dossier: row.dossier_id, after })
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
  | 'memo.of-another-ministry'
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
  if (!(await keepsIn(tx, actor, row))) return refuse('memo.of-another-ministry')
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
