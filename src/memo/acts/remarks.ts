import { recordAct } from '../../identity/acts/record-act.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import { notify } from '../../notice/acts/notify.ts'
import type { Disposition } from '../model/coordination.ts'
import { lockMemoRow } from '../store/memos.ts'
import { addDispositionRow, listRoundComments } from '../store/round-comments.ts'
import { coordinationPath } from '../views/coordination.ts'
import { keepsIn } from '../views/memos.ts'

type Wish = {
  readonly memo: string
  readonly remark: string
  readonly outcome: Disposition
  readonly why: string
  /** How many answers to the remark were seen when this was written. */
  readonly revision: number
}
export type DisposeRefusal =
  | 'memo.unknown'
  | 'memo.of-another-ministry'
  | 'remark.unknown'
  | 'remark.why-missing'
  | 'remark.changed-meanwhile'

/** Says what was done with a remark, and tells whoever made it; refused where a colleague answered it meanwhile. */
export async function disposeRemark(
  tx: Tx,
  actor: Actor,
  { memo, remark: id, outcome, revision, ...written }: Wish,
): Promise<{ id: string } | Refusal<DisposeRefusal>> {
  const row = await lockMemoRow(tx, memo)
  if (!row) return refuse('memo.unknown')
  if (!(await keepsIn(tx, actor, row))) return refuse('memo.of-another-ministry')
  const remark = (await listRoundComments(tx, memo)).find((one) => one.id === id)
  if (!remark) return refuse('remark.unknown')
  const why = written.why.trim()
  if (outcome !== 'done' && why === '') return refuse('remark.why-missing')
  if ((remark.revision ?? 0) !== revision) return refuse('remark.changed-meanwhile')
  const { dossier_id: dossier, subject } = row
  await addDispositionRow(tx, { memo, dossier, comment: id, outcome, why, by: actor.person })
  const before = remark.outcome === null ? undefined : { outcome: remark.outcome, why: remark.why }
  await recordAct(tx, actor, { act: 'disposeRemark', thing: 'memo', thingId: memo, dossier, before, after: { remark: id, outcome, why } })
  const about = { dossier, thing: 'memoRemark', thingId: id, path: coordinationPath(memo), params: { title: subject } }
  await notify(tx, actor, { ...about, to: [remark.by_id], kind: 'decided' })
  return { id }
}
