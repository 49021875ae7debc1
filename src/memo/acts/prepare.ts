import { recordAct } from '../../identity/acts/record-act.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import type { Outcome } from '../model/deciding.ts'
import { possibleOutcomes } from '../rules/deciding.ts'
import { addPreparationRow, listOfficeRows } from '../store/deciding.ts'
import { memoToDecide } from './decide.ts'

type Preparing = {
  readonly memo: string
  readonly version: string
  readonly minister: string
  readonly point: string | null
  readonly outcome: Outcome | null
  readonly condition: string
  readonly remark: string
  readonly note: string
}
type PrepareRefusal =
  | 'memo.unknown'
  | 'decision.stale'
  | 'decision.not-your-minister'
  | 'decision.point-unknown'
  | 'decision.outcome-does-not-fit'
  | 'preparation.in-own-name-only'

/** Puts an outcome, a remark and a note ready for a minister, in the name of who works in that office. What was put ready before stays. */
export async function prepareDecision(
  tx: Tx,
  actor: Actor,
  { memo, version, ...wish }: Preparing,
): Promise<{ id: string } | Refusal<PrepareRefusal>> {
  if (actor.subject !== actor.person) return refuse('preparation.in-own-name-only')
  const open = await memoToDecide(tx, memo)
  if (isRefusal(open)) return open
  const { row, offered } = open
  const offices = await listOfficeRows(tx, memo)
  if (!offices.some((one) => one.minister_id === wish.minister && one.person_id === actor.person)) {
    return refuse('decision.not-your-minister')
  }
  if (row.status !== 'offered' || offered?.id !== version) return refuse('decision.stale')
  if (wish.point !== null && !offered.points.some(({ point }) => point === wish.point)) return refuse('decision.point-unknown')
  const possible = possibleOutcomes(offered.points.length > 0, wish.point)
  if (wish.outcome !== null && !possible.includes(wish.outcome)) return refuse('decision.outcome-does-not-fit')
  await addPreparationRow(tx, { ...wish, memo, dossier: row.dossier_id, version, by: actor.person })
  // The note is between the office and its minister: the record says that something was put ready.
  const after = { minister: wish.minister, point: wish.point }
  await recordAct(tx, actor, { act: 'prepareDecision', thing: 'memo', thingId: memo, dossier: row.dossier_id, after })
  return { id: memo }
}
