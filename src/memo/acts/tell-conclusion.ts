import { recordAct } from '../../identity/acts/record-act.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import type { ConcludedPoint } from '../model/conclusions.ts'
import { addConclusionRows, type NewConclusion } from '../store/conclusions.ts'
import { findMemoRow } from '../store/memos.ts'
import { authorsOf, tellOfMemo } from './ask-and-tell.ts'

type Telling = Omit<NewConclusion, 'dossier' | 'by'> & { readonly points: readonly ConcludedPoint[] }

/**
 * A memo hears what a body concluded on a version of it; its authors are told. The memo does not move: no status waits for a body, and what
 * ministers decide is theirs alone.
 */
export async function tellConclusion(
  tx: Tx,
  actor: Actor,
  { points, ...told }: Telling,
): Promise<{ id: string } | Refusal<'memo.unknown'>> {
  const row = await findMemoRow(tx, told.memo)
  if (!row) return refuse('memo.unknown')
  await addConclusionRows(tx, { ...told, dossier: row.dossier_id, by: actor.person }, points)
  const { memo, body, metOn, why } = told
  const after = { body, metOn, why, version: told.version, points }
  await recordAct(tx, actor, { act: 'tellConclusion', thing: 'memo', thingId: memo, dossier: row.dossier_id, after })
  await tellOfMemo(tx, actor, row, { to: await authorsOf(tx, row), kind: 'decided', thing: 'memoConclusion', tab: 'besluiten' })
  return { id: memo }
}
