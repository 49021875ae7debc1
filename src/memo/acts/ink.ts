import { recordAct } from '../../identity/acts/record-act.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import type { Stroke } from '../model/deciding.ts'
import { addInkRow, withdrawInkRow } from '../store/ink.ts'
import { findMemoRow } from '../store/memos.ts'
import { memoToDecide } from './decide.ts'

type Writing = {
  readonly memo: string
  readonly version: string
  readonly place: string
  readonly strokes: readonly Stroke[]
  readonly alt: string
}
type InkRefusal = 'memo.unknown' | 'decision.not-yours' | 'decision.stale' | 'decision.point-unknown' | 'ink.too-much'

const mostCharacters = 480_000

/** Keeps handwriting on the version that is decided on, at a point or at the memo as a whole. */
export async function keepInk(
  tx: Tx,
  actor: Actor,
  { memo, version, place, strokes, alt }: Writing,
): Promise<{ id: string } | Refusal<InkRefusal>> {
  const open = await memoToDecide(tx, memo)
  if (isRefusal(open)) return open
  const { row, offered, decides } = open
  if (!decides) return refuse('decision.not-yours')
  if (row.status !== 'offered' || offered?.id !== version) return refuse('decision.stale')
  if (place !== 'memo' && !offered.points.some(({ point }) => point === place)) return refuse('decision.point-unknown')
  if (JSON.stringify(strokes).length > mostCharacters) return refuse('ink.too-much')
  const wish = { memo, dossier: row.dossier_id, version, place, strokes, alt: alt.trim() }
  const id = await addInkRow(tx, { ...wish, minister: actor.subject, by: actor.person })
  const after = { ink: id, place, alt: alt.trim(), strokes: strokes.length }
  await recordAct(tx, actor, { act: 'keepInk', thing: 'memo', thingId: memo, dossier: row.dossier_id, after })
  return { id: memo }
}

/** Withdraws handwriting; it stays readable as withdrawn. */
export async function withdrawInk(
  tx: Tx,
  actor: Actor,
  { memo, ink }: { readonly memo: string; readonly ink: string },
): Promise<{ id: string } | Refusal<'memo.unknown' | 'ink.unknown'>> {
  const row = await findMemoRow(tx, memo)
  if (!row) return refuse('memo.unknown')
  if (!(await withdrawInkRow(tx, memo, ink))) return refuse('ink.unknown')
  await recordAct(tx, actor, { act: 'withdrawInk', thing: 'memo', thingId: memo, dossier: row.dossier_id, after: { ink } })
  return { id: memo }
}
